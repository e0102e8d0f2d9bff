// A fee for the order itself that the page with the price did not speak of.
import { latestOptions } from '../../judging/chosen-options'
import { money } from '../../judging/money'
import { defineRule, type Knowledge, type Sighting } from '../../judging/rule'
import { counts, paidBasket, type SortedBasket, sortedBasket } from '../../judging/sorted-basket'
import { trailPage } from '../../judging/trail'
import { tellsFees } from '../../knowledge/basket/fees-told'
import { optionKind } from '../../knowledge/basket/row-words'
import type { Event, EventOf } from '../../schema/event'

interface CostFacts {
  [fact: string]: string | number | boolean | string[] | null
  label: string
  price: string
  place: string
  /** The cart before did not have it either. */
  isLate: boolean
  products: number
}

export const rule = defineRule({
  id: 'manipulation.hidden-cost',
  version: 1,
  title: 'A fee that was not told with the price',
  why: 'A price without its fees makes shops look cheaper than they are.',
  principle: 'M',
  group: 'pressure',
  gathers: ['basket', 'option', 'basket-act'],
  judge(events, knowledge) {
    const basket = paidBasket(events)
    if (!basket) return []
    const sorted = sortedBasket(basket)
    const fees = sorted.rows.filter(
      ({ kind, entry }) =>
        (kind === 'service' || kind === 'protection') &&
        entry.amount.amount > 0 &&
        !isChosen(kind, events, knowledge),
    )
    const told = fees.length > 0 ? productsTold(events, knowledge) : null
    // Where nothing was seen to be added, nobody knows what the page with the price said.
    if (!told || told.products === 0 || told.isTold) return []
    return fees.slice(0, 5).map(fee => sighting(fee, sorted, basket, told.products, knowledge))
  },
  explain: ({ label, price, place, isLate, products }) => {
    const where = place === 'checkout' ? 'The checkout' : 'The cart'
    const before =
      products === 1
        ? 'When you added it, the product’s page'
        : 'When you added them, the products’ pages'
    const cart = isLate ? ', and neither did the cart before' : ''
    return `${where} asks ${price} for “${label}”. ${before} did not speak of such a fee${cart}.`
  },
  innocent: [
    'It may stand in a note, a picture or a tab of the product’s page that we did not read.',
    'It may depend on what you chose: a way to pay, to deliver, or the size of the order.',
    'You may be able to take it out further on.',
  ],
  owner: () =>
    'Put fees that cannot be avoided into the price, or state them beside it on the product’s page.',
  shopper: () => [
    {
      kind: 'advice' as const,
      label: 'Compare the whole sum, with fees, with what other shops ask.',
      url: null,
    },
  ],
  law: ['ucpd-7', 'crd-22', 'dmcc-drip', 'ca-sb-478', 'ftc-5'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
    'https://www.deceptive.design/types/hidden-costs',
    'https://arxiv.org/abs/1907.07032',
  ],
})

/** The person ticked it, or it is a choice that is on beforehand, which is another finding. */
function isChosen(kind: string, events: readonly Event[], knowledge: Knowledge): boolean {
  const here = events.filter((event): event is EventOf<'option'> => event.type === 'option')
  const before = knowledge.trail().pages.flatMap(({ options }) => options)
  return latestOptions([...before, ...here]).some(
    option => option.on && optionKind(option.label) === kind,
  )
}

function productsTold(events: readonly Event[], knowledge: Knowledge) {
  const pages = [...knowledge.trail().pages, trailPage(knowledge.visit, events)]
  const adds = pages.flatMap(({ acts, visit }) =>
    acts
      .filter(({ act }) => act === 'add')
      .map(act => ({ act, isProduct: visit.page === 'product' })),
  )
  return {
    products: adds.filter(({ isProduct }) => isProduct).length,
    // What was added elsewhere had its price elsewhere.
    isTold: adds.some(({ act, isProduct }) => !isProduct || tellsFees(act.told)),
  }
}

function sighting(
  { entry }: SortedBasket['rows'][number],
  sorted: SortedBasket,
  basket: EventOf<'basket'>,
  products: number,
  knowledge: Knowledge,
): Sighting<CostFacts> {
  const carts = knowledge.trail().pages.flatMap(page => page.basket ?? [])
  const before = carts.findLast(({ isEmpty, entries }) => !isEmpty && entries.length > 0)
  const isLate = before !== undefined && !before.entries.some(({ label }) => label === entry.label)
  const isCounted = counts(entry, sorted) === 'with'
  return {
    subject: entry.label.slice(0, 80),
    vendor: null,
    severity: isLate && isCounted ? 'high' : isCounted ? 'medium' : 'low',
    confidence: isCounted ? 'observed' : 'inferred',
    evidence: [{ event: basket.id, shows: `${entry.label}: ${money(entry.amount)}`.slice(0, 300) }],
    facts: {
      label: entry.label.slice(0, 80),
      price: money(entry.amount),
      place: basket.place,
      isLate,
      products,
    },
  }
}
