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
export async function readPriceOf(
  { site, url, product }: Visit,
  db = database(),
): Promise<PriceRecord | undefined> {
  if (!product) return undefined
  const { name, sku, variant = null } = product
  return db.prices.get(priceKey({ site, url, name, sku, variant }))
}
