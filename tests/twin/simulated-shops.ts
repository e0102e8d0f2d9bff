// Shops whose truth is known: some give the person something of his own, most only look as if they did.

import { seeded } from '../../lib/fairness/seeded'
import type { Snapshot, SnapshotItem } from '../../lib/schema/snapshot'
import { needsAnotherLook } from '../../lib/twin/verdict'

export const PERSONAL = [
  'price',
  'listing-price',
  'segment-price',
  'order',
  'block',
  'members',
] as const
export const HONEST = [
  'same-for-all',
  'price-lots-per-request',
  'price-lots-per-browser',
  'rare-price-lots-per-browser',
  'price-jitter',
  'listing-price-lots',
  'flash-sale',
  'stock',
  'currency',
  'tax',
  'variant',
  'rotation',
  'clock-rotation',
  'sorted-by-time',
  'block-lots-per-browser',
  'order-lots-per-browser',
] as const
export type Kind = (typeof PERSONAL)[number] | (typeof HONEST)[number]

/** Who asks, and when; `browser` is the same for one browser state. */
interface Asking {
  browser: number
  returning: boolean
  /** Seconds since the first look. */
  clock: number
  /** Counts every page the shop served. */
  request: number
}

export interface SimulatedShop {
  kind: Kind
  /** Null where the network failed. */
  answer(asking: Asking): Omit<Snapshot, 'profile' | 'identity' | 'look' | 'visit' | 'at'> | null
}

/** A shop of a kind; the seed decides its goods, prices and how strong the effect is. */
export function makeShop(kind: Kind, seed: number): SimulatedShop {
  const random = seeded(seed)
  const goods = Array.from({ length: 24 }, (_, at) => ({
    key: `shop.example/p/${at}`,
    amount: Math.round(500 + random() * 15_000) / 100,
  }))
  const base = Math.round(1000 + random() * 20_000) / 100
  const other = base * (random() < 0.5 ? 1.03 + random() * 0.3 : 0.97 - random() * 0.3)
  const share = 0.2 + random() * 0.6
  const slots = 6 + Math.floor(random() * 8)
  const own = shuffle(goods, random).slice(0, slots)
  const failing = random() * 0.03
  // A lot per browser, drawn once and remembered: from the seed and the browser alone.
  const lot = (browser: number) => seeded(seed * 7919 + browser * 104_729 + 1)()
  const saleEnds = random() * 90

  return {
    kind,
    answer(asking) {
      if (random() < failing) return null
      const is = (...kinds: Kind[]) => kinds.includes(kind)
      const remembered = lot(asking.browser)
      const dearer =
        (is('price', 'segment-price') && asking.returning) ||
        (is('price-lots-per-request') && random() < share) ||
        (is('price-lots-per-browser') && remembered < share) ||
        (is('rare-price-lots-per-browser') && remembered < 0.1) ||
        (is('flash-sale') && asking.clock > saleEnds)
      const odd = asking.returning
      const tax = is('tax') ? (odd ? 'excluded' : 'included') : null
      let amount = dearer ? other : base
      if (is('price-jitter')) amount *= 0.98 + random() * 0.04
      if (is('tax') && odd) amount /= 1.19
      if (is('currency') && odd) amount *= 1.08
      if (is('stock', 'variant') && odd) amount = other
      const listed = goods.slice(0, 12).map(({ key, amount: cost }): SnapshotItem => {
        const up = is('listing-price') && asking.returning
        const drawn = is('listing-price-lots') && random() < share
        const price = cost * (up || drawn ? 1.1 : 1)
        return { key, name: key, price: { amount: Math.round(price * 100) / 100, currency: 'EUR' } }
      })
      const best = goods.slice(12).map(({ key }) => key)
      return {
        url: 'https://shop.example/p/main',
        product: {
          name: 'Kettle',
          sku: is('variant') && odd ? 'K-2' : 'K-1',
          variant: null,
          price: {
            amount: Math.round(amount * 100) / 100,
            currency: is('currency') && odd ? 'USD' : 'EUR',
          },
          wasPrice: null,
          availability: is('stock') && odd ? 'out-of-stock' : 'in-stock',
          event: null,
        },
        tax,
        destination: null,
        blocks: [
          block('New in', ordered(listed)),
          block('Bestsellers', named(chosen(best))),
          ...(is('block') && asking.returning
            ? [block('Picked for you', named(own.map(g => g.key)))]
            : []),
        ].filter(() => random() > 0.01),
        experiments: [],
        pressure: [],
        disclosesPricing: false,
        namesSegment: false,
      }

      function ordered(items: SnapshotItem[]): SnapshotItem[] {
        const mixed = is('order-lots-per-browser') && remembered < share
        if ((is('order') && asking.returning) || mixed) {
          return items.toSorted((a, b) => (b.price?.amount ?? 0) - (a.price?.amount ?? 0))
        }
        // The newest first; one more arrives with every page served.
        return is('sorted-by-time')
          ? [...items.slice(-(asking.request % 12)), ...items].slice(0, 12)
          : items
      }

      function chosen(keys: string[]): string[] {
        if (is('rotation')) return shuffle(keys, random).slice(0, 6)
        if (is('clock-rotation')) return rotated(keys, Math.floor(asking.clock / 20)).slice(0, 6)
        if (is('block-lots-per-browser') && remembered < share) return keys.slice(6)
        if (is('members') && asking.returning) return own.map(({ key }) => key)
        return keys.slice(0, 6)
      }
    },
  }
}

const rotated = (keys: string[], by: number) => keys.map((_, at) => keys[(at + by) % keys.length]!)
const named = (keys: string[]): SnapshotItem[] => keys.map(key => ({ key, name: key, price: null }))

function block(heading: string, items: SnapshotItem[]): Snapshot['blocks'][number] {
  const key = heading.toLowerCase()
  return { key, heading, selector: `#${key}`, grade: 'unknown', event: '', items }
}

export interface Way {
  looks: number
  strangers: number
  /** A fresh visitor with a history for each look, as headless can; else the one browser of the person. */
  freshVisitors: boolean
  seed: number
}

/** All snapshots of one test, with two more looks at most where readings were lost, as the tool itself does. */
export function visitShop(shop: SimulatedShop, way: Way): Snapshot[] {
  const random = seeded(way.seed)
  const seen: Snapshot[] = []
  let request = 0
  for (let look = 0; look < way.looks + 2; look += 1) {
    if (look >= way.looks && !needsAnotherLook(seen, 'visitor')) break
    const everyone = [
      { profile: 'visitor', browser: way.freshVisitors ? look : 0, returning: true },
      ...Array.from({ length: way.strangers }, (_, at) => ({
        profile: 'stranger',
        browser: 1000 + look * way.strangers + at,
        returning: false,
      })),
    ]
    for (const [at, { profile, ...who }] of shuffle(everyone, random).entries()) {
      request += 1
      const page = shop.answer({ ...who, clock: look * 30 + at * 2, request })
      if (!page) continue
      const identity = `b${who.browser}`
      seen.push({ ...page, profile, identity, look, visit: `${identity}-${look}`, at: look })
    }
  }
  return seen
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!)
}
