import * as z from 'zod/mini'

const texts = z.optional(z.nullable(z.array(z.string())))

/** A row of pages/index.jsonl. */
export const PageRow = z.object({
  file: z.string(),
  host: z.string(),
  url: z.string(),
  kind: z.string(),
  platform: z.string(),
  brand: z.string(),
  tier: z.optional(z.nullable(z.string())),
  shop_suspect: z.optional(z.nullable(z.boolean())),
  truth: z.optional(
    z.nullable(z.object({ price: texts, currency: texts, availability: texts, sku: texts })),
  ),
})
export type PageRow = z.infer<typeof PageRow>

/** The address to load a saved page at: its own, or its host's home where the row's is missing or broken. */
export function addressOf(row: PageRow): string {
  // Mirrors' addresses end with the real one: http://localhost/https:/shop.example/cart/.
  const inner = /^https?:\/\/[^/]*\/https?:\/{1,2}([^/]+\.[^/]+\/.*)$/.exec(row.url)?.[1]
  if (inner && URL.canParse(`https://${inner}`)) return `https://${inner}`
  if (
    URL.canParse(row.url) &&
    /^https?:\/\/[^/]+\.[^/]+/.test(row.url) &&
    !/^https?:\/\/https?[:/]/.test(row.url)
  )
    return row.url
  return `https://${row.host.replace(/[^\w.-]/g, '')}/`
}

/** A page as the error lists name it. */
export function nameOf({ row }: { row: PageRow }): string {
  return `${row.host} ${row.kind} ${row.url.slice(0, 110) || row.file}`
}
