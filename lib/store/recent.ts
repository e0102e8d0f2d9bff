// Visits under way, and their summaries, in one record that is written with the events: a put for each visit and each
// table at every append would cost more than the events do. In a quiet moment they go to tables of their own.
import type { Visit } from '../schema/visit'
import { changeVisit, emptySiteSummary } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import type { VisitSummary } from '../summary/visit-summary'
import { FORMAT, type VitrineDatabase } from './database'
import { readHead, readTotalsRecord } from './head'

export interface RecentVisit {
  /** Null when it has a record of its own already. */
  visit: Visit | null
  /** As its own record has it, and as the sites and totals count it; null when there is none. */
  before: VisitSummary | null
  after: VisitSummary
}

/** By the visit's id, in the order they came up. */
export type RecentVisits = ReadonlyMap<string, RecentVisit>

/** What the one writer keeps in memory of the record, so that it need not be read and parsed at every append. */
export interface Recent {
  /** The head's, when it was written. */
  turn: number
  visits: Map<string, RecentVisit>
  /** JSON of each. */
  texts: Map<string, string>
}

/** Characters of the record from which on it is emptied: Chromium writes larger values to files of their own. */
const FULL = 48_000

/** What the record holds; inside a transaction that has `meta`, or on its own. */
export async function readRecent(db: VitrineDatabase): Promise<RecentVisits> {
  const record = await db.meta.get('recent')
  return record?.key === 'recent' ? parseRecent(record.texts) : new Map()
}

function parseRecent(texts: readonly string[]): Map<string, RecentVisit> {
  return new Map(
    texts.flatMap(text => {
      try {
        // Written by saveRecent.
        const recent = JSON.parse(text) as RecentVisit
        return [[recent.after.visit, recent] as const]
      } catch {
        // A damaged text is one visit less, not a log less.
        return []
      }
    }),
  )
}

/** The record as the writer keeps it. */
export async function openRecent(db: VitrineDatabase): Promise<Recent> {
  return db.transaction('r', db.meta, async () => {
    const { turn = 0 } = await readHead(db)
    const visits = new Map(await readRecent(db))
    return { turn, visits, texts: textsOf(visits) }
  })
}

function textsOf(visits: RecentVisits): Map<string, string> {
  return new Map([...visits].map(([id, recent]) => [id, JSON.stringify(recent)]))
}

/** Writes the record with these changes, inside a transaction that has `meta`; returns what is in it then. */
export async function saveRecent(
  db: VitrineDatabase,
  { visits, texts }: Recent,
  changed: RecentVisits,
  turn: number,
): Promise<Recent> {
  const written = {
    turn,
    visits: new Map([...visits, ...changed]),
    texts: new Map([...texts, ...textsOf(changed)]),
  }
  await db.meta.put({ key: 'recent', v: FORMAT, texts: [...written.texts.values()] })
  return written
}

export function isFull({ texts }: Recent): boolean {
  let characters = 0
  for (const text of texts.values()) characters += text.length
  return characters >= FULL
}

/** Moves what the record holds to the tables of visits, summaries, sites and totals. */
export async function settleRecent(db: VitrineDatabase): Promise<void> {
  const { visits, visitSummaries, siteSummaries, meta } = db
  if (!(await meta.get('recent'))) return
  await db.transaction('rw', visits, visitSummaries, siteSummaries, meta, async () => {
    const recent = [...(await readRecent(db)).values()]
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
    await meta.delete('recent')
  })
}
