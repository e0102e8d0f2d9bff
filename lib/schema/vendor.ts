import * as z from 'zod/mini'
import { VENDOR_CATEGORIES } from './vendor-categories'

export const VendorCategory = z.enum(VENDOR_CATEGORIES)
export type VendorCategory = z.infer<typeof VendorCategory>

/**
 * One company's product, one row. Written from the vendor's own public documentation (`source`, with `date`).
 * `hosts`: a registrable domain or a longer suffix (`api.nosto.com` beats `nosto.com`), matched label by label from
 * the right. `paths`: only for shared hosts, `host/path-prefix`. Cookie, storage and global names may end in `*`.
 */
export const Vendor = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  categories: z.array(VendorCategory).check(z.minLength(1)),
  hosts: z.array(z.string()),
  paths: z.optional(z.array(z.string())),
  globals: z.optional(z.array(z.string())),
  cookies: z.optional(z.array(z.string())),
  storage: z.optional(z.array(z.string())),
  /** CSS selectors of marks it leaves in the page. */
  marks: z.optional(z.array(z.string())),
  /** Ids of protocols (lib/knowledge/protocols) it speaks. */
  protocols: z.optional(z.array(z.string())),
  /** In plain words: "pages and products you view". */
  collects: z.array(z.string()),
  /** Whether its presence alone means a person is tracked (an analytics host does, a payment iframe or CDN does not). */
  tracks: z.boolean(),
  source: z.string(),
  date: z.string(),
  /** Further pages, where those of its hosts stand that `source` lacks. Never shipped. */
  also: z.optional(z.array(z.string())),
  /**
   * Whether somebody read the hosts at `source`, or `also`, on `date`; without it, they are general knowledge. Never
   * shipped.
   */
  checked: z.optional(z.boolean()),
})
export type Vendor = z.infer<typeof Vendor>
