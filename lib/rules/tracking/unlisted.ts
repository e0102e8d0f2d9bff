import { groupBy } from '../../judging/group-by'
import { keptHashes } from '../../judging/kept-hashes'
import { isBeacon, isPosted, isReport, isTelling } from '../../judging/looks-like-report'
import { defineRule, type Knowledge } from '../../judging/rule'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'
import type { Field } from '../../schema/field'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'

type Request = EventOf<'request'>

const CONTACT = new Set(['e-mail', 'hashed e-mail', 'phone', 'hashed phone'])

/** So many requests with a different value each are no chance. */
const EVERY_TIME_ANOTHER = 3

export const rule = defineRule({
  id: 'tracking.unlisted',
  version: 4,
  title: 'A company that no list knows behaves like a tracker',
  why: 'New or hidden trackers are on no list; what they do gives them away.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request', 'storage'],
  judge(events, knowledge) {
    const all = events.filter(event => event.type === 'request')
    const spoken = new Set(all.filter(({ protocol }) => protocol !== null).map(r => r.host))
    const requests = all.filter(request => isUnlisted(request) && !spoken.has(request.host))
    const stored = events.filter(event => event.type === 'storage')
    const marks = stored.filter(isOwnMark)
    const kept = keptHashes(stored)
    return [...groupBy(requests, request => request.host)].flatMap(([host, group]) => {
      const reports = group.filter(isReport)
      const sendsId = sendsIdentifier(group, kept)
      const own = marks.filter(({ domain }) => isWithin(host, bare(domain)))
      const setsId = own.length > 0
      const sites = sitesOf([...own.map(({ hash }) => hash), ...sentFrom(group, kept)], knowledge)
      const telling = reports.filter(isTelling)
      const contact = telling.flatMap(({ fields }) => fields).find(f => CONTACT.has(f.plain))
      const signs = [
        sendsId ? 'it was sent a value that can single you out' : '',
        setsId ? 'it left such a value in a cookie' : '',
        reports.some(isBeacon) ? 'it was called in the way that pixels and beacons are' : '',
        sites > 1 ? `it met the same value on ${sites < 8 ? sites : 'at least 8'} sites` : '',
        telling.length > 0 ? 'it was told what you did or where you were' : '',
        contact ? `it was told your ${contact.plain} with it` : '',
      ].filter(sign => sign !== '')
      if (!(sendsId || setsId) || reports.length === 0 || signs.length < 2) return []
      return [
        {
          subject: host,
          vendor: null,
          severity: contact || signs.length > 2 ? ('medium' as const) : ('low' as const),
          confidence: signs.length > 2 ? ('inferred' as const) : ('suspected' as const),
          evidence: evidenceOf(reports, ({ resource, url }) => `${resource} ${url}`),
          evidenceCount: group.length,
          facts: { host, signs: distinct(signs), requests: group.length },
        },
      ]
    })
  },
  explain: ({ host, signs, requests }) =>
    `We do not know who runs ${host}, but we take it for a tracker because ${listed(signs)} (${counted(requests, 'request')}).`,
  innocent: [
    'It may be the shop’s own server under another name, counting visits for the shop alone.',
    'The value may belong to your basket or log-in.',
  ],
  owner: ({ host }) =>
    `Find out which script calls ${host} and why; name the company in your privacy notice, or take the script out.`,
  law: ['eprivacy-5-3', 'gdpr-13', 'gdpr-6-1'],
  references: [
    'https://www.eff.org/privacybadger/faq',
    'https://webtransparency.cs.princeton.edu/webcensus/',
  ],
})

/** What a host is known to speak is told by other rules. */
function isUnlisted(request: Request): boolean {
  return request.thirdParty && request.vendor === null
}

/**
 * A value of the person's is the same each time; where every request has another one, it names what was asked for.
 * A short customer number counts by its name.
 */
function sendsIdentifier(requests: Request[], kept: ReadonlySet<string>): boolean {
  if (
    requests.some(
      request => isPosted(request) && isReport(request) && request.fields.some(isNamedId),
    )
  )
    return true
  const sent = requests.map(request => personalIds(request, kept)).filter(ids => ids.length > 0)
  const times = new Map<string, number>()
  for (const hash of sent.flatMap(found => [...new Set(found.map(({ hash }) => hash))]))
    times.set(hash, (times.get(hash) ?? 0) + 1)
  const isOnce =
    sent.length >= EVERY_TIME_ANOTHER && [...times.values()].every(count => count === 1)
  return sent.length > 0 && (!isOnce || [...times.keys()].some(hash => kept.has(hash)))
}

/**
 * Of the values that can single one out, those that are the person's: kept on the device, or named for somebody.
 * Others are as often the number of one load, one report or one fault, a token of the form, or the shop's own key.
 */
function personalIds(request: Request, kept: ReadonlySet<string>): Request['identifiers'] {
  const named = new Set(request.fields.filter(isNamedId).map(({ value }) => value))
  return tellingIds(request).filter(({ hash }) => kept.has(hash) || named.has(hash))
}

function isNamedId({ name, plain }: Field): boolean {
  return NAMED_IDS.has(plain) && !NAMELESS.test(name)
}
// An e-mail address alone is what a newsletter's form sends.
const NAMED_IDS = new Set(['visitor id', 'account id', 'device id'])
/** Reports of faults are numbered by these as well. */
const NAMELESS = /(?:^|\.)[ug]uid$/i

function isOwnMark({
  area,
  op,
  thirdParty,
  hash,
  bits,
  lifetimeDays,
}: EventOf<'storage'>): boolean {
  const lasts = lifetimeDays !== null && lifetimeDays >= 30
  return (
    area === 'cookie' &&
    op === 'set' &&
    thirdParty &&
    hash !== null &&
    bits > SINGLES_OUT_BITS &&
    lasts
  )
}

/** Values it was sent that the browser keeps: a fixed key of the company is the same on every site, too, but not kept. */
function sentFrom(requests: Request[], kept: ReadonlySet<string>): string[] {
  return requests
    .flatMap(tellingIds)
    .filter(({ hash }) => kept.has(hash))
    .map(({ hash }) => hash)
}

/** Values that can single one out, but for the e-mail address or telephone number that a form sends. */
function tellingIds({ identifiers, fields }: Request): Request['identifiers'] {
  const contact = new Set(fields.filter(f => CONTACT.has(f.plain)).map(({ value }) => value))
  return identifiers.filter(({ bits, hash }) => bits > SINGLES_OUT_BITS && !contact.has(hash))
}

function sitesOf(hashes: (string | null)[], { seenBefore }: Knowledge): number {
  return Math.max(0, ...hashes.map(hash => (hash && seenBefore(hash)?.sites) || 0))
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

function bare(domain: string): string {
  return domain.replace(/^\./, '')
}
