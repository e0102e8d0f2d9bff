import type { Migration } from './all-migrations'

/** The price memory: one record a product and variant, kept longer than the events it was read from. */
export const prices: Migration = {
  version: 4,
  stores: { prices: 'key, site, lastAt' },
}
