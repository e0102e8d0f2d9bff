import { oneLine } from '../one-line'
// What one source of a page says about its product; the sources are weighed against each other in read-product.

export type Availability = 'InStock' | 'OutOfStock' | 'PreOrder'

export interface Reading {
  source: 'json-ld' | 'microdata' | 'meta' | 'script' | 'page'
  name?: string
  sku?: string
  variant?: string
  amount?: number
  /** As written: a code or a sign. */
  currency?: string
  wasAmount?: number
  availability?: Availability
}

/** Schema.org, OpenGraph and shop feeds name availability in many spellings; undefined for unknown ones. */
export function availabilityOf(text: string): Availability | undefined {
  const word =
    text
      .split('/')
      .at(-1)
      ?.toLowerCase()
      .replace(/[\s_-]/g, '') ?? ''
  if (
    /^(?:instock|onlineonly|limitedavailability|instoreonly|available|oos0|true|madetoorder)$/.test(
      word,
    )
  )
    return 'InStock'
  if (/^(?:outofstock|soldout|discontinued|oos|unavailable|notavailable|false)$/.test(word))
    return 'OutOfStock'
  return /^(?:preorder|presale|backorder|pending|availablefororder)$/.test(word)
    ? 'PreOrder'
    : undefined
}

/** Text of a field that may be a string or a number; empty for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return oneLine(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** A copy without undefined fields and empty strings. */
export function compact(reading: { [K in keyof Reading]: Reading[K] | undefined }): Reading {
  const entries = Object.entries(reading).filter(([, value]) => value !== undefined && value !== '')
  // The source is always set, and only undefined or empty fields were dropped.
  return Object.fromEntries(entries) as unknown as Reading
}
