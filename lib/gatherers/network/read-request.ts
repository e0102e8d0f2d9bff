// The one place where a raw request is looked into: attributed, decoded, then redacted; the raw form ends here.
import { type Attribution, attributeRequest } from '../../knowledge/attribute'
import { matchProtocol, type ProtocolMatch } from '../../knowledge/protocols/match-protocol'
import type { Event, EventOf } from '../../schema/event'
import { isDeletion, parseCookie } from '../cookies/asked-cookie'
import { type DecodedPayload, decodePayload } from '../payload/decode-payload'
import { isPageCopy } from '../payload/is-page-copy'
import { measureValue } from '../redaction/measure-value'
import { redactName } from '../redaction/redact-name'
import { hideTyped } from '../redaction/redact-text'
import { redactUrl } from '../redaction/redact-url'
import { saltedHash } from '../redaction/salted-hash'
import type { Leaks } from '../typing/find-leaks'
import { type CanonicalName, mayBeDisguise, trackerBehind } from './canonical-name'
import { decompressBody } from './decompress-body'
import { exposureEvents } from './exposure-events'
import type { NetworkSignal } from './network-signal'
import { isThirdParty } from './registrable-domain'

export interface ReadingContext {
  visit: string
  /** eTLD+1 of the page. */
  site: string
  pageUrl: string
  salt: string
  newId(): string
  /** What a host of the shop's own is another name for; absent where the browser does not tell. */
  canonicalName?: CanonicalName
  /** Looks for what the person typed, before anything is redacted; absent where nothing typed is known. */
  findLeaks?(signal: NetworkSignal, body: string | null): Leaks
}

/** Nothing about a person is said by asking for these, so they are not decoded. */
const MUTE: readonly NetworkSignal['resource'][] = ['style', 'font', 'media']

const BODY_START = 2_000

/**
 * The events one request gives: itself, a storage event a cookie it set, a consent signal if it carried one, and the
 * experiments that it says the visitor is in.
 * Everything in them is redacted. Never throws; an unreadable URL gives no event.
 */
export async function readRequest(
  signal: NetworkSignal,
  context: ReadingContext,
): Promise<Event[]> {
  if (!URL.canParse(signal.url)) return []
  const url = new URL(signal.url)
  const body = await decompressBody(signal.body)
  const canonical = await canonicalOf(url.hostname, signal, context)
  const known = canonical?.owner ?? attributeRequest(signal.url)
  const spoken = protocolOf(url, signal, body)
  // What it says is plainer than whose server it is.
  const named = canonical ? (spoken?.vendor ?? known?.vendor) : (known?.vendor ?? spoken?.vendor)
  const vendor = named ?? null
  const speaks = MUTE.includes(signal.resource)
    ? null
    : decodePayload({
        url: signal.url,
        method: signal.method,
        body,
        contentType: signal.contentType,
        protocol: spoken?.protocol ?? null,
        vendor,
        hash: value => saltedHash(context.salt, value),
      })
  const base = { visit: context.visit, at: signal.at, vendor }
  const text = wholeText(body)
  const typed = context.findLeaks?.(signal, text)
  const seen = typed?.seen ?? []
  const shown = (address: string) => redactUrl(address, context.salt, seen)
  const request: EventOf<'request'> = {
    ...base,
    id: context.newId(),
    type: 'request',
    url: shown(typed?.isSecret ? withoutValues(url, context.salt) : signal.url),
    host: url.hostname.slice(0, 253),
    method: signal.method,
    resource: signal.resource,
    thirdParty: isThirdParty(url.hostname, context.site),
    categories: known ? [...known.categories] : [],
    protocol: spoken?.protocol ?? null,
    initiator: signal.initiator ? shown(signal.initiator) : null,
    frame: hostOf(signal.from) ?? context.site,
    status: signal.status,
    redirectedFrom: signal.redirectedFrom ? shown(signal.redirectedFrom) : null,
    setCookies: signal.setCookies.length,
    bodyBytes: signal.bodyBytes,
    fields: withoutTyped(speaks?.fields ?? [], seen, typed?.isSecret === true, context.salt),
    identifiers: speaks?.identifiers ?? [],
    source: signal.source,
    ...(canonical ? { canonical: canonical.name } : {}),
  }
  const cookies = signal.setCookies
    .slice(0, 50)
    .flatMap(header => cookieEvent(header, url, signal, base, context) ?? [])
  const leaks = leakEvents(typed, request, base, context)
  // What pages and scripts are asked for by holds no report; what left beside a password is not looked into.
  const isReport = !['document', 'script', ...MUTE].includes(signal.resource)
  const exposures =
    isReport && !typed?.isSecret
      ? exposureEvents({ url: signal.url, body: text ?? '' }, base, context)
      : []
  return [request, ...cookies, ...consentEvent(speaks, base, context), ...exposures, ...leaks]
}

/** Whose server a host of the shop's own really is, where that is a tracker's. */
async function canonicalOf(
  host: string,
  { isProxied, resource }: NetworkSignal,
  { site, pageUrl, canonicalName }: ReadingContext,
): Promise<{ name: string; owner: Attribution } | null> {
  if (!canonicalName || isProxied || resource === 'document' || MUTE.includes(resource)) return null
  if (!mayBeDisguise(host, hostOf(pageUrl) ?? '', site)) return null
  const name = await canonicalName(host)
  const owner = name === null ? null : trackerBehind(name, site)
  return name !== null && owner ? { name, owner } : null
}

function wholeText(body: Uint8Array | string | null): string | null {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : body
}

type Fields = EventOf<'request'>['fields']

/** Names and streets have no form of their own to be known by; here it is known that they were typed. */
function withoutTyped(
  fields: Fields,
  seen: readonly string[],
  isSecret: boolean,
  salt: string,
): Fields {
  const hide = (value: string) => saltedHash(salt, value)
  if (isSecret) return fields.map(field => ({ ...field, value: hide(field.value) }))
  if (seen.length === 0) return fields
  return fields.map(field => ({
    ...field,
    value: hideTyped(field.value, seen, hide).slice(0, 200),
  }))
}

/** Passwords are never read, so they cannot be known again: while one is typed, no value is kept. */
function withoutValues(url: URL, salt: string): string {
  const bare = new URL(url)
  for (const [name, value] of [...url.searchParams])
    bare.searchParams.set(name, saltedHash(salt, value))
  bare.hash = ''
  return bare.href
}

function leakEvents(
  typed: Leaks | undefined,
  { id: request, initiator }: EventOf<'request'>,
  base: Base,
  { newId }: ReadingContext,
): Event[] {
  if (!typed) return []
  const dropped = typed.dropped > 0 ? [droppedPieces(typed.dropped, base, newId)] : []
  const leaks = typed.leaks.map(facts => {
    const leak = { ...base, id: newId(), type: 'leak' as const, ...facts }
    return { ...leak, reader: initiator || null, request }
  })
  return [...leaks, ...dropped]
}

function droppedPieces(count: number, base: Base, newId: () => string): Event {
  const reason = 'parts of a request not searched for typed values'
  return { ...base, id: newId(), type: 'dropped', reason, count }
}

function protocolOf(
  { hostname, pathname, search }: URL,
  { method, resource }: NetworkSignal,
  body: Uint8Array | string | null,
): ProtocolMatch | null {
  // A page or its looks may lie at any path; only what reports or answers speaks a protocol.
  if (resource === 'document' || resource === 'script' || MUTE.includes(resource)) return null
  const spoken = matchProtocol({
    host: hostname,
    path: pathname,
    query: search.slice(1),
    method,
    bodyStart: startOf(body),
  })
  return spoken ?? (body !== null && isPageCopy(textOf(body, COPY_START)) ? PAGE_COPY : null)
}

/** A page sent off whole, in a format that no protocol row describes. */
const PAGE_COPY: ProtocolMatch = { protocol: 'page-copy', vendor: null, kind: 'replay' }
const COPY_START = 64_000

/** The first characters of a body as text; protocols tell themselves early. */
function startOf(body: Uint8Array | string | null): string | null {
  return body === null ? null : textOf(body, BODY_START)
}

function textOf(body: Uint8Array | string, length: number): string {
  if (typeof body === 'string') return body.slice(0, length)
  return new TextDecoder().decode(body.subarray(0, length))
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
  const cookie = parseCookie(header, signal.at)
  if (!cookie || cookie.name === '') return null
  const domain = (cookie.domain ?? url.hostname).slice(0, 253)
  return {
    ...base,
    id: newId(),
    type: 'storage',
    area: 'cookie',
    op: isDeletion(cookie) ? 'delete' : 'set',
    name: redactName(cookie.name.slice(0, 120)),
    domain,
    via: 'http',
    setter: null,
    thirdParty: isThirdParty(domain, site),
    partitioned: cookie.isPartitioned,
    lifetimeDays: cookie.lifetimeDays,
    ...measureValue(cookie.value, salt, pageUrl),
  }
}

function consentEvent(
  payload: DecodedPayload | null,
  base: Base,
  { newId }: ReadingContext,
): Event[] {
  if (!payload?.consent) return []
  const { api, state, words, raw } = payload.consent
  return [{ ...base, id: newId(), type: 'consent-signal', api, state, words, raw }]
}
