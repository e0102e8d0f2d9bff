// A basket as its event has it, sorted into goods and rows of the sum, and whether the sum bears an entry out.

import { plainWords } from '../knowledge/basket/plain-words'
import { type RowKind, rowKind } from '../knowledge/basket/row-words'
import type { Event, EventOf } from '../schema/event'

export type Entry = EventOf<'basket'>['entries'][number]
export interface SortedBasket {
  goods: Entry[]
  rows: { kind: RowKind; entry: Entry }[]
}

/** What a cart or checkout last showed; a product's page shows none that is paid for. */
export function paidBasket(events: readonly Event[]): EventOf<'basket'> | null {
  const basket = events.findLast(event => event.type === 'basket')
  return basket && basket.place !== 'product' ? basket : null
}

/** Never goods, whatever stands beside them. */
const SUMS: ReadonlySet<RowKind> = new Set(['subtotal', 'total', 'tax', 'discount', 'shipping'])

export function sortedBasket({ entries }: EventOf<'basket'>): SortedBasket {
  const goods: Entry[] = []
  const rows: SortedBasket['rows'] = []
  for (const entry of entries) {
    const kind = rowKind(entry.label)
    if (kind && (!entry.isGoods || SUMS.has(kind))) rows.push({ kind, entry })
    else if (entry.isGoods) goods.push(entry)
  }
  return { goods, rows }
}

const CENT = 0.015
const near = (one: number, other: number) => Math.abs(one - other) < CENT

/**
 * Whether what has to be paid holds `entry`: `with` it, `without` it (a part of a bundle, a thing for later), or `unknown`
 * where the sum does not come out either way.
 */
export function counts(
  entry: Entry,
  { goods, rows }: SortedBasket,
): 'with' | 'without' | 'unknown' {
  const isGoods = goods.includes(entry)
  const all = goods.reduce((sum, { amount }) => sum + amount.amount, 0)
  const own = entry.amount.amount
  const subtotal = isGoods ? amountOf(rows, 'subtotal') : null
  if (subtotal !== null) {
    if (near(all, subtotal)) return 'with'
    if (near(all - own, subtotal)) return 'without'
  }
  const total = amountOf(rows, 'total')
  if (total === null) return 'unknown'
  const others = rows.filter(({ kind }) => !['subtotal', 'total', 'tax', 'discount'].includes(kind))
  const fees = others.reduce((sum, { entry }) => sum + entry.amount.amount, 0)
  const less = rows
    .filter(({ kind }) => kind === 'discount')
    .reduce((sum, { entry }) => sum + Math.abs(entry.amount.amount), 0)
  const taxes = [0, amountOf(rows, 'tax') ?? 0]
  if (taxes.some(tax => near(all + fees - less + tax, total))) return 'with'
  if (taxes.some(tax => near(all + fees - less + tax - own, total))) return 'without'
  return 'unknown'
}

/** The last row of that kind: sums are drawn at the end. */
export function amountOf(rows: SortedBasket['rows'], wanted: RowKind): number | null {
  return rows.findLast(({ kind }) => kind === wanted)?.entry.amount.amount ?? null
}

/** Whether two names are of one thing: carts shorten names, and put sizes behind them. */
export function sameName(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const shared = [...left].filter(word => right.has(word)).length
  return shared > 0 && shared / Math.min(left.size, right.size) >= 0.6
}

function wordsOf(name: string): Set<string> {
  return new Set(
    plainWords(name)
      .split(' ')
      .filter(word => word.length > 1),
  )
}

export const samePage = (one: string, other: string) => lastPart(one) === lastPart(other)

function lastPart(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return path.replace(/\/$/, '').split('/').at(-1) ?? ''
}
