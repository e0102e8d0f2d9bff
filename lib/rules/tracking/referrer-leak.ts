import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>

// What a page address gives away. The gatherers have taken the words out already: `…` stands for what was typed, `#` and
// digits for what was hashed (payload/clean-value.ts).
const SEARCH =
  /^(?:q|query|search|search_?(?:term|query|words?)|keywords?|suche|recherche|buscar?|zoek)$/i
/** Names that serve for searching and for much else (`s` is a size, too): only on a page that searches. */
const MAYBE_SEARCH = /^(?:s|k|w|kw|term|text)$/i
const SEARCH_PAGE =
  /search|such|recherche|busca|zoek|ricerca|szukaj|\bfind\b|^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i
const ORDER = /^(?:order_?(?:id|number|no|key|ref)|bestellnummer|num_?commande|numero_?pedido)$/i
/** A number of an order: hashed, or four digits and more with a few letters before; no year. */
const ORDER_NUMBER = /^(?:#[\da-f]{16}|[a-z]{0,4}[-_]?(?!(?:19|20)\d\d(?:\D|$))\d{4,}(?:-\d+)*)$/i
const ORDER_PATH =
  /\/(?:orders?|thank[_-]?you|order-(?:received|confirmation)|bestellung(?:en)?|commandes?|pedidos?|ordin[ei])\/([^/?]+)/i
const ACCOUNT = /^(?:e?-?mail|email_?address|phone|first_?name|last_?name|token|reset_?key)$/i
const CUSTOMER = /^customer_?(?:id|email|number)$/i
/** Companies whose work needs this: a search service the words, a payment service the basket. */
const NEEDS_IT = new Set([
  'search',
  'payment',
  'fraud',
  'consent',
  'hosting',
  'platform',
  'error-monitoring',
])

export const rule = defineRule({
  id: 'tracking.referrer-leak',
  version: 2,
  title: 'A page address told another company more than the page',
  why: 'Search words, order numbers and e-mail addresses in a page address reach everyone who is told the address.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const leaks = events.flatMap(event => {
      const told = isOutsider(event, knowledge) ? toldBy(event, knowledge.visit.site) : []
      return told.length > 0 ? [{ id: event.id, event, told }] : []
    })
    return [...groupBy(leaks, ({ event }) => event.vendor ?? event.host)].map(
      ([company, group]) => {
        const told = distinct(group.flatMap(leak => leak.told))
        return {
          subject: company,
          vendor: group[0]?.event.vendor ?? null,
          severity: told.includes(WORDS.account) ? ('high' as const) : ('medium' as const),
          confidence: 'observed' as const,
          evidence: evidenceOf(
            group,
            ({ event }) => `${event.host}: ${listed(addressesIn(event), 3)}`,
          ),
          evidenceCount: group.length,
          facts: { company, told },
        }
      },
    )
  },
  explain: ({ company, told }) =>
    `${company} was told the address of your page, and that address holds ${listed(told)}.`,
  innocent: [
    'Browsers and scripts pass page addresses on by themselves; nobody need have planned it.',
  ],
  owner: () =>
    'Keep search words, order numbers and e-mail addresses out of page addresses, or set Referrer-Policy: strict-origin-when-cross-origin and clean the address before scripts read it.',
  law: ['gdpr-5-1', 'gdpr-5-1-f', 'gdpr-25'],
  references: [
    'https://developer.mozilla.org/docs/Web/HTTP/Headers/Referrer-Policy',
    'https://www.w3.org/TR/referrer-policy/',
  ],
})

const WORDS = {
  search: 'what you searched for',
  order: 'the number of your order',
  account: 'your own details (such as an e-mail address or a log-in token)',
}

function isOutsider(event: Request, knowledge: Knowledge): boolean {
  if (!event.thirdParty) return false
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  return !row?.categories.some(category => NEEDS_IT.has(category))
}

function addressesIn({ fields }: Request): string[] {
  return fields
    .filter(({ plain }) => plain === 'page address' || plain === 'referrer')
    .map(({ value }) => value)
}

function toldBy(event: Request, site: string): string[] {
  return addressesIn(event).flatMap(address => {
    const { host, path, pairs } = taken(address)
    // A frame or a referring site may tell its own address; that is not the shop's.
    if (host !== '' && host !== site && !host.endsWith(`.${site}`)) return []
    const order = ORDER_PATH.exec(path)?.[1] ?? ''
    return [
      ...(ORDER_NUMBER.test(order) ? [WORDS.order] : []),
      ...pairs.flatMap(([name, value]) => saidBy(name, value, path)),
    ]
  })
}

function saidBy(name: string, value: string, path: string): string[] {
  const isHashed = value.startsWith('#')
  if (SEARCH.test(name) || (MAYBE_SEARCH.test(name) && SEARCH_PAGE.test(path)))
    return value === '…' ? [WORDS.search] : []
  if (ORDER.test(name)) return ORDER_NUMBER.test(value) || isHashed ? [WORDS.order] : []
  if (ACCOUNT.test(name)) return isHashed ? [WORDS.account] : []
  return CUSTOMER.test(name) && (isHashed || /\d{3}/.test(value)) ? [WORDS.account] : []
}

/** By hand: in a cleaned address, `#` begins a hash and no fragment. Some tell the host without a scheme. */
function taken(address: string) {
  const at = address.indexOf('?')
  const whole = at < 0 ? address : address.slice(0, at)
  const query = at < 0 ? '' : address.slice(at + 1)
  const host = /^(?:https?:)?\/\/([^/]*)|^((?:[\w-]+\.)+[a-z]{2,})(?=\/)/i.exec(whole)
  const path = whole.slice(host?.[0].length ?? 0)
  const pairs = query.split('&', 60).map(pair => {
    const at = pair.indexOf('=')
    return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const)
  })
  const named = (host?.[1] ?? host?.[2] ?? '').replace(/:\d+$/, '')
  return { host: named.toLowerCase(), path, pairs }
}
