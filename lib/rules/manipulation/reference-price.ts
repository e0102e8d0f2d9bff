// A "was" price against the person's own memory of what the shop asked (lib/store/prices.ts).
import { type Claim, judgeWas, type WasJudgement } from '../../judging/judge-was'
import { latestBy } from '../../judging/latest'
import { money } from '../../judging/money'
import { defineRule, type Knowledge, type Sighting } from '../../judging/rule'
import { meaningOfWas } from '../../judging/was-words'
import { counted } from '../../judging/words'
import { lowestOfThirtyDays } from '../../knowledge/lowest-of-thirty-days'
import type { EventOf } from '../../schema/event'

type Product = EventOf<'product'>

interface WasFacts {
  [fact: string]: string | number | boolean | string[] | null
  is: 'lower' | 'never' | 'unsaid'
  name: string
  was: string
  price: string
  /** The lowest price before the reduction, or the highest ever seen. */
  seen: string | null
  looks: number
  days: number
  daysAgo: number
  never: boolean
  reduced: boolean
}

export const rule = defineRule({
  id: 'manipulation.reference-price',
  version: 1,
  title: 'An earlier price that does not fit what you saw',
  why: 'A high “was” price makes any price look like a bargain.',
  principle: 'M',
  group: 'price',
  gathers: ['product', 'text'],
  judge(events, knowledge) {
    const products = latestBy(events.filter(isProduct), ({ name, variant }) => `${name} ${variant}`)
    const texts = events.filter((event): event is EventOf<'text'> => event.type === 'text')
    return products.flatMap(product => sightings(product, texts, knowledge)).slice(0, 5)
  },
  explain: facts => {
    const { is, name, was, price, seen, looks, days, daysAgo, never, reduced } = facts
    const claim = `The page shows “${name}” for ${price}, with ${was} as its earlier price.`
    const memory = `You looked ${counted(looks, 'time')} before, over ${counted(days, 'day')}`
    if (is === 'unsaid')
      return `${claim} We found no words beside it that this is the lowest price of the last 30 days.`
    if (is === 'lower')
      return `${claim} In the 30 days before this reduction you saw it here for ${seen}, last ${daysAgo === 0 ? 'within a day' : `${counted(daysAgo, 'day')} ago`}. ${memory}${never ? `, and ${was} was never asked` : ''}.`
    return `${claim} ${memory}: the highest price you saw was ${seen}${reduced ? ', each time already shown as reduced' : ''}.`
  },
  innocent: [
    'The earlier price may have been asked on days when you did not look, or before your first look.',
    'You may have seen another size, color or seller, which we could not tell apart.',
    'The lower price may have been for members, with a code, drawn by lot, or without tax.',
    'The shop may mean the maker’s recommended price, and say so elsewhere.',
  ],
  owner: ({ is }) =>
    is === 'unsaid'
      ? 'Say beside the reduction what the lowest price of the last 30 days was.'
      : 'Compute reductions from the lowest price of the 30 days before, and keep a record of what was asked when.',
  shopper: ({ is }) =>
    is === 'unsaid'
      ? []
      : [
          {
            kind: 'advice' as const,
            label: 'Compare with other shops before you count the reduction as a saving.',
            url: null,
          },
        ],
  law: ['pid-6a', 'ucpd-6', 'ftc-5'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
    'https://curia.europa.eu/juris/liste.jsf?num=C-330/23',
  ],
})

function sightings(
  product: Product,
  texts: readonly EventOf<'text'>[],
  knowledge: Knowledge,
): Sighting<WasFacts>[] {
  const claim = claimOf(product)
  const note = product.wasNote
  // A former price that stands in the markup only was shown to nobody.
  if (!claim || note === undefined || meaningOfWas(note) !== 'earlier') return []
  const judged = judgeWas(claim, knowledge.pricesBefore(product))
  if (judged) return [remembered(product, claim, judged)]
  const isSaid = [note, ...texts.map(({ text }) => text)].some(lowestOfThirtyDays)
  return isSaid || !knowledge.jurisdictions.includes('EU') ? [] : [unsaid(product, claim)]
}

function claimOf({ price, wasPrice, at }: Product): Claim | null {
  if (!price || !wasPrice || price.currency !== wasPrice.currency) return null
  const { amount, currency } = price
  // Under one percent it is rounding; over ten times it is no price of the same thing.
  if (wasPrice.amount <= amount * 1.01 || wasPrice.amount > amount * 10) return null
  return { amount, was: wasPrice.amount, currency, at }
}

function remembered(product: Product, claim: Claim, judged: WasJudgement): Sighting<WasFacts> {
  const { looks, days } = judged
  const isLower = judged.is === 'lower'
  // One look may have been at another variant or an offer of the day; so may all where neither tells them apart.
  const isSure = isLower && looks >= 2 && days >= 1 && (product.sku ?? product.variant) !== null
  const isLong = !isLower && days >= 30
  return {
    ...about(product, claim),
    severity: isSure ? 'medium' : isLower || isLong ? 'low' : 'info',
    confidence: isSure ? 'inferred' : 'suspected',
    facts: {
      ...factsOf(product, claim),
      is: judged.is,
      seen: money({ amount: isLower ? judged.lowest : judged.highest, currency: claim.currency }),
      looks,
      days,
      daysAgo: isLower ? judged.daysAgo : 0,
      never: isLower && judged.never,
      reduced: !isLower && judged.reduced,
    },
  }
}

function unsaid(product: Product, claim: Claim): Sighting<WasFacts> {
  return {
    ...about(product, claim),
    severity: 'info',
    confidence: 'suspected',
    facts: { ...factsOf(product, claim), is: 'unsaid' },
  }
}

function about({ id, name, variant, wasNote }: Product, { amount, was, currency }: Claim) {
  const shows = `${money({ amount: was, currency })} → ${money({ amount, currency })}: “${wasNote ?? ''}”`
  return {
    subject: (variant ?? name).slice(0, 80),
    vendor: null,
    evidence: [{ event: id, shows: shows.slice(0, 300) }],
  }
}

function factsOf({ name }: Product, { amount, was, currency }: Claim): WasFacts {
  return {
    is: 'unsaid',
    name: name.slice(0, 120),
    was: money({ amount: was, currency }),
    price: money({ amount, currency }),
    seen: null,
    looks: 0,
    days: 0,
    daysAgo: 0,
    never: false,
    reduced: false,
  }
}

const isProduct = (event: { type: string }): event is Product => event.type === 'product'
