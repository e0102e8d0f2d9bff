import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { companyOf } from '../../judging/tracker'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'
import type { Confidence } from '../../schema/finding'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'

type Stored = EventOf<'storage'>

/** A name that says of itself that it keeps people apart. */
const ID_NAME =
  /(^|[^a-z])(u?uid|guid|visitor|visitorid|anon(ymous)?|anonymousid|client_?id|clientid|device_?id|deviceid|user_?id|userid|distinct_?id|fingerprint|tracking_?id|browser_?id|machine_?id)([^a-z]|$)/i
/** What a shop cannot work without: baskets, log-ins, forgery and bot protection, load balancing, the choice itself. */
const NEEDED_NAME =
  /csrf|xsrf|nonce|sess(ion)?(id|_|$|\b)|sid$|cart|basket|checkout|token|auth|login|consent|cookie_?(law|choice|notice|settings)|cmp|gdpr|optanon|^__cf|^cf_|^awsalb|^arraffinity|^incap|^visid_incap|^ak_|^bm_|^datadome|^_px|^__stripe|captcha|^secure_customer_sig|^localization|^mage-|^wp_|^woocommerce_|^phpsessid|^jsessionid|^dw(sid|anonymous)/i
/** Companies that keep a number to guard a payment or a choice, not to recognize a visitor. */
const NEEDED_SERVICE = new Set<string | undefined>(['payment', 'fraud', 'consent', 'hosting'])
const NEEDED_CATEGORY = /necess|functional|security|essential|strictly/i

export const rule = defineRule({
  id: 'storage.identifier',
  version: 3,
  title: 'A value that can single you out was put on your device',
  why: 'A random number that stays on your device lets a company recognize you on the next page and the next visit.',
  principle: 'P',
  group: 'tracking',
  gathers: ['storage', 'request'],
  judge(events, knowledge) {
    const told = toldValues(
      events.filter(event => event.type === 'request'),
      knowledge,
    )
    const stored = events.filter(event => event.type === 'storage')
    const judged = (event: Stored, isId: boolean) => judgeValue(event, knowledge, isId)
    const isSaidToBe = (event: Stored) => isNamedId(event) || receiversOf(event, told).length > 0
    // A value that is an identifier in one place is one wherever else it is kept.
    const ids = new Set(
      stored.filter(event => judged(event, isSaidToBe(event))).map(({ hash }) => hash),
    )
    const found = stored.flatMap(event => {
      const confidence = judged(event, ids.has(event.hash))
      return confidence ? [{ id: event.id, event, confidence }] : []
    })
    return [...groupBy(found, ({ event }) => ownerOf(event, knowledge))].map(([owner, group]) => ({
      subject: owner,
      vendor: group.find(({ event }) => event.vendor !== null)?.event.vendor ?? null,
      severity: group.some(({ confidence }) => confidence === 'observed')
        ? ('medium' as const)
        : ('low' as const),
      confidence: surest(group.map(({ confidence }) => confidence)),
      evidence: evidenceOf(group, ({ event }) => showStored(event)),
      evidenceCount: group.length,
      facts: {
        owner,
        names: distinct(group.map(({ event }) => event.name)),
        places: distinct(group.map(({ event }) => PLACES[event.area])),
        bits: Math.round(Math.max(...group.map(({ event }) => event.bits))),
        days: Math.round(Math.max(0, ...group.map(({ event }) => event.lifetimeDays ?? 0))),
        receivers: distinct(group.flatMap(({ event }) => receiversOf(event, told))),
        count: new Set(group.map(({ event }) => `${event.area} ${event.domain} ${event.name}`))
          .size,
      },
    }))
  },
  explain({ owner, names, places, bits, days, count, receivers }) {
    const stays = days > 0 ? ` It was asked to stay for up to ${counted(days, 'day')}.` : ''
    const sent = receivers.length > 0 ? ` It was sent to ${listed(receivers, 4)}.` : ''
    return `${owner} kept ${counted(count, 'value')} on your device (${listed(names, 6)}, in ${listed(places)}). We say that it can single you out because its value holds ${bits > 128 ? 'more than 128 bits' : `about ${counted(bits, 'bit')}`} that differ between visitors, and ${SINGLES_OUT_BITS} are enough for everyone on Earth.${stays}${sent}`
  },
  innocent: [
    'It may be the number of your basket, your log-in, or a test of whether storage works.',
    'The value may be the same for every visitor: one visit cannot tell. Compare it with a stranger’s.',
  ],
  owner: ({ names }) =>
    `Do not write ${listed(names, 4)} before the visitor agreed, unless the shop cannot work without it; keep it for a session where that is enough.`,
  law: ['eprivacy-5-3', 'gdpr-5-1', 'gdpr-6-1'],
  references: [
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en',
    'Open Cookie Database, https://github.com/jkwakman/Open-Cookie-Database',
  ],
})

const PLACES: Readonly<Record<Stored['area'], string>> = {
  cookie: 'a cookie',
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'a page database',
}

type Told = ReadonlyMap<string, ReadonlySet<string>>

/** Hash of a value → who else was sent it. A payment, a choice and a bot check need theirs. */
function toldValues(requests: readonly EventOf<'request'>[], knowledge: Knowledge): Told {
  const told = new Map<string, Set<string>>()
  for (const request of requests) {
    if (!request.thirdParty || request.method === 'OPTIONS') continue
    const row = request.vendor === null ? undefined : knowledge.vendor(request.vendor)
    if (row && !row.tracks && NEEDED_SERVICE.has(row.categories[0])) continue
    // Sent as who you are: a release or a build stored and reported alike is nobody.
    for (const { kind, value } of request.fields)
      if (kind === 'identity')
        told.set(value, (told.get(value) ?? new Set()).add(companyOf(request)))
  }
  return told
}

function receiversOf({ hash, parts = [] }: Stored, told: Told): string[] {
  return [hash ?? '', ...parts].flatMap(value => [...(told.get(value) ?? [])])
}

const isNamedId = ({ name }: Stored) => ID_NAME.test(splitCamel(name))

// Known as a tracker’s: observed. Lasting, and an id by its names or told to others: suspected. Anything else stays unsaid.
function judgeValue(event: Stored, knowledge: Knowledge, isId: boolean): Confidence | null {
  if (event.op === 'delete' || event.hash === null || event.bits <= SINGLES_OUT_BITS) return null
  const known = knowledge.storageName(event.name)
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  if (known && NEEDED_CATEGORY.test(known.category) && !row?.tracks) return null
  if (known && (event.area === 'cookie' || row?.tracks)) return 'observed'
  if (row?.tracks) return 'inferred'
  if (row && NEEDED_SERVICE.has(row.categories[0])) return null
  if (NEEDED_NAME.test(event.name)) return null
  const lasts =
    event.area === 'local' || event.area === 'indexeddb' || (event.lifetimeDays ?? 0) >= 30
  return lasts && (event.thirdParty || isId) ? 'suspected' : null
}

function ownerOf(event: Stored, knowledge: Knowledge): string {
  if (event.vendor !== null) return event.vendor
  const known = knowledge.storageName(event.name)
  if (known && known.vendor !== '') return known.vendor
  return event.thirdParty ? event.domain : 'This shop'
}

function splitCamel(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2')
}

function surest(all: Confidence[]): Confidence {
  return all.includes('observed') ? 'observed' : all.includes('inferred') ? 'inferred' : 'suspected'
}

function showStored(event: Stored): string {
  const from = event.setter === null ? '' : `, written by ${event.setter}`
  return `${event.area} ${event.name} (${event.domain}), ${Math.round(event.bits)} bits${from}`
}
