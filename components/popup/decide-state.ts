import type { PopupState, ShopView } from './popup-state'

/** What is known about the tab, before anything is read from the log. */
export interface TabFacts {
  /** Address, when the browser shows it. */
  url: string | null
  isPrivate: boolean
  isGranted: boolean
  /** Sites on which the person paused Vitrine. */
  paused: readonly string[]
  /** What the background holds of this tab; null if nothing. */
  watched: { visit: string; site: string; isShop: boolean } | null
}

/** `pending`: still reading; `none`: nothing is logged of this visit. */
export type LogFacts =
  | { is: 'pending' }
  | { is: 'none' }
  | { is: 'read'; shop: ShopView }
  | { is: 'broken'; message: string }

/** Shops of browsers and their makers, where no extension may look. */
const CLOSED_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]

/** The one state of the popup. Pure. */
export function decideState(tab: TabFacts, log: LogFacts): PopupState {
  if (tab.isPrivate) return { is: 'private' }
  if (isClosed(tab)) return { is: 'browser-page' }
  if (pausedSite(tab) !== null) return { is: 'paused' }
  if (log.is === 'read') return { is: 'shop', shop: log.shop }
  if (tab.watched === null) return { is: tab.isGranted ? 'not-started' : 'no-permission' }
  if (log.is === 'broken') return { is: 'trouble', message: log.message }
  if (log.is === 'pending') return { is: 'loading' }
  return { is: tab.watched.isShop ? 'looking' : 'not-a-shop' }
}

/** The paused site this page belongs to, by whole labels; null if none. */
export function pausedSite({ url, paused, watched }: TabFacts): string | null {
  const host = hostOf(url)
  const isOn = (site: string) =>
    site === watched?.site || host === site || (host?.endsWith(`.${site}`) ?? false)
  return paused.find(isOn) ?? null
}

/** What to call the place: its site where known, else its host without `www.`. */
export function placeOf(tab: TabFacts): string | null {
  return pausedSite(tab) ?? tab.watched?.site ?? hostOf(tab.url)?.replace(/^www\./, '') ?? null
}

function isClosed({ url, isGranted, watched }: TabFacts): boolean {
  // With the grant every web page shows its address: one that does not is the browser's own.
  if (url === null) return isGranted && watched === null
  const host = hostOf(url)
  return host === null || CLOSED_HOSTS.includes(host)
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? hostname : null
}
