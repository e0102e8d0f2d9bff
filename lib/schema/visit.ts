import * as z from 'zod/mini'
import { Price, shortText } from './field'

export const Platform = z.enum([
  'shopify',
  'woocommerce',
  'magento',
  'prestashop',
  'sfcc',
  'bigcommerce',
  'shopware',
  'opencart',
  'wix',
  'squarespace',
  'ecwid',
  'sap-commerce',
  'vtex',
  'hcl-commerce',
  'oxid',
  'custom',
])
export type Platform = z.infer<typeof Platform>

export const PageKind = z.enum([
  'product',
  'category',
  'cart',
  'checkout',
  'home',
  'search',
  'other',
])
export type PageKind = z.infer<typeof PageKind>

/** The judgement "this is a shop". `confidence` 0–1; `because` lists the marks that said so, in plain words. */
export const Shop = z.object({
  confidence: z.number(),
  platform: Platform,
  because: z.array(shortText(120)).check(z.maxLength(12)),
})
export type Shop = z.infer<typeof Shop>

export const Product = z.object({
  name: shortText(300),
  sku: z.nullable(shortText(120)),
  variant: z.optional(shortText(200)),
  price: z.optional(Price),
  wasPrice: z.optional(Price),
})
export type Product = z.infer<typeof Product>

/** One page load on a shop (or on a page that the person asked to audit). */
export const Visit = z.object({
  id: shortText(40),
  /** Registrable domain (eTLD+1). */
  site: shortText(253),
  /** Redacted. */
  url: shortText(2048),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  shop: Shop,
  page: PageKind,
  product: z.optional(Product),
  /** Own words for whose visit it is (`me`, `mobile`, `stranger-1`). */
  persona: shortText(60),
  /** What was done with the banner in this visit so far. */
  consent: z.enum(['none', 'accept', 'reject', 'save', 'close']),
  gpc: z.boolean(),
  /** The person said "audit anyway" on a page not recognized as a shop. */
  asked: z.boolean(),
})
export type Visit = z.infer<typeof Visit>
