import type { Site } from './site'
import { type Extras, type Shop, storefront } from './storefront'

/** A fixture shop with real SDKs in it, and the very same shop without: its clean twin. */
export interface Front {
  id: string
  shop: Shop
  extras: Extras
  vendors: readonly Site[]
}

/** Where the twin without SDKs lives: another site, so that nothing is shared. */
const twinHost = (host: string) => host.replace(/^www\./, 'www.plain-')

/** Both shops and the vendors' hosts, ready for `startInternet`. */
export function sitesOf(front: Front): Site[] {
  const twin: Shop = { ...front.shop, host: twinHost(front.shop.host) }
  return [storefront(front.shop, front.extras), storefront(twin), ...front.vendors]
}

/** Address of a page of the shop: its first product unless a path is given. */
export const addressOf = (shop: Shop, path = `/p/${shop.products[0].slug}`) =>
  `https://${shop.host}${path}`
export const twinAddressOf = (shop: Shop, path?: string) =>
  addressOf({ ...shop, host: twinHost(shop.host) }, path)
