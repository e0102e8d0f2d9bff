// Who speaks? The browser says, not the message: tab, frame and address are taken from the sender only.
import { type Browser, browser } from 'wxt/browser'

export interface ContentSender {
  tab: number
  frame: number
  /** Chromium names the document; Firefox does not. */
  document: string | null
  url: string
  private: boolean
  /** The tab's cookie store, where the browser says (Firefox). */
  store?: string
}

/** The sender as a content script of ours in a web page, or null for anyone else. */
export function contentSender(sender: Browser.runtime.MessageSender): ContentSender | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return null
  const url = sender.url ?? sender.tab.url ?? ''
  if (isOurPage(url)) return null
  // Firefox only, and so not in Chromium's typings.
  const { cookieStoreId } = sender.tab as { cookieStoreId?: string }
  return {
    tab: sender.tab.id,
    frame: sender.frameId ?? 0,
    document: sender.documentId ?? null,
    url,
    private: sender.tab.incognito,
    ...(cookieStoreId === undefined ? {} : { store: cookieStoreId }),
  }
}

/** Whether the sender is a page of this extension: only those may delete, pause or ask for an audit. */
export function isPageSender(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && isOurPage(sender.url ?? '')
}

function isOurPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL('/'))
}
