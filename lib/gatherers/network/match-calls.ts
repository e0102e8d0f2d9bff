// The browser knows a request's address but not always its body nor ever its script; the page hook knows both.
import { MAX_BODY_BYTES, type NetworkSignal, type Resource } from './network-signal'

/** One call of fetch, XMLHttpRequest, sendBeacon or WebSocket.send, as the page hook claims it. */
export interface PageCall {
  url: string
  method: string
  body: string | null
  at: number
  initiator: string | null
}

/** How long a signal waits for the hook's report of the same call. */
export const CALL_WAIT_MS = 700
const CALLED: readonly Resource[] = ['fetch', 'beacon']

/** Whether a signal can be handed on: nothing more is to be expected of the page hook. */
export function isReady(signal: NetworkSignal, now: number): boolean {
  return (
    !CALLED.includes(signal.resource) || signal.initiator !== null || now - signal.at > CALL_WAIT_MS
  )
}

/** Gives each signal its call's body and script; returns the calls that found no signal yet. */
export function matchCalls(
  signals: readonly NetworkSignal[],
  calls: readonly PageCall[],
): PageCall[] {
  return calls.filter(call => {
    const signal = signals.find(
      open =>
        open.initiator === null &&
        CALLED.includes(open.resource) &&
        open.url === call.url &&
        open.method === call.method,
    )
    if (!signal) return true
    signal.initiator = call.initiator ?? ''
    if (signal.body === null && call.body !== null) {
      signal.body = call.body.slice(0, MAX_BODY_BYTES)
      signal.bodyBytes = call.body.length
    }
    return false
  })
}

/** The resource timing names of what asked, in our words. */
export function resourceOfTiming(initiator: string): Resource {
  switch (initiator) {
    case 'script':
    case 'beacon':
    case 'fetch':
      return initiator
    case 'xmlhttprequest':
      return 'fetch'
    case 'img':
    case 'image':
    case 'input':
      return 'image'
    case 'css':
    case 'link':
      return 'style'
    case 'iframe':
    case 'frame':
      return 'subframe'
    case 'audio':
    case 'video':
      return 'media'
    default:
      return 'other'
  }
}

/** A signal for a request that only the page side saw. Method and status are not known there. */
export function pageSideSignal(
  seen: {
    url: string
    at: number
    method?: string
    body?: string | null
    initiator?: string | null
  },
  resource: Resource,
  source: 'timing' | 'page',
): NetworkSignal {
  return {
    requestId: '',
    tab: -1,
    frame: 0,
    document: null,
    from: null,
    url: seen.url,
    method: seen.method ?? 'GET',
    resource,
    at: seen.at,
    body: seen.body ?? null,
    bodyBytes: seen.body?.length ?? null,
    initiator: seen.initiator ?? null,
    status: null,
    setCookies: [],
    redirectedFrom: null,
    source,
  }
}
