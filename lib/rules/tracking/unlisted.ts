import { defineRule, type Knowledge } from '../../judging/rule'
import { counted, distinct, evidenceOf, groupBy, listed } from '../../judging/words'
import { isCollector } from '../../knowledge/protocols/protocol-kind'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>

// A picture with a signed address is a picture; a pixel has no file of that kind, or is one named like a pixel.
const PICTURE = /\.(jpe?g|png|webp|avif|svg|gif|ico)([?#]|$)/i
const PIXEL_NAME =
  /\/(pixel|px|p|t|track|beacon|collect|hit|b|1x1|blank|clear|spacer)\.(gif|png)([?#]|$)/i
const SINGLES_OUT_BITS = 33

export const rule = defineRule({
  id: 'tracking.unlisted',
  version: 2,
  title: 'A company that no list knows behaves like a tracker',
  why: 'New or hidden trackers are on no list; what they do gives them away.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request', 'storage'],
  judge(events, knowledge) {
    const requests = events.filter(event => event.type === 'request').filter(isUnlisted)
    const stored = events.filter(event => event.type === 'storage')
    const marks = stored.filter(isOwnMark)
    const kept = new Set(stored.flatMap(({ op, hash }) => (op === 'set' && hash ? hash : [])))
    return [...groupBy(requests, request => request.host)].flatMap(([host, group]) => {
      const reports = group.filter(isReport)
      const sendsId = group.some(sendsIdentifier)
      const own = marks.filter(({ domain }) => isWithin(host, bare(domain)))
      const setsId = own.length > 0
      const sites = sitesOf([...own.map(({ hash }) => hash), ...sentFrom(group, kept)], knowledge)
      const telling = reports.filter(isTelling)
      const signs = [
        sendsId ? 'it was sent a value that can single you out' : '',
        setsId ? 'it left such a value in a cookie' : '',
        reports.length > 0 ? 'it was called in the way that pixels and beacons are' : '',
        sites > 1 ? `it met the same value on ${sites < 8 ? sites : 'at least 8'} sites` : '',
        telling.length > 0 ? 'it was told what you did or where you were' : '',
      ].filter(sign => sign !== '')
      if (!(sendsId || setsId) || reports.length === 0 || signs.length < 2) return []
      return [
        {
          subject: host,
          vendor: null,
          severity: signs.length > 2 ? ('medium' as const) : ('low' as const),
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

function isUnlisted(request: Request): boolean {
  return request.thirdParty && request.vendor === null && !isCollector(request.protocol)
}

function isReport({ resource, method, url, fields }: Request): boolean {
  if (resource === 'beacon') return true
  if (resource === 'image') {
    return /[?;]/.test(url) && (PIXEL_NAME.test(url) || !PICTURE.test(url)) && fields.length > 1
  }
  return resource === 'fetch' && method === 'POST' && fields.some(f => f.plain === 'event name')
}

function isTelling({ fields }: Request): boolean {
  return fields.some(
    ({ plain }) => plain === 'event name' || plain === 'page address' || plain === 'referrer',
  )
}

function sendsIdentifier({ identifiers }: Request): boolean {
  return identifiers.some(({ bits }) => bits > SINGLES_OUT_BITS)
}

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
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ bits, hash }) => bits > SINGLES_OUT_BITS && kept.has(hash))
    .map(({ hash }) => hash)
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
