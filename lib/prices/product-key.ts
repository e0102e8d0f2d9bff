import type { PriceLook } from './price-record'

type Identity = Pick<PriceLook, 'site' | 'url' | 'name' | 'sku' | 'variant'>

/**
 * What makes two readings the same product and variant: the shop's number, or the path of the address where there is
 * none. The name goes with both: some themes give all their products one number, and some shops all their pages one
 * path.
 */
export function priceKey(of: Identity): string {
  const number = of.sku?.trim().toLowerCase()
  return number ? keyOf(of, `sku:${number}`) : unnumberedKey(of)
}

/** The key it had as long as its number was not read yet. */
export function unnumberedKey(of: Identity): string {
  return keyOf(of, `path:${pathOf(of.url)}`)
}

/** Whether it is a key of that site's; an import may say anything. */
export function isKeyOf(key: string, site: string): boolean {
  return key.startsWith(`${JSON.stringify([site]).slice(0, -1)},`)
}

// JSON, so that no separator inside a name can make two keys alike.
function keyOf({ site, name, variant }: Identity, product: string): string {
  return JSON.stringify([site, product, plain(name), variant === null ? null : plain(variant)])
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function pathOf(url: string): string {
  if (!URL.canParse(url)) return ''
  return new URL(url).pathname.replace(/\/+$/, '').toLowerCase()
}
