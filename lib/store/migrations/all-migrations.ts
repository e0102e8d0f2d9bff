// Numbered, never edited once shipped; each has an example database in tests/store/migrations.
import type { Transaction } from 'dexie'
import { first } from './001-first'
import { identifiers } from './002-identifiers'
import { mentions } from './003-mentions'
import { prices } from './004-prices'
import { leanSummaries } from './005-lean-summaries'
import { comparisons } from './006-comparisons'
import { recent } from './007-recent'

export interface Migration {
  version: number
  /** Dexie's schema of the tables that change. */
  stores: Record<string, string | null>
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>
}

export const STORES: readonly Migration[] = [
  first,
  identifiers,
  mentions,
  prices,
  leanSummaries,
  comparisons,
  recent,
]
export const SCHEMA_VERSION = STORES.length
