// What the memory knew of a product before the visit that is judged.
import { pointBefore } from './fold-look'
import type { PricePoint, PriceRecord } from './price-record'

/** A price seen in earlier visits; times are epoch milliseconds. */
export type SeenPrice = Pick<
  PricePoint,
  'from' | 'to' | 'looks' | 'amount' | 'currency' | 'was' | 'also'
>

/** Oldest first; empty when the product was never seen before. */
export function pricesBefore(record: PriceRecord | undefined, visit: string): SeenPrice[] {
  const points = (record?.points ?? []).flatMap(point => pointBefore(point, visit) ?? [])
  return points.map(({ visit: _, earlier: __, ...seen }) => seen)
}
