import type { Migration } from './all-migrations'

/** What rules remember across visits: where a value was met, and when the person deleted it. */
export const identifiers: Migration = {
  version: 2,
  stores: { identifiers: 'hash, *sites, at' },
}
