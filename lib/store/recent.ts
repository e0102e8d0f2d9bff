// Visits under way, and their summaries: what an append changed of them is one record, written with its events. A put for
// each visit and each table at every append would cost more than the events do. In a quiet moment the newest of each
// goes to tables of its own.
import type { Visit } from '../schema/visit'
import { changeVisit, emptySiteSummary } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import type { VisitSummary } from '../summary/visit-summary'
import { FORMAT, type MetaRecord, type VitrineDatabase } from './database'
import { readHead, readTotalsRecord } from './head'

export interface RecentVisit {
  /** Null when it is in its table already. */
  visit: Visit | null
  /** As its table has it, and as the sites and totals count it; null when there is none. */
  before: VisitSummary | null
  after: VisitSummary
}

/** By the visit's id, in the order they came up. */
export type RecentVisits = ReadonlyMap<string, RecentVisit>

/** What the one writer keeps in memory of the records, so that they need not be read and parsed at every append. */
export interface Recent {
  /** The head's, when the newest was written. */
  turn: number
  visits: RecentVisits
  records: number
}

/** Records, or visits in them, from which on they are emptied: some hundred pages without a quiet moment. */
const MOST_RECORDS = 64
const MOST_VISITS = 256
const PREFIX = 'recent'

/**
 * The records, as one query that can stand beside others of a transaction: pages read in liveQuery, where a transaction
 * that awaits one query after the other ends too early.
 */
export function recentRecords(db: VitrineDatabase) {
  return db.meta.where('key').startsWith(PREFIX).toArray()
}

/** What the records hold; inside a transaction that has `meta`, or on its own. */
export async function readRecent(db: VitrineDatabase): Promise<RecentVisits> {
  return visitsIn(await recentRecords(db))
}

export function visitsIn(records: readonly MetaRecord[]): RecentVisits {
  const visits = new Map<string, RecentVisit>()
  for (const text of records.flatMap(record => ('texts' in record ? record.texts : []))) {
    const recent = parseText(text)
    // Oldest first: the newest of a visit stays.
    if (recent) visits.set(recent.after.visit, recent)
  }
  return visits
}

function parseText(text: string): RecentVisit | null {
  try {
    // Written by saveRecent.
    return JSON.parse(text) as RecentVisit
  } catch {
    // A damaged text is one visit less, not a log less.
    return null
  }
}

/** The records as the writer keeps them. */
export async function openRecent(db: VitrineDatabase): Promise<Recent> {
  return db.transaction('r', db.meta, async () => {
    const { turn = 0 } = await readHead(db)
    const records = await recentRecords(db)
    return { turn, visits: visitsIn(records), records: records.length }
  })
}

/** The record of these changes, for `meta`. */
export function recentRecord(changed: RecentVisits, turn: number): MetaRecord {
  const texts = [...changed.values()].map(recent => JSON.stringify(recent))
  // Keys sort as texts; turns never have more digits.
  return { key: `${PREFIX} ${String(turn).padStart(16, '0')}`, v: FORMAT, texts }
}

/** What the records hold once that one is written. */
export function withRecent(
  { visits, records }: Recent,
  changed: RecentVisits,
  turn: number,
): Recent {
  return { turn, visits: new Map([...visits, ...changed]), records: records + 1 }
}

/** What the records hold once they were moved. */
export const emptied = (recent: Recent): Recent => ({ ...recent, visits: new Map(), records: 0 })

export function isFull({ visits, records }: Recent): boolean {
  return records >= MOST_RECORDS || visits.size >= MOST_VISITS
}

/** The tables that `settleRecent` writes to. */
export const settledTables = ({ visits, visitSummaries, siteSummaries, meta }: VitrineDatabase) => [
  visits,
  visitSummaries,
  siteSummaries,
  meta,
]

/** Moves what the records hold to the tables of visits, summaries, sites and totals. */
export async function settleRecent(db: VitrineDatabase): Promise<void> {
  const { visits, visitSummaries, siteSummaries, meta } = db
  await db.transaction('rw', settledTables(db), async () => {
    const records = await recentRecords(db)
    if (records.length === 0) return
    const recent = [...visitsIn(records).values()]
    if (recent.length > 0) {
      const names = [...new Set(recent.map(({ after }) => after.site))]
      const kept = await siteSummaries.bulkGet(names)
      const sites = new Map(
        names.map((name, at) => [name, kept[at] ?? emptySiteSummary(name)] as const),
      )
      const totals = await readTotalsRecord(db)
      for (const { before, after } of recent) {
        const site = sites.get(after.site)
        if (site) changeVisit(site, before, after)
        changeTotals(totals, before, after)
      }
      await visits.bulkPut(recent.flatMap(({ visit }) => visit ?? []))
      await visitSummaries.bulkPut(recent.map(({ after }) => after))
      await siteSummaries.bulkPut([...sites.values()])
      await meta.put({ key: 'totals', v: FORMAT, totals })
    }
    await meta.where('key').startsWith(PREFIX).delete()
  })
}
