// What stands in the basket and costs money, though nobody put it there.

import { money } from '../../judging/money'
import { defineRule, type Knowledge, type Sighting } from '../../judging/rule'
import { counts, type Entry, paidBasket, sortedBasket } from '../../judging/sorted-basket'
import { trailPage } from '../../judging/trail'
import { type Baseline, isFor, type Unasked, unasked } from '../../judging/who-added'
import { listed } from '../../judging/words'
import { type RowKind, rowKind } from '../../knowledge/basket/row-words'
import type { EventOf } from '../../schema/event'

interface SneakFacts {
  [fact: string]: string | number | boolean | string[] | null
  name: string
  price: string
  place: string
  baseline: Baseline
  added: string[]
  /** The choice that was on beforehand and put it there; null where there was none. */
  option: string | null
}

/** Rows of the sum that are bought like goods; a fee for the order itself is no thing that sneaks in. */
const BOUGHT: ReadonlySet<RowKind> = new Set(['warranty', 'gift-wrap', 'donation', 'tip'])

export const rule = defineRule({
  id: 'manipulation.sneak-into-basket',
  version: 1,
  title: 'Something in your basket that you did not put there',
  why: 'Whoever does not look closely pays for what they never asked for.',
  principle: 'M',
  group: 'pressure',
  gathers: ['basket', 'basket-act', 'option', 'request', 'data-layer'],
  judge(events, knowledge) {
    const basket = paidBasket(events)
    if (!basket) return []
    const now = trailPage(knowledge.visit, events)
    return candidates(basket)
      .flatMap(entry => {
        const found = unasked(entry, now, knowledge.trail())
        return found ? sighting(entry, basket, found, knowledge) : []
      })
      .slice(0, 5)
  },
  explain: ({ name, price, place, baseline, added, option }) => {
    const where = place === 'checkout' ? 'The checkout' : 'Your cart'
    const acts =
      added.length > 0 ? ` You added ${listed(added.map(one => `“${one}”`))}` : ' You added nothing'
    const by =
      option === null ? '' : ` It comes from the choice “${option}”, which was on beforehand.`
    return `${where} holds “${name}” for ${price}.${acts} since ${BEFORE[baseline]}, and we saw nothing by which you asked for this.${by}`
  },
  innocent: [
    'It may have been in your basket from an earlier visit, another device or another tab.',
    'It may be a part of a set that you bought, or belong to a promotion that you took.',
    'You may have added it on a page that we did not watch.',
  ],
  owner: ({ option }) =>
    option === null
      ? 'Put into the basket only what the shopper added. Offer the rest beside it, with a button.'
      : 'Leave the choice off until the shopper ticks it.',
  shopper: () => [
    {
      kind: 'advice' as const,
      label: 'Remove the line before you pay; what you did not ask for you need not keep.',
      url: null,
    },
  ],
  law: ['crd-22', 'ucpd-5-9', 'ftc-5'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    'https://www.deceptive.design/types/sneaking',
    'https://arxiv.org/abs/1907.07032',
  ],
})

const BEFORE: Record<Baseline, string> = {
  cart: 'you last saw it without',
  sign: 'the shop showed an empty cart',
  newcomer: 'you came to this shop for the first time',
}

function candidates(basket: EventOf<'basket'>): Entry[] {
  const sorted = sortedBasket(basket)
  const bought = sorted.rows.filter(({ kind }) => BOUGHT.has(kind)).map(({ entry }) => entry)
  const goods = sorted.goods.filter(({ label }) => rowKind(label) !== 'deposit')
  return [...goods, ...bought].filter(
    // Where the sum does not come out with it, it may be read wrong, and is not said.
    entry => entry.amount.amount > 0 && !entry.isGift && counts(entry, sorted) === 'with',
  )
}

function sighting(
  entry: Entry,
  basket: EventOf<'basket'>,
  { baseline, isSure, added }: Unasked,
  knowledge: Knowledge,
): Sighting<SneakFacts> {
  const options = knowledge.trail().pages.flatMap(page => page.options)
  const option = options.findLast(one => one.on && one.by === 'page' && isFor(one, entry))
  const price = money(entry.amount)
  return {
    subject: entry.label.slice(0, 80),
    vendor: null,
    severity: isSure ? 'high' : 'medium',
    confidence: isSure ? 'observed' : 'inferred',
    evidence: [{ event: basket.id, shows: `${entry.label}: ${price}`.slice(0, 300) }],
    facts: {
      name: entry.label.slice(0, 120),
      price,
      place: basket.place,
      baseline,
      added: added.map(name => name.slice(0, 80)).slice(0, 5),
      option: option ? option.label.slice(0, 120) : null,
    },
  }
}
