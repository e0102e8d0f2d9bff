import type { Browser } from 'wxt/browser'
import type { EventOf } from '../../schema/event'

export type Resource = EventOf<'request'>['resource']

/** One hop of one request as the browser reports it: raw, in memory only, never stored. */
export interface NetworkSignal {
  /** The browser's id; the hops of a redirect share it. */
  requestId: string
  tab: number
  frame: number
  /** Document that asked, where the browser says (Chromium); for a frame the one it stands in; else null, as in Firefox. */
  document: string | null
  /** Origin (Chromium) or address (Firefox) of the document that asked. */
  from: string | null
  url: string
  method: string
  resource: Resource
  /** Epoch milliseconds. */
  at: number
  body: Uint8Array | string | null
  /** Bytes of the body; 0 for none, null when there is one that cannot be read. */
  bodyBytes: number | null
  /** As the page hook reports it; null when unknown. */
  contentType: string | null
  /** Script that asked, from the page hook's report of the same call; null until then. */
  initiator: string | null
  status: number | null
  setCookies: string[]
  /** Headers that the request went out with; read only while something typed is known. */
  sent?: { cookie: string; referer: string }
  redirectedFrom: string | null
  /** It went through a proxy, which may have looked the name up: then nobody else is asked for it. */
  isProxied?: boolean
  /** Of a page made ready before anybody goes there (speculation rules), which the tab may never show. */
  isPrerendered?: boolean
  /** Cookie store that it belongs to, where the browser says (Firefox). */
  store?: string
  source: EventOf<'request'>['source']
}

type BeforeRequest = Browser.webRequest.OnBeforeRequestDetails & {
  // Firefox only.
  documentUrl?: string
  cookieStoreId?: string
  proxyInfo?: { type: string } | null
}

/** Bodies are cut here: enough for a batch of events, little enough for memory. */
export const MAX_BODY_BYTES = 65_536

/** Turns the browser's report into a signal; `redirectedFrom` is the hop before it, if any. */
export function toNetworkSignal(
  details: BeforeRequest,
  redirectedFrom: string | null,
): NetworkSignal {
  return {
    requestId: details.requestId,
    tab: details.tabId,
    frame: details.frameId,
    document: details.documentId ?? details.parentDocumentId ?? null,
    from: details.initiator ?? details.documentUrl ?? null,
    url: details.url,
    method: details.method,
    resource: resourceOf(details.type),
    at: details.timeStamp,
    ...readBody(details.requestBody ?? undefined),
    contentType: null,
    initiator: null,
    status: null,
    setCookies: [],
    redirectedFrom,
    ...(details.proxyInfo && details.proxyInfo.type !== 'direct' ? { isProxied: true } : {}),
    ...(details.documentLifecycle === 'prerender' ? { isPrerendered: true } : {}),
    ...(details.cookieStoreId === undefined ? {} : { store: details.cookieStoreId }),
    source: 'network',
  }
}

type RequestBody = NonNullable<BeforeRequest['requestBody']>

/** The body's bytes where the browser hands them over: raw upload data, or a form as `a=b&c=d`. */
function readBody(body: RequestBody | undefined): Pick<NetworkSignal, 'body' | 'bodyBytes'> {
  if (!body) return { body: null, bodyBytes: 0 }
  if (body.formData) {
    const form = new URLSearchParams()
    for (const [name, values] of Object.entries(body.formData)) {
      for (const value of values) form.append(name, String(value))
    }
    const text = form.toString().slice(0, MAX_BODY_BYTES)
    return { body: text, bodyBytes: text.length }
  }
  const parts = (body.raw ?? []).flatMap(part => (part.bytes ? [new Uint8Array(part.bytes)] : []))
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  if (total === 0) return { body: null, bodyBytes: body.error || body.raw?.length ? null : 0 }
  const joined = new Uint8Array(Math.min(total, MAX_BODY_BYTES))
  let end = 0
  for (const part of parts) {
    const fit = part.subarray(0, joined.length - end)
    joined.set(fit, end)
    end += fit.length
  }
  return { body: joined, bodyBytes: total }
}

/** Chromium's and Firefox's resource types in our words. */
function resourceOf(type: string): Resource {
  switch (type) {
    case 'main_frame':
      return 'document'
    case 'sub_frame':
      return 'subframe'
    case 'script':
    case 'image':
    case 'font':
    case 'media':
    case 'websocket':
      return type
    case 'imageset':
      return 'image'
    case 'stylesheet':
      return 'style'
    case 'xmlhttprequest':
    case 'fetch':
      return 'fetch'
    case 'ping':
    case 'beacon':
      return 'beacon'
    default:
      return 'other'
  }
}
