// Literal events of what stands in the page, with the fields a test does not speak of filled in.
import type { EventOf, EventType } from '../../lib/schema/event'

let count = 0
const base = () => {
  count += 1
  return { id: `p${count}`, visit: 'v1', at: count * 1000, vendor: null }
}
type Given<T extends EventType> = Partial<EventOf<T>>

export const block = (given: Given<'block'> = {}): EventOf<'block'> => ({
  ...base(),
  type: 'block',
  heading: 'Recommended for you',
  grade: 'for-you',
  items: 4,
  products: [],
  selector: `#block-${count}`,
  because: ['heading', 'tiles'],
  why: null,
  ...given,
})

export const link = (given: Given<'link'> = {}): EventOf<'link'> => ({
  ...base(),
  type: 'link',
  kind: 'privacy-policy',
  text: 'Privacy Policy',
  url: 'https://shop.example/privacy',
  place: 'footer',
  ...given,
})

type Control = EventOf<'banner'>['controls'][number]
export const control = (given: Partial<Control> = {}): Control => ({
  text: 'Accept all',
  does: 'accept',
  shape: 'button',
  width: 160,
  height: 40,
  contrast: 8,
  ...given,
})

export const banner = (given: Given<'banner'> = {}): EventOf<'banner'> => ({
  ...base(),
  type: 'banner',
  cmp: null,
  text: 'We use cookies.',
  selector: '#banner',
  controls: [control(), control({ text: 'Reject all', does: 'reject' })],
  preselected: [],
  wall: false,
  ...given,
})

export const choice = (given: Given<'consent-choice'> = {}): EventOf<'consent-choice'> => ({
  ...base(),
  type: 'consent-choice',
  choice: 'accept',
  by: 'person',
  control: 'Accept all',
  ...given,
})

export const signal = (given: Given<'consent-signal'> = {}): EventOf<'consent-signal'> => ({
  ...base(),
  type: 'consent-signal',
  api: 'tcf',
  state: 'granted',
  words: [],
  raw: '',
  ...given,
})

export const text = (given: Given<'text'> = {}): EventOf<'text'> => ({
  ...base(),
  type: 'text',
  kind: 'greeting',
  text: 'Welcome back, Ada',
  selector: '#hello',
  ...given,
})

export const experiment = (given: Given<'experiment'> = {}): EventOf<'experiment'> => ({
  ...base(),
  type: 'experiment',
  tool: 'VWO',
  experiment: '12',
  variant: '2',
  audience: null,
  touches: [],
  ...given,
})

export const segment = (given: Given<'segment'> = {}): EventOf<'segment'> => ({
  ...base(),
  type: 'segment',
  label: 'customerTier',
  value: 'gold',
  kind: 'tier',
  where: 'dataLayer',
  ...given,
})

export const dataLayer = (given: Given<'data-layer'> = {}): EventOf<'data-layer'> => ({
  ...base(),
  type: 'data-layer',
  layer: 'dataLayer',
  name: 'page_view',
  fields: [],
  ...given,
})

export const mark = (given: Given<'mark'> = {}): EventOf<'mark'> => ({
  ...base(),
  type: 'mark',
  where: 'global',
  name: 'OneTrust',
  detail: '',
  ...given,
})

export const comparison = (given: Given<'comparison'> = {}): EventOf<'comparison'> => ({
  ...base(),
  type: 'comparison',
  kind: 'price',
  profile: 'visitor',
  subject: 'product',
  label: 'Kettle',
  outcome: 'personal',
  looks: 3,
  outside: 3,
  visitors: 3,
  strangers: 6,
  floor: 0,
  gap: 0.17,
  p: 0.037,
  chance: 0.004,
  change: 0.2,
  saw: '24.00 EUR',
  strangersSaw: '20.00 EUR',
  selector: null,
  grade: null,
  rungs: [4],
  isolation: 'fresh-profiles',
  words: 'At 3 of 3 looks this stood outside what separates two strangers.',
  ...given,
})
