// A look joins the record: the same price again makes its point longer, another price makes a new one.
import {
  MAX_POINTS,
  PRICE_DAYS,
  type PriceLook,
  type PricePoint,
  type PriceRecord,
} from './price-record'
import { priceKey } from './product-key'

const DAY = 86_400_000
/** A reload is no other look. */
const NEXT_LOOK = 30 * 60_000
const MAX_ALSO = 10

/** The record after this look. A later reading of the same visit replaces what that visit said before. */
export function foldLook(record: PriceRecord | undefined, look: PriceLook, v: number): PriceRecord {
  const { taken, also } = withoutVisit(record?.points ?? [], look)
  const points = [...taken]
  const last = points.at(-1)
  if (last && isSame(last, look)) points[points.length - 1] = longer(last, look, also)
  else points.push(newPoint(look, also))
  const { site, name, url, variant, at } = look
  const kept = points.filter(point => point.to >= at - PRICE_DAYS * DAY).slice(-MAX_POINTS)
  return {
    key: record?.key ?? priceKey(look),
    v,
    site,
    name,
    url,
    variant,
    firstAt: kept[0]?.from ?? at,
    lastAt: at,
    points: kept,
  }
}

/** The points as they stood before this visit, and the other amounts it showed. */
function withoutVisit(
  points: readonly PricePoint[],
  look: PriceLook,
): { taken: readonly PricePoint[]; also: number[] } {
  const last = points.at(-1)
  if (last?.visit !== look.visit || isSame(last, look)) return { taken: points, also: [] }
  const also = [...(last.also ?? []), last.amount]
  const before = pointBefore(last, look.visit)
  const taken = points.slice(0, -1)
  return { taken: before ? [...taken, before] : taken, also }
}

/** A point as it stood before that visit; null when the visit made it. */
export function pointBefore(point: PricePoint, visit: string): PricePoint | null {
  if (point.visit !== visit) return point
  return point.earlier && { ...point, ...point.earlier, visit: '', earlier: null }
}

function isSame(point: PricePoint, { amount, currency, was }: PriceLook): boolean {
  return point.amount === amount && point.currency === currency && point.was === was
}

function longer(point: PricePoint, look: PriceLook, also: number[]): PricePoint {
  const { visit, at } = look
  const same = point.visit === visit
  const looks = !same && at - point.to >= NEXT_LOOK ? point.looks + 1 : point.looks
  return {
    ...point,
    ...withAlso([...(point.also ?? []), ...also], point.amount),
    to: Math.max(point.to, at),
    looks,
    visit,
    earlier: same ? point.earlier : { to: point.to, looks: point.looks },
  }
}

function newPoint(look: PriceLook, also: number[]): PricePoint {
  const { at, amount, currency, was, visit } = look
  const point = { from: at, to: at, looks: 1, amount, currency, was, visit, earlier: null }
  return { ...point, ...withAlso(also, amount) }
}

function withAlso(amounts: number[], own: number): { also?: number[] } {
  const others = [...new Set(amounts)].filter(amount => amount !== own).slice(-MAX_ALSO)
  return others.length > 0 ? { also: others } : {}
}
