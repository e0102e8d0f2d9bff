// How the stranger was kept apart from the visitor, and what still tells the shop that both sit at one machine.
import type { EventOf } from '../schema/event'

export type Isolation = EventOf<'comparison'>['isolation']

const ALWAYS = [
  'Both came from the same network address, so a shop that goes by address treats them alike.',
  'Both ran on the same machine and browser version, which a fingerprint recognizes.',
]
/** Of tabs without cookies, in whatever window. */
const MARKED =
  'The strangers’ pages could keep no cookie, and can read the header that marks the tab as a twin.'
const RELOADED =
  'Your own view was an ordinary reload: the shop may have counted it as a visit and changed your cookies and storage.'

/** What each way of keeping apart still gives away, in words. */
export const LEAKS: Record<Isolation, readonly string[]> = {
  'fresh-profiles': ALWAYS,
  'private-window': [
    ...ALWAYS,
    'The two strangers of a look shared one private session: files in its cache, and the cookies of the favicon.',
    MARKED,
    RELOADED,
  ],
  container: [
    ...ALWAYS,
    'Containers share the browser’s history, the favicons it has kept, and what you allowed the shop, such as your location.',
    RELOADED,
  ],
  'stripped-tab': [
    ...ALWAYS,
    'The request for the favicon carries cookies as usual.',
    MARKED,
    'Shared workers may keep storage of their own, and what a closing page still sends may carry cookies.',
    RELOADED,
  ],
}

/** What no number of looks from one place can show. */
export const CANNOT_PROVE = [
  'Why it differs: what the shop decides by stays on its servers.',
  'Whether people elsewhere, on other devices or with an account, see a third thing.',
  'Whether it will be the same tomorrow.',
] as const
