import type { Price } from '../../schema/field'
import type { LoggedPage } from './log-pages'

/** What the extension says of a page's product, in the words of the truth of tier A. */
export interface Told {
  price: Price | null
  sku: string | null
  availability: 'InStock' | 'OutOfStock' | null
}

/** Null where it logged no product. */
export function productOf({ visit, events }: LoggedPage): Told | null {
  let told: Told | null = visit?.product
    ? { price: visit.product.price ?? null, sku: visit.product.sku, availability: null }
    : null
  for (const event of events) {
    if (event.type !== 'product') continue
    const { price, sku, availability } = event
    const isOut = availability === 'out-of-stock'
    told = { price, sku, availability: availability && (isOut ? 'OutOfStock' : 'InStock') }
  }
  return told
}
