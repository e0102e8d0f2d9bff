// What a tab is showing, kept in session storage, so that a worker that was killed knows its tabs again.
import { browser } from 'wxt/browser'
import type { PageLoad } from '../gatherers/network/page-loads'
import type { Shop } from '../schema/visit'

/** Read by the popup: which visit the tab shows, and whether it is a shop. */
export interface OpenVisit extends Omit<PageLoad, 'pending' | 'dropped'> {
  site: string
  shop: Shop | null
  private: boolean
}

const keyOf = (tab: number) => `tab:${tab}`

export async function saveOpenVisit(open: OpenVisit): Promise<void> {
  await browser.storage.session.set({ [keyOf(open.tab)]: open })
}

export async function forgetOpenVisit(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab))
}

/** Every tab's open visit, as the last worker left it. Session storage is ours alone, so its shape is trusted. */
export async function readOpenVisits(): Promise<OpenVisit[]> {
  const all = await browser.storage.session.get(null)
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith('tab:') ? [value as OpenVisit] : [],
  )
}
