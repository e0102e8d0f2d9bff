// Everything on the page that can be set against the noise floor, measured; what it amounts to is judged in verdict.ts.
import type { BlockGrade, EventOf } from '../schema/event'
import type { Price } from '../schema/field'
import type { Snapshot } from '../schema/snapshot'
import { memberDistance, orderDistance, priceDistance, priceRun, setDistance } from './difference'
import { otherConditions, type SnapshotLook } from './looks'
import { type AgainstNoise, againstNoise, type Look } from './noise'

export interface Measured {
  kind: EventOf<'comparison'>['kind']
  key: string
  label: string
  noise: AgainstNoise
  visitors: number
  strangers: number
  /** Signed share by which the visitor's amount differs, on average; null where sides overlap or nothing has a price. */
  change: number | null
  saw: string
  strangersSaw: string
  selector: string | null
  grade: BlockGrade | null
  /** Id of an event of the visitor's that shows it. */
  event: string | null
  /** Why looks were left out. */
  left: string[]
}

/** A tenth of a percent: rounding of converted or computed amounts, not another price. */
const PRICE_MARGIN = 0.001
const MEMBER_MARGIN = 0.1
const ORDER_MARGIN = 0.05
const RUN_MARGIN = 0.1

type Subject = Pick<Measured, 'kind' | 'key' | 'label'> &
  Partial<Pick<Measured, 'selector' | 'grade'>>

/** All that was measured in these looks. */
export function measure(looks: readonly SnapshotLook[]): Measured[] {
  const blocks = new Set(
    looks.flatMap(look => all(look).flatMap(one => one.blocks.map(b => b.key))),
  )
  return [
    ...prices(looks),
    ...[...blocks].flatMap(key => measureBlock(looks, key)),
    ...pressure(looks),
  ]
}

const all = ({ visitor, strangers }: SnapshotLook) => [visitor, ...strangers]

function prices(looks: readonly SnapshotLook[]): Measured[] {
  const main = pricesOf(looks, { kind: 'price', key: 'product', label: '' }, s => s.product?.price)
  const keys = new Map<string, string>()
  for (const look of looks)
    for (const { blocks } of all(look))
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
    show: showPrice,
    amount: ({ amount }) => amount,
  })
  if (found.noise.looks === 0 && left.length === 0) return []
  const shown = (snapshots: readonly Snapshot[]) =>
    told(snapshots.map(priceOf).flatMap(price => (price ? [showPrice(price)] : [])))
  return [
    {
      ...found,
      saw: found.saw || shown(looks.map(({ visitor }) => visitor)),
      strangersSaw: found.strangersSaw || shown(looks.flatMap(({ strangers }) => strangers)),
      left: [...new Set(left)],
    },
  ]
}

const showPrice = ({ amount, currency }: Price) =>
  `${amount.toFixed(2)}${currency ? ` ${currency}` : ''}`

function measureBlock(looks: readonly SnapshotLook[], key: string): Measured[] {
  const blockOf = (snapshot: Snapshot) => snapshot.blocks.find(block => block.key === key)
  const some = looks.flatMap(all).map(blockOf).find(Boolean)
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
  const keys = (snapshot: Snapshot) => {
    const items = blockOf(snapshot)?.items.map(item => item.key) ?? []
    return items.length > 0 ? items : undefined
  }
  const names = new Map(
    looks
      .flatMap(all)
      .flatMap(snapshot => blockOf(snapshot)?.items ?? [])
      .map(({ key, name }) => [key, name.slice(0, 30)]),
  )
  const show = (items: readonly string[]) => {
    const first = items.slice(0, 3).map(item => names.get(item) ?? item)
    return `${first.join(', ')}${items.length > 3 ? ` … (${items.length})` : ''}`
  }
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
  return [presence, members, order, priceOrder(looks, key, subject('price-order'))].filter(
    ({ noise }) => noise.looks > 0,
  )
}

/** Each list cut down to the items that all lists of its look hold; none where those are fewer than four. */
function commonOrders(
  looks: readonly SnapshotLook[],
  keys: (snapshot: Snapshot) => string[] | undefined,
): Map<Snapshot, string[]> {
  return new Map(
    looks.flatMap(look => {
      const lists = all(look).flatMap(snapshot => {
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
function priceOrder(looks: readonly SnapshotLook[], key: string, subject: Subject): Measured {
  const itemsOf = (snapshot: Snapshot) =>
    snapshot.blocks.find(block => block.key === key)?.items ?? []
  const runs = new Map<Snapshot, number | null>()
  for (const look of looks) {
    const lists = all(look)
      .map(itemsOf)
      .filter(items => items.length > 0)
    const prices = new Map(itemsOf(look.visitor).map(item => [item.key, item.price?.amount]))
    const common = new Set(
      [...prices.keys()].filter(item => lists.every(list => list.some(one => one.key === item))),
    )
    for (const snapshot of all(look)) {
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

function pressure(looks: readonly SnapshotLook[]): Measured[] {
  if (looks.flatMap(all).every(snapshot => snapshot.pressure.length === 0)) return []
  const subject: Subject = { kind: 'pressure', key: 'pressure', label: 'Texts that press' }
  return [
    measured(looks, subject, snapshot => snapshot.pressure, {
      distance: setDistance,
      margin: MEMBER_MARGIN,
      show: texts => texts.join(' · ') || 'none',
    }),
  ]
}

interface Way<T> {
  distance(one: T, other: T): number
  margin: number
  show(value: T): string
  amount?(value: T): number
}

function measured<T>(
  looks: readonly SnapshotLook[],
  { selector = null, grade = null, ...subject }: Subject,
  read: (snapshot: Snapshot) => T | undefined,
  { distance, margin, show, amount }: Way<T>,
): Measured {
  const values: Look<T>[] = []
  const used: SnapshotLook[] = []
  for (const look of looks) {
    const visitor = read(look.visitor)
    const strangers = look.strangers.flatMap(snapshot => {
      const value = read(snapshot)
      return value === undefined ? [] : [{ snapshot, value }]
    })
    if (visitor === undefined || strangers.length < 2) continue
    values.push({ visitor, strangers: strangers.map(({ value }) => value) })
    used.push({ visitor: look.visitor, strangers: strangers.map(one => one.snapshot) })
  }
  const strangers = values.flatMap(look => look.strangers)
  return {
    ...subject,
    selector,
    grade,
    noise: againstNoise(values, distance, margin),
    visitors: new Set(used.map(({ visitor }) => visitor.identity)).size,
    strangers: new Set(used.flatMap(look => look.strangers.map(({ identity }) => identity))).size,
    change: amount ? change(values, amount) : null,
    saw: told(values.map(({ visitor }) => show(visitor))),
    strangersSaw: told(strangers.map(show)),
    event: eventOf(used[0]?.visitor ?? looks[0]?.visitor, subject.key),
    left: [],
  }
}

/** Null unless the visitor stands on one side of all strangers wherever they differ. */
function change<T>(looks: readonly Look<T>[], amount: (value: T) => number): number | null {
  const shares = looks.flatMap(({ visitor, strangers }) =>
    strangers.map(stranger => amount(visitor) / (amount(stranger) || Number.NaN) - 1),
  )
  const differing = shares.filter(share => share !== 0)
  if (differing.length === 0) return null
  if (!(differing.every(share => share > 0) || differing.every(share => share < 0))) return null
  const mean = differing.reduce((sum, share) => sum + share, 0) / differing.length
  return Number.isFinite(mean) ? mean : null
}

function told(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, 4).join(' or ').slice(0, 200)
}

function eventOf(snapshot: Snapshot | undefined, key: string): string | null {
  if (!snapshot) return null
  const block = snapshot.blocks.find(
    one => one.key === key || one.items.some(item => item.key === key),
  )
  return block?.event ?? snapshot.product?.event ?? null
}
