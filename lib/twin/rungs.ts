// The isolation ladder in the person's own browser. Strangers need states of their own, and all private windows share
// one: in a private window, too, each stranger's tab is stripped. What the window adds is all that stripping misses:
// favicons, caches, connections and workers are not the person's. Containers would do as much in Firefox, but their
// permission cannot be asked for later, and nobody should grant it at install for this.
import { browser } from 'wxt/browser'

export type Rung = 'private-window' | 'stripped-tab'
/** Always there. */
export const LAST_RUNG: Rung = 'stripped-tab'

/** The ways to keep strangers apart that may be tried for a page, the best first. */
export async function rungsFor(url: string): Promise<Rung[]> {
  return (await canBePrivate(url)) ? ['private-window', LAST_RUNG] : [LAST_RUNG]
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
  if (rung === 'private-window')
    return 'The strangers come in a private window, which opens minimized and closes by itself. Nothing of it is logged.'
  const apart = 'The strangers come in tabs of this window that send and keep no cookies.'
  return url.startsWith('https:')
    ? `${apart} A private window keeps them further apart: allow Vitrine in private windows, in your browser’s list of extensions, and have none open.`
    : apart
}
