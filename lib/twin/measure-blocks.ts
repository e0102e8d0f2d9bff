// Of one block: whether it is there, which items it holds, their order, and how prices run down it.
import type { Snapshot } from '../schema/snapshot'
import { memberDistance, orderDistance, priceRun } from './difference'
import { allOf, type SnapshotLook } from './looks'
import { type Measured, measured, type Subject } from './measured'

const MEMBER_MARGIN = 0.1
const ORDER_MARGIN = 0.05
const RUN_MARGIN = 0.1

type Item = Snapshot['blocks'][number]['items'][number]
type ItemsOf = (snapshot: Snapshot) => Item[]

export function measureBlock(looks: readonly SnapshotLook[], key: string): Measured[] {
  const blockOf = (snapshot: Snapshot) => snapshot.blocks.find(block => block.key === key)
  const some = looks.flatMap(allOf).map(blockOf).find(Boolean)
  const subject = (kind: Measured['kind']): Subject => ({
    kind,
    key,
    label: some?.heading || (some?.selector ?? '').slice(0, 200),
    selector: some?.selector ?? null,
    grade: some?.grade ?? null,
  })
  // A page of which nothing was read says nothing about what is missing from it.
  const wasRead = ({ read, blocks }: Snapshot) => read ?? blocks.length > 0
  const presence = measured(looks, subject('presence'), s => (wasRead(s) ? s : undefined), {
    distance: (one, other) => (Boolean(blockOf(one)) === Boolean(blockOf(other)) ? 0 : 1),
    margin: 0.5,
    show: one => (blockOf(one) ? 'shown' : 'not shown'),
  })
  const itemsOf = (snapshot: Snapshot) => blockOf(snapshot)?.items ?? []
  return [
    presence,
    ...membersAndOrder(looks, itemsOf, subject),
    priceOrder(looks, itemsOf, subject('price-order')),
  ].filter(({ noise }) => noise.looks > 0)
}

function membersAndOrder(
  looks: readonly SnapshotLook[],
  itemsOf: ItemsOf,
  subject: (kind: Measured['kind']) => Subject,
): Measured[] {
  const keys = (snapshot: Snapshot) => {
    const items = itemsOf(snapshot).map(item => item.key)
    return items.length > 0 ? items : undefined
  }
  const show = showItems(looks.flatMap(allOf).flatMap(itemsOf))
  const members = measured(looks, subject('members'), keys, {
    distance: memberDistance,
    margin: MEMBER_MARGIN,
    show,
  })
  const orders = commonOrders(looks, keys)
  const order = measured(looks, subject('order'), snapshot => orders.get(snapshot), {
    distance: (one, other) => orderDistance(one, other) ?? 0,
    margin: ORDER_MARGIN,
    show,
  })
  return [members, order]
}

function showItems(items: readonly Item[]): (keys: readonly string[]) => string {
  const names = new Map(items.map(({ key, name }) => [key, name.slice(0, 30)]))
  return keys => {
    const first = keys.slice(0, 3).map(key => names.get(key) ?? key)
    return `${first.join(', ')}${keys.length > 3 ? ` … (${keys.length})` : ''}`
  }
}

/** Each list cut down to the items that all lists of its look hold; none where those are fewer than four. */
function commonOrders(
  looks: readonly SnapshotLook[],
  keys: (snapshot: Snapshot) => string[] | undefined,
): Map<Snapshot, string[]> {
  return new Map(
    looks.flatMap(look => {
      const lists = allOf(look).flatMap(snapshot => {
        const list = keys(snapshot)
        return list ? [{ snapshot, list }] : []
      })
      const isCommon = (key: string) => lists.every(({ list }) => list.includes(key))
      return lists
        .map(({ snapshot, list }): [Snapshot, string[]] => [snapshot, list.filter(isCommon)])
        .filter(([, list]) => list.length >= 4)
    }),
  )
}

/** Over the items that all of one look hold, at the visitor's prices: only their order may differ. */
function priceOrder(looks: readonly SnapshotLook[], itemsOf: ItemsOf, subject: Subject): Measured {
  const runs = new Map<Snapshot, number | null>()
  for (const look of looks) {
    const lists = allOf(look)
      .map(itemsOf)
      .filter(items => items.length > 0)
    const prices = new Map(itemsOf(look.visitor).map(item => [item.key, item.price?.amount]))
    const common = new Set(
      [...prices.keys()].filter(item => lists.every(list => list.some(one => one.key === item))),
    )
    for (const snapshot of allOf(look)) {
      const kept = itemsOf(snapshot).filter(item => common.has(item.key))
      runs.set(snapshot, priceRun(kept.flatMap(item => prices.get(item.key) ?? [])))
    }
  }
  return measured(looks, subject, snapshot => runs.get(snapshot) ?? undefined, {
    distance: (one, other) => Math.abs(one - other) / 2,
    margin: RUN_MARGIN,
    show: run => (run > 0.1 ? 'cheaper first' : run < -0.1 ? 'dearer first' : 'mixed'),
  })
}
