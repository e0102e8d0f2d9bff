import type { Migration } from './all-migrations'

/** Visits under way are in records of `meta` (recent.ts), which earlier versions would not look into. */
export const recent: Migration = { version: 7, stores: {} }
