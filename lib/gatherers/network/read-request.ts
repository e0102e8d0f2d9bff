// The one place where a raw request is looked into: attributed, decoded, then redacted; the raw form ends here.
import { type Attribution, attributeRequest } from '../../knowledge/attribute'
import type { ProtocolMatch } from '../../knowledge/protocols/match-protocol'
import type { Event, EventOf } from '../../schema/event'
import type { Field } from '../../schema/field'
import { type DecodedPayload, decodePayload } from '../payload/decode-payload'
import { LIMITS } from '../payload/entry'
import { kindOf } from '../payload/plain-names'
import { redactUrl } from '../redaction/redact-url'
import { saltedHash } from '../redaction/salted-hash'
import type { Leaks } from '../typing/find-leaks'
import { mayBeDisguise, trackerBehind } from './canonical-name'
import { cookieEvent } from './cookie-event'
import { decompressBody } from './decompress-body'
import { exposureEvents } from './exposure-events'
import type { NetworkSignal } from './network-signal'
import type { ReadingContext, RequestBase } from './reading-context'
import { isThirdParty } from './registrable-domain'
import { segmentEvents } from './segment-events'
import { copiesPage, MUTE, spokenProtocol } from './spoken-protocol'
import { leakEvents, withoutTyped, withoutValues } from './typed-in-request'

/**
 * The events one request gives: itself, a storage event a cookie it set, a consent signal if it carried one, and the
 * experiments that it says the visitor is in, and labels that it puts on them.
 * Everything in them is redacted. Never throws; an unreadable URL gives no event.
 */
export async function readRequest(
  signal: NetworkSignal,
  context: ReadingContext,
): Promise<Event[]> {
  if (!URL.canParse(signal.url)) return []
  const url = new URL(signal.url)
  const body = await decompressBody(signal.body)
  const read = await recognize(url, signal, body, context)
  const decoded = MUTE.includes(signal.resource)
    ? null
    : decodePayload({
        url: signal.url,
        method: signal.method,
        body,
        contentType: signal.contentType,
        protocol: read.spoken?.protocol ?? null,
        vendor: read.vendor,
        hash: value => saltedHash(context.salt, value),
        page: context.pageUrl,
      })
  // Analytics and error monitors record pages at the address of their other reports, and a named recorder's upload may
  // be a setting: the copy itself is the surer sign. Where only the copy is known, the protocol says so already.
  const isRecorded = read.spoken !== null && read.spoken.vendor !== null && copiesPage(body)
  const payload = decoded && isRecorded ? { ...decoded, fields: withCopy(decoded.fields) } : decoded
  const base = { visit: context.visit, at: signal.at, vendor: read.vendor }
  const text = wholeText(body)
  const typed = context.findLeaks?.(signal, text)
  const request = requestEvent(url, signal, { ...read, payload, typed }, base, context)
  const cookies = signal.setCookies
    .slice(0, 50)
    .flatMap(header => cookieEvent(header, url.hostname, base, context) ?? [])
  const leaks = leakEvents(typed, request, base, context)
  // What pages and scripts are asked for by holds no report; what left beside a password is not looked into.
  const isReport = !['document', 'script', ...MUTE].includes(signal.resource)
  const exposures =
    isReport && !typed?.isSecret
      ? exposureEvents({ url: signal.url, body: text ?? '' }, base, context)
      : []
  const segments = isReport ? segmentEvents(request, context.newId) : []
  const told = [...exposures, ...segments]
  return [request, ...cookies, ...consentEvent(payload, base, context), ...told, ...leaks]
}

function withCopy(fields: Field[]): Field[] {
  const plain = 'recording of the page'
  if (fields.some(field => field.plain === plain)) return fields
  const copy = { name: 'body', plain, kind: kindOf(plain), value: 'every element of the page' }
  return [copy, ...fields].slice(0, LIMITS.fields)
}

interface Recognized {
  canonical: { name: string; owner: Attribution } | null
  known: Attribution | null
  spoken: ProtocolMatch | null
  vendor: string | null
}

async function recognize(
  url: URL,
  signal: NetworkSignal,
  body: Uint8Array | string | null,
  context: ReadingContext,
): Promise<Recognized> {
  const canonical = await canonicalOf(url.hostname, signal, context)
  const known = canonical?.owner ?? attributeRequest(signal.url)
  const spoken = spokenProtocol(url, signal, body)
  // What it says is plainer than whose server it runs on.
  if (spoken && known && isHosting(known))
    return { canonical, known, spoken, vendor: spoken.vendor }
  const named = canonical ? (spoken?.vendor ?? known?.vendor) : (known?.vendor ?? spoken?.vendor)
  return { canonical, known, spoken, vendor: named ?? null }
}

/** Clouds and CDNs answer for whoever rents them. */
function isHosting({ tracks, categories }: Attribution): boolean {
  return !tracks && categories.every(category => category === 'hosting')
}

interface Read extends Recognized {
  payload: DecodedPayload | null
  typed: Leaks | undefined
}

function requestEvent(
  url: URL,
  signal: NetworkSignal,
  { canonical, known, spoken, payload, typed }: Read,
  base: RequestBase,
  { salt, site, newId }: ReadingContext,
): EventOf<'request'> {
  const seen = typed?.seen ?? []
  const shown = (address: string) => redactUrl(address, salt, seen)
  return {
    ...base,
    id: newId(),
    type: 'request',
    url: shown(typed?.isSecret ? withoutValues(url, salt) : signal.url),
    host: url.hostname.slice(0, 253),
    method: signal.method,
    resource: signal.resource,
    thirdParty: isThirdParty(url.hostname, site),
    categories: known ? [...known.categories] : [],
    protocol: spoken?.protocol ?? null,
    initiator: signal.initiator ? shown(signal.initiator) : null,
    frame: hostOf(signal.from) ?? site,
    status: signal.status,
    redirectedFrom: signal.redirectedFrom ? shown(signal.redirectedFrom) : null,
    setCookies: signal.setCookies.length,
    bodyBytes: signal.bodyBytes,
    fields: withoutTyped(payload?.fields ?? [], seen, typed?.isSecret === true, salt),
    identifiers: payload?.identifiers ?? [],
    source: signal.source,
    ...(canonical ? { canonical: canonical.name } : {}),
  }
}

/** Whose server a host of the shop's own really is, where that is a tracker's. */
async function canonicalOf(
  host: string,
  { isProxied, resource }: NetworkSignal,
  { site, pageUrl, canonicalName }: ReadingContext,
): Promise<Recognized['canonical']> {
  if (!canonicalName || isProxied || resource === 'document' || MUTE.includes(resource)) return null
  if (!mayBeDisguise(host, hostOf(pageUrl) ?? '', site)) return null
  const name = await canonicalName(host)
  const owner = name === null ? null : trackerBehind(name, site)
  return name !== null && owner ? { name, owner } : null
}

function wholeText(body: Uint8Array | string | null): string | null {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : body
}

function hostOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname.slice(0, 253) || null : null
}

function consentEvent(
  payload: DecodedPayload | null,
  base: RequestBase,
  { newId }: ReadingContext,
): Event[] {
  if (!payload?.consent) return []
  const { api, state, words, raw } = payload.consent
  return [{ ...base, id: newId(), type: 'consent-signal', api, state, words, raw }]
}
