// The price memory: a record a product and variant, looked up by its key; nothing here reads the log.
import { foldLook } from '../prices/fold-look'
import { mergeRecords } from '../prices/merge-records'
import { PRICE_DAYS, type PriceLook, type PriceRecord } from '../prices/price-record'
import { priceKey, unnumberedKey } from '../prices/product-key'
import type { EventOf } from '../schema/event'
import type { Visit } from '../schema/visit'
import { FORMAT, type VitrineDatabase } from './database'

type Product = EventOf<'product'>
const DAY = 86_400_000
/** About 10 MB at ten prices a product; the longest unseen go first. */
const MAX_RECORDS = 20_000
/** Pages that show many products: what is read there as the page's own may be any of them. */
const LISTS: ReadonlySet<Visit['page']> = new Set([
  'home',
  'category',
  'search',
  'cart',
  'checkout',
])

/** What product events say of prices; a page of many products says nothing. */
export function looksIn(visit: Visit, events: readonly { type: string }[]): PriceLook[] {
  if (LISTS.has(visit.page)) return []
  return events.filter(isProduct).flatMap(event => {
    const look = lookOf(visit, event)
    return look ? [look] : []
  })
}

function lookOf(visit: Visit, event: Product): PriceLook | null {
  const { name, sku, variant, price, wasPrice, at } = event
  if (!price || price.amount <= 0) return null
  const isWas = wasPrice && wasPrice.currency === price.currency && wasPrice.amount > price.amount
  return {
    site: visit.site,
    visit: visit.id,
    url: visit.url,
    at,
    name,
    sku,
    variant,
    ...price,
    was: isWas ? wasPrice.amount : null,
  }
}

const isProduct = (event: { type: string }): event is Product => event.type === 'product'

/** Writes a look into its record. */
export async function saveLook(db: VitrineDatabase, look: PriceLook): Promise<void> {
  const key = priceKey(look)
  const before = unnumberedKey(look)
  await db.transaction('rw', db.prices, async () => {
    const [record, unnumbered] = await db.prices.bulkGet([key, before])
    await db.prices.put(foldLook(record, look, FORMAT))
    // The same visit, before the page had told the product's number.
    if (key !== before && unnumbered && isOnlyOf(unnumbered, look.visit))
      await db.prices.delete(before)
  })
}

/** Puts a record of an export beside what is remembered here already. */
export async function mergeIntoMemory(db: VitrineDatabase, record: PriceRecord): Promise<void> {
  await db.transaction('rw', db.prices, async () => {
    await db.prices.put(mergeRecords(await db.prices.get(record.key), { ...record, v: FORMAT }))
  })
}

function isOnlyOf({ points }: PriceRecord, visit: string): boolean {
  return points.length === 1 && points[0]?.visit === visit && points[0].earlier === null
}

/** The records of these products of a visit, by key; unknown ones are left out. */
export async function readRecords(
  db: VitrineDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PriceRecord>> {
  const records = await db.prices.bulkGet([...keys])
  return new Map(records.flatMap(record => (record ? [[record.key, record] as const] : [])))
}

/** Forgets products not seen for 400 days, and those longest unseen when there are too many. */
export async function prunePrices(db: VitrineDatabase, now: number): Promise<void> {
  await db.prices
    .where('lastAt')
    .below(now - PRICE_DAYS * DAY)
    .delete()
  const over = (await db.prices.count()) - MAX_RECORDS
  if (over <= 0) return
  await db.prices.bulkDelete(await db.prices.orderBy('lastAt').limit(over).primaryKeys())
}
