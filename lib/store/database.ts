// The one Dexie database. Only lib/store opens it; pages read it through lib/store/read-*.ts.
import Dexie, { type Table } from 'dexie'
import type { RuleOutcome } from '../judging/run-rules'
import type { PriceRecord } from '../prices/price-record'
import type { ExportedComparison } from '../schema/bundle'
import type { Finding, Verdict } from '../schema/finding'
import type { Visit } from '../schema/visit'
import type { SiteSummary } from '../summary/site-summary'
import type { Totals } from '../summary/totals'
import type { VisitSummary } from '../summary/visit-summary'
import type { MentionsRecord } from './identifiers'
import { SCHEMA_VERSION, STORES } from './migrations/all-migrations'
import type { JournalRecord, OldJournalRecord, SegmentRecord } from './records'

export const DATABASE_NAME = 'vitrine'
/** Stamped on every persisted record; a record with a higher one was written by a newer Vitrine. */
export const FORMAT = SCHEMA_VERSION

/** What the rules said of one visit the last time they ran. */
export interface OutcomesRecord {
  visit: string
  site: string
  outcomes: RuleOutcome[]
}

/** A twin test, kept just as it is exported: its hash is over that. */
export interface ComparisonRecord {
  visit: string
  /** ISO 8601, as in the section; the empty string where an import has none. */
  at: string
  v: number
  section: ExportedComparison
}

/** Raw-URL hashes seen in one append; the multiset of a visit is the sum of its records. */
export interface RequestKeysRecord {
  n?: number
  visit: string
  at: number
  keys: RequestKey[]
}

/** One sighting of a request: a hash of its raw URL, and who reported it. */
export interface RequestKey {
  hash: string
  source: 'network' | 'timing'
}

export type MetaRecord =
  /**
   * `next`: sequence number of the next event; `sealed`: of the first that is not in a segment yet; `segment`: number
   * of the next segment; `hash`: of the last one; `edits`: deletions so far, so that a compaction under way notices;
   * `turn`: appends so far, so that a writer notices when another one wrote.
   */
  | {
      key: 'head'
      v: number
      next: number
      sealed: number
      segment: number
      hash: string
      edits: number
      turn?: number
    }
  | { key: 'totals'; v: number; totals: Totals }
  /** See recent.ts. */
  | { key: `recent${string}`; v: number; texts: string[] }

export interface VitrineDatabase extends Dexie {
  journal: Table<JournalRecord | OldJournalRecord, number>
  segments: Table<SegmentRecord, number>
  visits: Table<Visit, string>
  visitSummaries: Table<VisitSummary, string>
  siteSummaries: Table<SiteSummary, string>
  findings: Table<Finding, string>
  outcomes: Table<OutcomesRecord, string>
  comparisons: Table<ComparisonRecord, [string, string]>
  requestKeys: Table<RequestKeysRecord, number>
  mentions: Table<MentionsRecord, number>
  prices: Table<PriceRecord, string>
  verdicts: Table<Verdict & { key: string }, string>
  meta: Table<MetaRecord, string>
}

const open = new Map<string, VitrineDatabase>()

/** The database object of that name, one a context; Dexie opens it on first use. */
export function database(name: string = DATABASE_NAME): VitrineDatabase {
  const known = open.get(name)
  if (known) return known
  // Dexie adds the tables named in STORES at run time; the interface only says so.
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as VitrineDatabase
  for (const { version, stores, upgrade } of STORES) {
    const step = db.version(version).stores(stores)
    if (upgrade) step.upgrade(upgrade)
  }
  open.set(name, db)
  return db
}

/** Closes and forgets it, so that the next use opens it anew. */
export function closeDatabase(name: string = DATABASE_NAME): void {
  open.get(name)?.close()
  open.delete(name)
}
