// The browser knows a request's address but not always its body nor ever its script; the page hook knows both.
import type { SeenBody, SeenResource } from '../../messaging/protocol'
import { MAX_BODY_BYTES, type NetworkSignal, type Resource } from './network-signal'

/** One call as the page hook claims it; the fields are SeenBody's. `url` is absolute, without fragment. */
export type PageCall = Pick<
  SeenBody,
  'url' | 'method' | 'via' | 'body' | 'encoding' | 'contentType' | 'bytes' | 'at' | 'initiator'
>

function bodyOf({ body, encoding }: PageCall): Uint8Array | string | null {
  if (body === '') return null
  if (encoding === 'text') return body.slice(0, MAX_BODY_BYTES)
  try {
    return Uint8Array.from(atob(body), letter => letter.charCodeAt(0))
  } catch {
    // Forged or cut in the middle: no body is better than a wrong one.
    return null
  }
}

/**
 * How long a signal waits for the hook's report of the same call, counted from the time that the page was known to be
 * a shop: the report takes 250 ms to leave the page's world, 250 ms more to leave the page, and a start of page-facts.
 */
export const CALL_WAIT_MS = 2_500
const CALLED: readonly Resource[] = ['fetch', 'beacon']

/** Whether a signal can be handed on: nothing more is to be expected of the page hook. */
export function isReady(signal: NetworkSignal, now: number, shopSince: number): boolean {
  return (
    !CALLED.includes(signal.resource) ||
    signal.initiator !== null ||
    now - Math.max(signal.at, shopSince) > CALL_WAIT_MS
  )
}

/**
 * Gives each signal its call's body and script: the nearest in time of those with the same address and method. Returns
 * the calls that found no signal yet.
 */
export function matchCalls<Call extends PageCall>(
  signals: readonly NetworkSignal[],
  calls: readonly Call[],
): Call[] {
  return calls.filter(call => {
    const signal = nearest(
      signals.filter(open => isOpenTo(open, call)),
      call.at,
    )
    if (!signal) return true
    signal.initiator = call.initiator ?? ''
    signal.contentType = call.contentType
    if (signal.source === 'timing') signal.method = call.method
    if (signal.body === null) {
      signal.body = bodyOf(call)
      signal.bodyBytes = call.bytes
    }
    return false
  })
}

function isOpenTo({ initiator, resource, url, method, source }: NetworkSignal, call: PageCall) {
  if (initiator !== null || !CALLED.includes(resource)) return false
  // Resource timing does not say the method.
  return (
    (url === call.url || withoutFragment(url) === call.url) &&
    (method === call.method || source === 'timing')
  )
}

function nearest(signals: readonly NetworkSignal[], at: number): NetworkSignal | undefined {
  let best: NetworkSignal | undefined
  for (const signal of signals)
    if (!best || Math.abs(signal.at - at) < Math.abs(best.at - at)) best = signal
  return best
}

const withoutFragment = (url: string) => url.replace(/#.*$/s, '')

/** The resource timing names of what asked, in our words. */
function resourceOfTiming(initiator: string): Resource {
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

/** A signal for a request that only resource timing saw. Its method and status are not known there. */
export function timingSignal({ url, initiator, at }: SeenResource): NetworkSignal {
  return { ...BLANK, url, at, resource: resourceOfTiming(initiator), source: 'timing' }
}

/** A signal for a message over a WebSocket: neither webRequest nor resource timing tells of those. */
export function messageSignal(call: PageCall): NetworkSignal {
  const { url, at, initiator, bytes } = call
  return {
    ...BLANK,
    url,
    at,
    initiator,
    method: 'SEND',
    body: bodyOf(call),
    bodyBytes: bytes,
    resource: 'websocket',
    source: 'page',
  }
}

const BLANK: Omit<NetworkSignal, 'url' | 'at' | 'resource' | 'source'> = {
  requestId: '',
  tab: -1,
  frame: 0,
  document: null,
  from: null,
  method: 'GET',
  body: null,
  bodyBytes: null,
  contentType: null,
  initiator: null,
  status: null,
  setCookies: [],
  redirectedFrom: null,
}
