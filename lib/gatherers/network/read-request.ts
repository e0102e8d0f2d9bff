// The one place where a raw request is looked into: attributed, decoded, then redacted; the raw form ends here.
import { attributeRequest } from '../../knowledge/attribute'
import type { Event, EventOf } from '../../schema/event'
import { estimateBits, isIdentifierLike } from '../redaction/entropy'
import { redactUrl } from '../redaction/redact-url'
import { saltedHash } from '../redaction/salted-hash'
import type { NetworkSignal } from './network-signal'
import { parseSetCookie } from './parse-set-cookie'
import { isThirdParty } from './registrable-domain'

export interface ReadingContext {
  visit: string
  /** eTLD+1 of the page. */
  site: string
  pageUrl: string
  salt: string
  newId(): string
}

/**
 * The events one request gives: itself, a storage event a cookie it set, and a consent signal if it carried one.
 * Everything in them is redacted. Never throws; an unreadable URL gives no event.
 */
export async function readRequest(
  signal: NetworkSignal,
  context: ReadingContext,
): Promise<Event[]> {
  if (!URL.canParse(signal.url)) return []
  const url = new URL(signal.url)
  const known = attributeRequest(signal.url)
  const vendor = known?.vendor ?? null
  const base = { visit: context.visit, at: signal.at, vendor }
  const request: EventOf<'request'> = {
    ...base,
    id: context.newId(),
    type: 'request',
    url: redactUrl(signal.url, context.salt),
    host: url.hostname.slice(0, 253),
    method: signal.method,
    resource: signal.resource,
    thirdParty: isThirdParty(url.hostname, context.site),
    categories: known ? [...known.categories] : [],
    protocol: null,
    initiator: signal.initiator ? redactUrl(signal.initiator, context.salt) : null,
    frame: hostOf(signal.from) ?? context.site,
    status: signal.status,
    redirectedFrom: signal.redirectedFrom ? redactUrl(signal.redirectedFrom, context.salt) : null,
    setCookies: signal.setCookies.length,
    bodyBytes: signal.bodyBytes,
    fields: [],
    identifiers: [],
    source: signal.source,
  }
  const cookies = signal.setCookies
    .slice(0, 50)
    .flatMap(header => cookieEvent(header, url, signal, base, context) ?? [])
  return [request, ...cookies]
}

function hostOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname.slice(0, 253) || null : null
}

type Base = Pick<EventOf<'request'>, 'visit' | 'at' | 'vendor'>

function cookieEvent(
  header: string,
  url: URL,
  signal: NetworkSignal,
  base: Base,
  { salt, site, pageUrl, newId }: ReadingContext,
): EventOf<'storage'> | null {
  const cookie = parseSetCookie(header, signal.at)
  if (!cookie) return null
  const domain = (cookie.domain ?? url.hostname).slice(0, 253)
  return {
    ...base,
    id: newId(),
    type: 'storage',
    area: 'cookie',
    op: cookie.lifetimeDays !== null && cookie.lifetimeDays <= 0 ? 'delete' : 'set',
    name: cookie.name.slice(0, 120),
    domain,
    via: 'http',
    setter: null,
    thirdParty: isThirdParty(domain, site),
    partitioned: cookie.partitioned,
    lifetimeDays: cookie.lifetimeDays,
    length: cookie.value.length,
    bits: estimateBits(cookie.value, pageUrl),
    hash: isIdentifierLike(cookie.value, pageUrl) ? saltedHash(salt, cookie.value) : null,
  }
}
