// Two listeners only: every further one is paid for on every request (PERFORMANCE.md, P5). A third looks at the headers
// that one tab sends, from the moment something was typed there.
import { type Browser, browser } from 'wxt/browser'
import { type NetworkSignal, toNetworkSignal } from './network-signal'

/** A request that has not answered after this long is handed on without its status and its cookies. */
export const OPEN_REQUEST_MS = 10_000
const MAX_OPEN = 2_000

/** The requests under way, and what to do with those that are told of in full. */
export interface RequestWatch {
  /** Hands on, as they are, the open requests that are older than OPEN_REQUEST_MS, or all whose URL is asked for. */
  sweep(now: number, isAsked?: (signal: NetworkSignal) => boolean): void
  /** Also reads what cookies and Referer a tab's requests carry, from now on. */
  readHeaders(tab: number): void
  /** Stops reading the headers of a tab. */
  forgetHeaders(tab: number): void
  /** Registers the listeners anew: Chromium sends nothing to those that were there before the permission. */
  renew(): void
}

/**
 * Registers the webRequest listeners; call it synchronously at worker start. `told` gets each hop of each request
 * once its status and cookies are known, or when it is swept.
 */
export function watchRequests(told: (signal: NetworkSignal) => void): RequestWatch {
  const open = new Map<string, NetworkSignal>()
  const readers = new Map<number, (details: Browser.webRequest.OnSendHeadersDetails) => undefined>()

  const close = (signal: NetworkSignal) => {
    open.delete(signal.requestId)
    told(signal)
  }

  const begun = (details: Browser.webRequest.OnBeforeRequestDetails): undefined => {
    if (!/^(https?|wss?):/.test(details.url)) return
    const hopBefore = open.get(details.requestId)
    if (hopBefore) close(hopBefore)
    if (open.size >= MAX_OPEN) {
      const oldest = open.values().next().value
      if (oldest) close(oldest)
    }
    open.set(details.requestId, toNetworkSignal(details, hopBefore?.url ?? null))
  }

  const answered = (details: Browser.webRequest.OnHeadersReceivedDetails): undefined => {
    const signal = open.get(details.requestId)
    if (!signal) return
    signal.status = details.statusCode
    for (const { name, value } of details.responseHeaders ?? []) {
      // Firefox joins several Set-Cookie headers with line breaks.
      if (value && name.toLowerCase() === 'set-cookie') signal.setCookies.push(...value.split('\n'))
    }
    const { statusCode } = details
    const isRedirect = statusCode >= 300 && statusCode < 400 && statusCode !== 304
    if (!isRedirect) close(signal)
  }

  const leaving = (details: Browser.webRequest.OnSendHeadersDetails): undefined => {
    const signal = open.get(details.requestId)
    if (!signal) return
    const header = (wanted: string) =>
      details.requestHeaders?.find(({ name }) => name.toLowerCase() === wanted)?.value ?? ''
    signal.sent = { cookie: header('cookie'), referer: header('referer') }
  }

  const register = () => {
    const { onBeforeRequest, onHeadersReceived } = browser.webRequest
    const everything = { urls: ['<all_urls>'] }
    onBeforeRequest.removeListener(begun)
    onHeadersReceived.removeListener(answered)
    onBeforeRequest.addListener(begun, everything, ['requestBody'])
    // Chromium shows Set-Cookie only with extraHeaders; Firefox refuses the word.
    const wanted = import.meta.env.FIREFOX ? [] : (['extraHeaders'] as const)
    onHeadersReceived.addListener(answered, everything, ['responseHeaders', ...wanted])
  }
  register()

  return {
    renew: register,
    readHeaders(tab) {
      if (readers.has(tab)) return
      // A listener of its own: the browser knows listeners by the function, and filters by tab.
      const reader = (details: Browser.webRequest.OnSendHeadersDetails) => leaving(details)
      readers.set(tab, reader)
      const ofTab = { urls: ['<all_urls>'], tabId: tab }
      const wanted = import.meta.env.FIREFOX ? [] : (['extraHeaders'] as const)
      browser.webRequest.onSendHeaders.addListener(reader, ofTab, ['requestHeaders', ...wanted])
    },
    forgetHeaders(tab) {
      const reader = readers.get(tab)
      if (reader) browser.webRequest.onSendHeaders.removeListener(reader)
      readers.delete(tab)
    },
    sweep(now, isAsked) {
      for (const signal of open.values()) {
        if (now - signal.at > OPEN_REQUEST_MS || isAsked?.(signal)) close(signal)
      }
    },
  }
}
