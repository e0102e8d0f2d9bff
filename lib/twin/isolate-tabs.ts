// Background tabs for a twin test. The person's own tab is left alone. It once had copies of cookies and storage, and
// nothing of it was kept: a shop that gives a new session key at every page, by Set-Cookie or into storage, then took the
// person's old one for stolen and logged them out.
import { type Browser, browser } from 'wxt/browser'
import { madeContainers, makeContainer, removeContainers, storeOf, tabsIn } from './containers'
import type { Rung } from './rungs'
import { strip, unstrip } from './stranger-rules'

/** What is open, for a worker that starts after one was killed in the middle. */
const OPEN = 'twin-tabs'
/** The private window that is open; true while it opens, when it may stand there and nobody knows which it is. */
const WINDOW = 'twin-window'
/** Wakes a worker that was killed in the middle: each start closes what is open. */
const ALARM = 'twin-open'
const WAKE_MINUTES = 1

export interface TwinTabs {
  own: number
  strangers: number[]
}

/** Where a tab opens: this window and the person's own state unless said otherwise. */
interface Place {
  windowId?: number
  cookieStoreId?: string
}

/**
 * Opens empty, muted tabs behind the person's; nothing is loaded in them yet. `store` is the cookie store of the person's
 * own view: they may have the shop open in a container themselves.
 * @throws when the browser refuses the rung.
 */
export async function openTabs(strangers: number, rung: Rung, store?: string): Promise<TwinTabs> {
  const opened: number[] = []
  const note = async (id: number | undefined) => {
    if (id === undefined) return
    opened.push(id)
    await browser.storage.session.set({ [OPEN]: opened })
    await browser.tabs.update(id, { muted: true })
  }
  const open = async (where: Place) => {
    const tab = await browser.tabs.create({ url: 'about:blank', active: false, ...where })
    await note(tab.id)
    // Never in a state that is not the one asked for.
    if (where.cookieStoreId !== undefined && storeOf(tab) !== where.cookieStoreId)
      throw new Error('the tab opened outside its container')
  }
  await browser.alarms.create(ALARM, { delayInMinutes: WAKE_MINUTES })
  await open(isContainer(store) ? { cookieStoreId: store } : {})
  const window = rung === 'private-window' ? { windowId: await openWindow(note) } : {}
  const before = opened.length
  for (let at = 0; at < strangers; at += 1)
    await open(rung === 'container' ? { cookieStoreId: await makeContainer(at + 1) } : window)
  const tabs = { own: opened[0] ?? -1, strangers: opened.slice(before) }
  // In a container they may keep what they are given, as any newcomer does.
  if (rung !== 'container') await strip(tabs.strangers)
  return tabs
}

/** The browser's own state goes by another name, and is where tabs open anyway. */
const isContainer = (store: string | undefined): store is string =>
  store?.startsWith('firefox-container-') ?? false

/** A window of a private session of its own. Its first tab stays empty, so that the strangers' are in the background. */
async function openWindow(note: (tab: number | undefined) => Promise<void>): Promise<number> {
  await browser.storage.session.set({ [WINDOW]: true })
  const window = await browser.windows.create({
    url: 'about:blank',
    incognito: true,
    state: 'minimized',
  })
  for (const { id } of window?.tabs ?? []) await note(id)
  // Never in a window that would be logged, and whose cookies are the person's.
  if (window?.id === undefined || !window.incognito) throw new Error('no private window opened')
  await browser.storage.session.set({ [WINDOW]: window.id })
  return window.id
}

/**
 * The tabs that a twin test has open, also one whose worker was killed, and those in strangers' containers that a browser
 * brought back with its last session; null where none is under way.
 */
export async function openTwinTabs(): Promise<number[] | null> {
  const noted: unknown = (await browser.storage.session.get(OPEN))[OPEN]
  const stores = await madeContainers()
  if (!Array.isArray(noted) && stores.length === 0) return null
  const open = Array.isArray(noted) ? noted.filter(tab => typeof tab === 'number') : []
  return [...new Set([...open, ...(await tabsIn(stores))])]
}

/** Closes whatever a twin test has open, and takes its rules and containers back. Safe to call at any time. */
export async function closeTabs(): Promise<void> {
  const open = await openTwinTabs()
  const window = (await browser.storage.session.get(WINDOW))[WINDOW]
  if (!open && !window) return
  for (const tab of open ?? []) await browser.tabs.remove(tab).catch(() => undefined)
  if (typeof window === 'number') await browser.windows.remove(window).catch(() => undefined)
  else if (window) await closeEmptyWindows()
  // What a closing page still sends must not carry cookies.
  await pause(500)
  await unstrip()
  await removeContainers()
  await browser.storage.session.remove([OPEN, WINDOW])
  await browser.alarms.clear(ALARM)
}

/** The worker was killed before it could note which it opened. Private windows that show no page hold nothing. */
async function closeEmptyWindows(): Promise<void> {
  for (const { id, incognito, tabs } of await browser.windows.getAll({ populate: true }))
    if (incognito && id !== undefined && tabs?.every(isEmpty))
      await browser.windows.remove(id).catch(() => undefined)
}

/** With the permission for all sites every web page shows its address, also while it is on its way. */
const isEmpty = ({ url, pendingUrl }: Pick<Browser.tabs.Tab, 'url' | 'pendingUrl'>) =>
  (url ?? 'about:blank') === 'about:blank' && (pendingUrl ?? 'about:blank') === 'about:blank'

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
