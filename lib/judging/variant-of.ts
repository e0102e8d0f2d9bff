import type { Visit } from '../schema/visit'

/** Which thing a page showed, empty for none: a number of another size says nothing of this one. */
export function variantOf(product: Visit['product']): string {
  return product ? `${product.name}\n${product.sku ?? ''}\n${product.variant ?? ''}` : ''
}
