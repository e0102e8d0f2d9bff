// Two listeners only: every further one is paid for on every request (PERFORMANCE.md, P5).
import { browser } from 'wxt/browser'
import { type NetworkSignal, toNetworkSignal } from './network-signal'

/** A request that has not answered after this long is handed on without its status. */
const OPEN_REQUEST_MS = 3_000
const MAX_OPEN = 2_000

/** The requests under way, and what to do with one that has begun and one that is told of in full. */
export interface RequestWatch {
  /** Hands on, as they are, the open requests that are older than three seconds, or all whose URL is asked for. */
  sweep(now: number, isAsked?: (signal: NetworkSignal) => boolean): void
}

/**
 * Registers the webRequest listeners; call it synchronously at worker start. `begun` gets a signal when the request
 * leaves, `told` the same signal once status and cookies are known, or when it is swept.
 */
export function watchRequests(
  begun: (signal: NetworkSignal) => void,
  told: (signal: NetworkSignal) => void,
): RequestWatch {
  const open = new Map<string, NetworkSignal>()

  const close = (signal: NetworkSignal) => {
    open.delete(signal.requestId)
    told(signal)
  }

  browser.webRequest.onBeforeRequest.addListener(
    details => {
      if (!/^(https?|wss?):/.test(details.url)) return undefined
      const before = open.get(details.requestId)
      if (before) close(before)
      const signal = toNetworkSignal(details, before?.url ?? null)
      if (open.size >= MAX_OPEN) {
        const oldest = open.values().next().value
        if (oldest) close(oldest)
      }
      open.set(signal.requestId, signal)
      begun(signal)
      return undefined
    },
    { urls: ['<all_urls>'] },
    ['requestBody'],
  )

  browser.webRequest.onHeadersReceived.addListener(
    details => {
      const signal = open.get(details.requestId)
      if (!signal) return undefined
      signal.status = details.statusCode
      for (const { name, value } of details.responseHeaders ?? []) {
        // Firefox joins several Set-Cookie headers with line breaks.
        if (value && name.toLowerCase() === 'set-cookie')
          signal.setCookies.push(...value.split('\n'))
      }
      const isRedirect =
        details.statusCode >= 300 && details.statusCode < 400 && details.statusCode !== 304
      if (!isRedirect) close(signal)
      return undefined
    },
    { urls: ['<all_urls>'] },
    // Chromium shows Set-Cookie only with extraHeaders; Firefox refuses the word.
    import.meta.env.FIREFOX ? ['responseHeaders'] : ['responseHeaders', 'extraHeaders'],
  )

  return {
    sweep(now, isAsked) {
      for (const signal of open.values()) {
        if (now - signal.at > OPEN_REQUEST_MS || isAsked?.(signal)) close(signal)
      }
    },
  }
}
