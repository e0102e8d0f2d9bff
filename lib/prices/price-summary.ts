// A record in the few figures that people ask for.
import type { PriceRecord } from './price-record'

export interface PriceSummary {
  looks: number
  currency: string | null
  first: number
  last: number
  lowest: number
  highest: number
  firstAt: number
  lastAt: number
  /** Prices in another currency than the last, which are not counted in. */
  others: number
}

/** Over the currency that was seen last; null for a record without prices. */
export function summarizePrices({ points }: Pick<PriceRecord, 'points'>): PriceSummary | null {
  const last = points.at(-1)
  if (!last) return null
  const same = points.filter(({ currency }) => currency === last.currency)
  const first = same[0] ?? last
  const amounts = same.map(({ amount }) => amount)
  return {
    looks: same.reduce((sum, { looks }) => sum + looks, 0),
    currency: last.currency,
    first: first.amount,
    last: last.amount,
    lowest: Math.min(...amounts),
    highest: Math.max(...amounts),
    firstAt: first.from,
    lastAt: last.to,
    others: points.length - same.length,
  }
}
