// The price of the product and of every item in a block, where both sides looked under the same conditions.
import { money } from '../judging/money'
import type { Price } from '../schema/field'
import type { Snapshot } from '../schema/snapshot'
import { priceDistance } from './difference'
import { allOf, otherConditions, type SnapshotLook } from './looks'
import { type Measured, measured, type Subject, told } from './measured'

/** A tenth of a percent: rounding of converted or computed amounts, not another price. */
const PRICE_MARGIN = 0.001

export function measurePrices(looks: readonly SnapshotLook[]): Measured[] {
  const main = pricesOf(looks, { kind: 'price', key: 'product', label: '' }, s => s.product?.price)
  const keys = new Map<string, string>()
  for (const look of looks)
    for (const { blocks } of allOf(look))
      for (const { items } of blocks)
        for (const { key, name, price } of items) if (price) keys.set(key, name)
  const items = [...keys].flatMap(([key, name]) =>
    pricesOf(looks, { kind: 'price', key, label: name }, s => itemPrice(s, key)),
  )
  const name = looks[0]?.visitor.product?.name ?? ''
  return [...main.map(found => ({ ...found, label: name.slice(0, 200) })), ...items]
}

function itemPrice({ blocks }: Snapshot, key: string): Price | null | undefined {
  return blocks.flatMap(({ items }) => items).find(item => item.key === key && item.price)?.price
}

function pricesOf(
  looks: readonly SnapshotLook[],
  subject: Subject,
  priceOf: (snapshot: Snapshot) => Price | null | undefined,
): Measured[] {
  const left: string[] = []
  const comparable = looks.map(({ visitor, strangers }) => ({
    visitor,
    strangers: strangers.filter(stranger => {
      const [mine, theirs] = [priceOf(visitor), priceOf(stranger)]
      const isOther =
        mine?.currency && theirs?.currency && mine.currency !== theirs.currency
          ? 'the currency differs'
          : otherConditions(visitor, stranger)
      if (mine && theirs && isOther) left.push(isOther)
      return !isOther
    }),
  }))
  const found = measured(comparable, subject, s => priceOf(s) ?? undefined, {
    distance: (one, other) => priceDistance(one.amount, other.amount),
    margin: PRICE_MARGIN,
    show: money,
    amount: ({ amount }) => amount,
  })
  if (found.noise.looks === 0 && left.length === 0) return []
  const shown = (snapshots: readonly Snapshot[]) =>
    told(snapshots.map(priceOf).flatMap(price => (price ? [money(price)] : [])))
  return [
    {
      ...found,
      saw: found.saw || shown(looks.map(({ visitor }) => visitor)),
      strangersSaw: found.strangersSaw || shown(looks.flatMap(({ strangers }) => strangers)),
      left: [...new Set(left)],
    },
  ]
}
