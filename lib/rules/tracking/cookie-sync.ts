import { keptHashes } from '../../judging/kept-hashes'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf } from '../../judging/words'
import { isCollector } from '../../knowledge/protocols/protocol-kind'
import type { EventOf } from '../../schema/event'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'

type Request = EventOf<'request'>
interface Holder {
  company: string
  owner: string
  request: Request
  name: string
  /** Its row or its protocol says that it follows people. */
  tracks: boolean
}

/** Names under which companies hand over visitors; other shared values may be the shop's own account number. */
const VISITOR_NAME =
  /(^|[^a-z])(u?uid|guid|user_?id|visitor_?id|client_?id|cid|cookie_?id|buyer_?u?id|external_?id|partner_?u?id|dpuuid|puid|google_gid|gid|uid2|anon(ymous)?_?id|fbp|ttp|muid|tdid|xid|bid)([^a-z]|$)/i

export const rule = defineRule({
  id: 'tracking.cookie-sync',
  version: 2,
  title: 'Two companies were given the same number for you',
  why: 'With a shared number, two companies can lay what each knows about you side by side.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request', 'storage'],
  judge(events, knowledge) {
    const requests = events.filter(event => event.type === 'request')
    const kept = keptHashes(events.filter(event => event.type === 'storage'))
    const pairs = new Map<string, ReturnType<typeof toSighting>>()
    for (const [hash, holders] of holdersByHash(requests, knowledge)) {
      for (const [from, to] of pairsOf(holders)) {
        const redirected = isRedirect(from.request, to.request, requests)
        const isYours = kept.has(hash) || isNamed(from, to)
        if (!isYours && !(redirected && mayBeYours(from, to))) continue
        const key = [from.company, to.company].sort().join(' and ')
        if (!pairs.has(key) || redirected) pairs.set(key, toSighting(key, from, to, redirected))
      }
    }
    return [...pairs.values()]
  },
  explain({ from, to, names, redirected }) {
    const how = redirected
      ? `${from} sent your browser on to ${to} with it`
      : `both received it on this page`
    return `${from} and ${to} hold the same value for you (sent as ${names.join(' and ')}); we say so because ${how}, and the value is long enough to single you out.`
  },
  innocent: [
    'The shop may have given both companies its own number for you, to count one sale once.',
    'The two may act for the shop and be barred from joining their records.',
  ],
  owner: ({ from, to }) =>
    `Switch off ID sharing between ${from} and ${to}, or give each company a number of its own.`,
  law: ['gdpr-5-1', 'gdpr-6-1', 'ccpa-1798-120'],
  references: [
    'https://www.ndss-symposium.org/wp-content/uploads/2017/09/the-web-never-forgets.pdf',
  ],
})

function holdersByHash(requests: Request[], knowledge: Knowledge): Map<string, Holder[]> {
  const byHash = new Map<string, Holder[]>()
  for (const request of requests) {
    if (!request.thirdParty) continue
    const row = request.vendor === null ? undefined : knowledge.vendor(request.vendor)
    const tracks = row?.tracks === true || isCollector(request.protocol)
    if (row ? !tracks : request.vendor === null && isPlain(request)) continue
    const company = request.vendor ?? request.host
    for (const { hash, bits, name } of request.identifiers) {
      if (bits <= SINGLES_OUT_BITS) continue
      const holders = byHash.get(hash) ?? []
      if (!holders.some(holder => holder.company === company)) {
        holders.push({ company, owner: row?.owner ?? company, request, name, tracks })
      }
      byHash.set(hash, holders)
    }
  }
  return byHash
}

// A fetch to an unknown host may be the shop's own backend; pixels and beacons are not how shops talk to it.
function isPlain({ resource, redirectedFrom }: Request): boolean {
  return resource !== 'image' && resource !== 'beacon' && redirectedFrom === null
}

function pairsOf(holders: Holder[]): [Holder, Holder][] {
  return holders.flatMap((from, at) =>
    holders
      .slice(at + 1)
      .flatMap((to): [Holder, Holder][] => (from.owner === to.owner ? [] : [[from, to]])),
  )
}

const LONGEST_CHAIN = 10

/** Whether `from` sent the browser on to `to`, also over hops in between that carried no number. */
function isRedirect(from: Request, to: Request, requests: readonly Request[]): boolean {
  let before = to.redirectedFrom
  for (let hop = 0; before !== null && hop < LONGEST_CHAIN; hop += 1) {
    if (before.includes(`//${from.host}/`)) return true
    const url = before
    before = requests.find(request => request.url === url)?.redirectedFrom ?? null
  }
  return false
}

function isNamed(from: Holder, to: Holder): boolean {
  return isVisitorName(from) && isVisitorName(to)
}

/** Servers that nobody knows hand on what is no person's as well: the signature of a picture, the session of a card check. */
function mayBeYours(from: Holder, to: Holder): boolean {
  return [from, to].some(holder => holder.tracks || isVisitorName(holder))
}

function isVisitorName({ name }: Holder): boolean {
  return VISITOR_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))
}

function toSighting(subject: string, from: Holder, to: Holder, redirected: boolean) {
  return {
    subject,
    vendor: to.request.vendor,
    severity: 'high' as const,
    confidence: redirected ? ('observed' as const) : ('inferred' as const),
    evidence: evidenceOf([from.request, to.request], ({ url }) => url),
    facts: {
      from: from.company,
      to: to.company,
      names: distinct([from.name, to.name]),
      redirected,
    },
  }
}
