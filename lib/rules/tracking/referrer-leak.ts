import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>

// What a page address gives away; the gatherers have already taken out the words themselves (`q=…`).
const SEARCH =
  /[?&](q|s|query|search|search_?term|keywords?|term|text|suche|recherche|busca|zoek)=/i
const ORDER =
  /\/(orders?|thank[_-]?you|order-(received|confirmation)|bestellung|commande|pedido|ordine)\/[^/?]*[\d#]|[?&](order_?(id|number|key)|bestellnummer)=/i
const ACCOUNT =
  /[?&](e?-?mail|email_?address|phone|first_?name|last_?name|customer_?(id|email)|token|reset_?key)=./i
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
  version: 1,
  title: 'A page address told another company more than the page',
  why: 'Search words, order numbers and e-mail addresses in a page address reach everyone who is told the address.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const leaks = events.flatMap(event => {
      const told = isOutsider(event, knowledge) ? toldBy(event) : []
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

function toldBy(event: Request): string[] {
  return addressesIn(event).flatMap(address => [
    ...(SEARCH.test(address) ? [WORDS.search] : []),
    ...(ORDER.test(address) ? [WORDS.order] : []),
    ...(ACCOUNT.test(address) ? [WORDS.account] : []),
  ])
}
