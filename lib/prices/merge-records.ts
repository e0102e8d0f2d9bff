// Two memories of one product: this browser's own, and one that an export brought back.
import { MAX_POINTS, PRICE_DAYS, type PricePoint, type PriceRecord } from './price-record'

const DAY = 86_400_000

/** Both memories in one; what the first knows already is not counted twice, so that merging again changes nothing. */
export function mergeRecords(own: PriceRecord | undefined, brought: PriceRecord): PriceRecord {
  if (!own) return brought
  const points = brought.points.reduce(join, own.points)
  const sorted = [...points].sort((one, other) => one.from - other.from || one.to - other.to)
  const lastAt = Math.max(own.lastAt, brought.lastAt)
  const kept = sorted.filter(({ to }) => to >= lastAt - PRICE_DAYS * DAY).slice(-MAX_POINTS)
  const { name, url, variant } = brought.lastAt > own.lastAt ? brought : own
  return { ...own, name, url, variant, firstAt: kept[0]?.from ?? own.firstAt, lastAt, points: kept }
}

/** A price that both saw in overlapping times is one point, as long as both together. */
function join(points: readonly PricePoint[], brought: PricePoint): readonly PricePoint[] {
  const at = points.findIndex(
    own =>
      own.amount === brought.amount &&
      own.currency === brought.currency &&
      own.was === brought.was &&
      own.from <= brought.to &&
      brought.from <= own.to,
  )
  const own = points[at]
  if (!own) return [...points, brought]
  const also = [...new Set([...(own.also ?? []), ...(brought.also ?? [])])]
  const longer = {
    ...own,
    from: Math.min(own.from, brought.from),
    to: Math.max(own.to, brought.to),
    looks: Math.max(own.looks, brought.looks),
    ...(also.length > 0 ? { also } : {}),
  }
  return points.with(at, longer)
}
