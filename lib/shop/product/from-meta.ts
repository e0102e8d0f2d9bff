import { meta } from '../structured-features'
import { numberOf } from './from-json-ld'
import { availabilityOf, compact, type Reading } from './reading'

const first = (document: Document, ...names: string[]): string => {
  for (const name of names) {
    const value = meta(document, name)
    if (value) return value
  }
  return ''
}

/** OpenGraph product tags, as Facebook, Pinterest and Twitter ask for them. */
export function fromMeta(document: Document): Reading[] {
  const sale = first(document, 'product:sale_price:amount')
  const price = first(
    document,
    'product:price:amount',
    'og:price:amount',
    'product:price',
    'og:price',
    'twitter:data1',
  )
  const list = first(document, 'product:original_price:amount', 'og:price:standard_amount')
  const amount = /\d/.test(sale || price) ? numberOf(sale || price) : undefined
  if (amount === undefined) return []
  const was = numberOf(sale ? price : list)
  return [
    compact({
      source: 'meta',
      name: first(document, 'og:title'),
      sku: first(document, 'product:retailer_item_id', 'product:sku'),
      amount,
      currency: first(
        document,
        'product:sale_price:currency',
        'product:price:currency',
        'og:price:currency',
      ),
      wasAmount: was !== undefined && was > amount ? was : undefined,
      availability: availabilityOf(first(document, 'product:availability', 'og:availability')),
    }),
  ]
}
