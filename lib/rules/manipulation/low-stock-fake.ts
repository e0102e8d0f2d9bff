// Proof only. A stock that goes down is a stock; one that goes up and down within minutes, or differs between two
// strangers at one moment, is not counted.
import {
  oneNumber,
  type Told,
  type ToldApart,
  toldApart,
  toldBefore,
} from '../../judging/numbers-told'
import { quoted, seenAt } from '../../judging/pressing-texts'
import { defineRule, type Sighting } from '../../judging/rule'
import { kindOfPressure } from '../../knowledge/pressure/kind-of-pressure'

/** Longer apart, goods come in and go out. */
const SPAN = 30 * 60_000
/** One more may be a cart that was given up. */
const LEAST_RANGE = 2

interface StockFacts {
  [fact: string]: string | number | boolean | string[] | null
  texts: string[]
  strangers: boolean
}

export const rule = defineRule({
  id: 'manipulation.low-stock-fake',
  version: 1,
  title: 'A stock that is not counted',
  why: 'A made-up number hurries you for nothing.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text', 'comparison'],
  judge(events, knowledge) {
    const texts = events.filter(event => event.type === 'text')
    const [apart] = toldApart(
      events.filter(event => event.type === 'comparison'),
      isOfStock,
    )
    const [jump] = toldBefore(texts, 'low-stock', SPAN, knowledge).filter(goesUpAndDown)
    return [...(apart ? [ofStrangers(apart)] : []), ...(jump ? [ofVisits(jump)] : [])]
  },
  explain: ({ texts, strangers }) =>
    strangers
      ? `At the same moments two strangers were told ${quoted(texts)} of the same thing.`
      : `Within half an hour you were told ${quoted(texts)} of the same thing: the number went up as well as down.`,
  innocent: [
    'Carts that others give up bring goods back into stock.',
    'Pages may come from stores of copies that were made at different times.',
    'The numbers may be of different sizes, which we could not tell apart.',
  ],
  owner: () => 'Take the number from the stock system, for the variant chosen, or show none.',
  shopper: () => [
    { kind: 'advice', label: 'Pay no heed to the number: it is not a count.', url: null },
  ],
  law: ['ucpd-annex-18', 'ucpd-6', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})

function isOfStock(one: string, other: string): boolean {
  const [a, b] = [oneNumber(one), oneNumber(other)]
  if (a === null || b === null || Math.abs(a - b) < LEAST_RANGE) return false
  return kindOfPressure(one) === 'low-stock'
}

function goesUpAndDown(told: readonly Told[]): boolean {
  const steps = told.slice(1).map(({ number }, i) => number - (told[i]?.number ?? number))
  const numbers = told.map(({ number }) => number)
  const range = Math.max(...numbers) - Math.min(...numbers)
  return range >= LEAST_RANGE && steps.some(step => step > 1) && steps.some(step => step < 0)
}

const FOUND = { vendor: null, severity: 'medium', confidence: 'inferred' } as const

function ofStrangers({ event, one, other }: ToldApart): Sighting<StockFacts> {
  const texts = [one, other]
  return {
    ...FOUND,
    subject: 'strangers',
    evidence: [{ event: event.id, shows: quoted(texts).slice(0, 300) }],
    facts: { texts, strangers: true },
  }
}

function ofVisits(told: readonly Told[]): Sighting<StockFacts> {
  return {
    ...FOUND,
    subject: 'visits',
    evidence: told.map(({ event }) => seenAt(event)),
    facts: { texts: told.map(({ event }) => event.text), strangers: false },
  }
}
