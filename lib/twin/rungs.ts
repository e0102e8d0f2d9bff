// The isolation ladder in the person's own browser. Strangers need states of their own: a container of Firefox's is one,
// and its tab keeps what the shop gives it, as any newcomer's would. All private windows share one state: in a private
// window, too, each stranger's tab is stripped. What the window adds is all that stripping misses: favicons, caches,
// connections and workers are not the person's.
import { browser } from 'wxt/browser'
import { canContain } from './containers'

export type Rung = 'container' | 'private-window' | 'stripped-tab'
/** Always there. */
export const LAST_RUNG: Rung = 'stripped-tab'

/** The ways to keep strangers apart that may be tried for a page, the best first. */
export async function rungsFor(url: string): Promise<Rung[]> {
  const [contains, isPrivate] = await Promise.all([canContain(), canBePrivate(url)])
  const rungs: Rung[] = contains ? ['container'] : []
  return isPrivate ? [...rungs, 'private-window', LAST_RUNG] : [...rungs, LAST_RUNG]
}

async function canBePrivate(url: string): Promise<boolean> {
  // Private windows stop before plain http and ask.
  if (!url.startsWith('https:') || !(await isAllowedPrivately())) return false
  try {
    // The session of one that is open has a past, and is the person's own.
    return (await browser.windows.getAll()).every(({ incognito }) => !incognito)
  } catch {
    // Telephones have no windows.
    return false
  }
}

/** Whether the person allowed Vitrine in private windows. */
export async function isAllowedPrivately(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess().catch(() => false)
}

/** What the person is told before it begins. */
export function howApart(rung: Rung, url: string): string {
  if (rung === 'container')
    return 'The strangers come in background tabs, each in a container of its own, which is removed afterwards with all that the shop kept in it. Nothing of it is logged.'
  if (rung === 'private-window')
    return 'The strangers come in a private window, which opens minimized and closes by itself. Nothing of it is logged.'
  const apart = 'The strangers come in tabs of this window that send and keep no cookies.'
  return url.startsWith('https:')
    ? `${apart} A private window keeps them further apart: allow Vitrine in private windows, in your browser’s list of extensions, and have none open.`
    : apart
}
