import type { ReadProduct } from '../../shop/read-product'
import type { Recognition } from '../../shop/recognize-page'
import type { LoadedPage } from './load-pages'

export type ShopSeen = Recognition & {
  product: ReadProduct | null
  recognizeMs: number
}

/** What shop.in-page.ts returned for a page; null where it failed. */
export function shopSeen(page: LoadedPage): ShopSeen | null {
  // Our own in-page module's value, passed through the browser as JSON.
  return (page.seen.shop?.value as ShopSeen | undefined) ?? null
}

export function nameOf({ row }: LoadedPage): string {
  return `${row.host} ${row.kind} ${row.url.slice(0, 110) || row.file}`
}
