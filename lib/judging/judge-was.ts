// A former price against the prices that were seen. All amounts are of one product, variant and currency.
import type { SeenPrice } from '../prices/prices-before'

export interface Claim {
  amount: number
  was: number
  currency: string | null
  /** Epoch milliseconds. */
  at: number
}

interface Memory {
  looks: number
  /** From the first to the last earlier look. */
  days: number
}

export type WasJudgement = Memory &
  (
    | {
        /** In the 30 days before the reduction it cost less than what is called its earlier price. */
        is: 'lower'
        lowest: number
        daysAgo: number
        never: boolean
      }
    | {
        /** What is called the earlier price was asked at no look. */
        is: 'never'
        highest: number
        /** Each look saw it reduced already: it may have been asked before the first. */
        reduced: boolean
      }
  )

const DAY = 86_400_000
/** Price Indication Directive, Art. 6a(2). */
const WINDOW = 30 * DAY

/** Standard rates of value-added tax where the currency is paid, in percent. */
const TAX: Record<string, readonly number[]> = {
  EUR: [17, 18, 19, 20, 21, 22, 23, 24, 25.5],
  GBP: [20],
  PLN: [23],
  CZK: [21],
  HUF: [27],
  RON: [19, 21],
  BGN: [20],
  SEK: [25],
  DKK: [25],
  NOK: [25],
  CHF: [8.1],
}

/** Null when the memory does not speak against the claim, or knows too little. `seen` is oldest first. */
export function judgeWas(claim: Claim, all: readonly SeenPrice[]): WasJudgement | null {
  const seen = all.filter(({ currency }) => currency === claim.currency)
  const [first] = seen
  const last = seen.at(-1)
  if (!first || !last || seen.some(price => isTaxed(price, claim))) return null
  const span = last.to - first.from
  const looks = seen.reduce((sum, price) => sum + price.looks, 0)
  const memory = { looks, days: Math.floor(span / DAY) }
  const highest = Math.max(...seen.flatMap(({ amount, also = [] }) => [amount, ...also]))
  const never = looks >= 2 && span >= DAY && highest < claim.was * 0.995
  const lowest = lowestBefore(claim, seen)
  if (lowest && lowest.amount < claim.was * 0.99 && claim.at - lowest.from >= DAY)
    return {
      ...memory,
      is: 'lower',
      lowest: lowest.amount,
      daysAgo: Math.floor((claim.at - lowest.to) / DAY),
      never,
    }
  return never
    ? { ...memory, is: 'never', highest, reduced: seen.every(({ was }) => was !== null) }
    : null
}

/**
 * The lowest price seen in the 30 days before the reduction; it begins with the first of the last looks that all showed
 * a former price, or with this one.
 */
function lowestBefore({ at }: Claim, seen: readonly SeenPrice[]): SeenPrice | undefined {
  const plain = seen.findLastIndex(({ was }) => was === null)
  const begun = seen[plain + 1]?.from ?? at
  const before = seen.slice(0, plain + 1).filter(({ to }) => to >= begun - WINDOW)
  return before.sort((one, other) => one.amount - other.amount)[0]
}

/** The former price is the seen one with tax added or taken off, to the cent: the shop may show another kind of price. */
function isTaxed(price: SeenPrice, { amount, was, currency }: Claim): boolean {
  if (Math.abs(price.amount - amount) < 0.005 * amount) return false
  return (TAX[currency ?? ''] ?? []).some(rate => {
    const factor = 1 + rate / 100
    return (
      Math.abs(price.amount * factor - was) < 0.011 || Math.abs(was * factor - price.amount) < 0.011
    )
  })
}
