// What pages read of the price memory; usable in liveQuery.
import type { PriceRecord } from '../prices/price-record'
import { priceKey } from '../prices/product-key'
import type { Visit } from '../schema/visit'
import { database } from './database'

/** Products of a site, last seen first; at most `limit`. */
export async function readPrices(
  site: string,
  limit = 200,
  db = database(),
): Promise<PriceRecord[]> {
  const records = await db.prices.where('site').equals(site).toArray()
  return records.sort((left, right) => right.lastAt - left.lastAt).slice(0, limit)
}

/** What is remembered of the product that a visit showed. */
export async function readPriceOf(visit: Visit, db = database()): Promise<PriceRecord | undefined> {
  const key = priceKeyOf(visit)
  return key === null ? undefined : db.prices.get(key)
}

/** The key of the product that a visit showed; null for none. */
export function priceKeyOf({ site, url, product }: Visit): string | null {
  if (!product) return null
  const { name, sku, variant = null } = product
  return priceKey({ site, url, name, sku, variant })
}
