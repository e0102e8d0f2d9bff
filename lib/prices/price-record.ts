// What is remembered of one product's price, one record a product and variant.

/** A price as it stood from one look to a later one. Times are epoch milliseconds. */
export interface PricePoint {
  from: number
  to: number
  looks: number
  /** Major units (89.9). */
  amount: number
  /** ISO 4217, or null where the page does not say. */
  currency: string | null
  /** What the page called the earlier price; null for none. */
  was: number | null
  /** Other amounts that visits with this price showed for the same thing, before or beside it. */
  also?: number[]
  /** The last visit that saw it, and how it stood before that visit; null when that visit was the first. */
  visit: string
  earlier: { to: number; looks: number } | null
}

export interface PriceRecord {
  key: string
  v: number
  /** Registrable domain. */
  site: string
  name: string
  /** Redacted address of the last page that showed it. */
  url: string
  variant: string | null
  firstAt: number
  lastAt: number
  /** Oldest first. */
  points: PricePoint[]
}

/** One reading of a product page. */
export interface PriceLook {
  site: string
  visit: string
  url: string
  at: number
  name: string
  sku: string | null
  variant: string | null
  amount: number
  currency: string | null
  was: number | null
}

/** Longer than events are kept: a year, and a month to compare with. */
export const PRICE_DAYS = 400
export const MAX_POINTS = 400
