// One batch, one transaction: the journal record, the visits, and every summary that counts them.
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import { changeVisit, emptySiteSummary } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import { emptyVisitSummary, foldEvent } from '../summary/visit-summary'
import { canonicalEvent } from './canonical'
import { SEGMENT_EVENTS, sealJournal } from './compact'
import { FORMAT, type RequestKey, type VitrineDatabase } from './database'
import { readHead, readTotalsRecord } from './head'
import { eventsOfVisit } from './read-events'

export interface PendingAppend {
  visit: Visit
  events: Event[]
  keys: RequestKey[]
}

export interface AppendResult {
  written: number
  duplicate: number
}

/** Event ids already in the log, by visit; filled from the log on a visit's first append. */
export type KnownIds = Map<string, Set<string>>

const MAX_KNOWN_VISITS = 64

/** Writes all of them or none. */
export async function appendBatch(
  db: VitrineDatabase,
  known: KnownIds,
  batch: PendingAppend[],
  now: number,
): Promise<AppendResult[]> {
  await learnIds(db, known, batch)
  const fresh = new Map<string, Set<string>>()
  const results: AppendResult[] = []
  const events: Event[] = []
  for (const { visit, events: offered } of batch) {
    const before = events.length
    for (const event of offered) {
      if (isFresh(known, fresh, visit.id, event.id)) events.push(settleEvent(event, visit.id))
    }
    const written = events.length - before
    results.push({ written, duplicate: offered.length - written })
  }
  const next = await write(db, batch, events, now)
  for (const [visit, ids] of fresh) {
    const all = known.get(visit) ?? new Set()
    for (const id of ids) all.add(id)
    known.set(visit, all)
  }
  if (next.journaled >= SEGMENT_EVENTS) await sealJournal(db)
  return results
}

async function learnIds(db: VitrineDatabase, known: KnownIds, batch: PendingAppend[]) {
  for (const { visit } of batch) {
    if (known.has(visit.id)) continue
    const events = await eventsOfVisit(visit.id, db)
    known.set(visit.id, new Set(events.map(event => event.id)))
  }
  for (const visit of known.keys()) {
    if (known.size <= MAX_KNOWN_VISITS) break
    if (!batch.some(item => item.visit.id === visit)) known.delete(visit)
  }
}

function isFresh(known: KnownIds, fresh: KnownIds, visit: string, id: string): boolean {
  if (known.get(visit)?.has(id)) return false
  const ids = fresh.get(visit) ?? new Set<string>()
  if (ids.has(id)) return false
  fresh.set(visit, ids.add(id))
  return true
}

/** Whole milliseconds, inside what a Date can hold: the export's ISO time must give the same number back. */
function settleEvent(event: Event, visit: string): Event {
  const at = Math.min(8.64e15, Math.max(0, Math.round(event.at)))
  return { ...event, visit, at }
}

async function write(
  db: VitrineDatabase,
  batch: PendingAppend[],
  events: Event[],
  now: number,
): Promise<{ journaled: number }> {
  const { journal, visits, visitSummaries, siteSummaries, requestKeys, meta } = db
  const tables = [journal, visits, visitSummaries, siteSummaries, requestKeys, meta]
  return db.transaction('rw', tables, async () => {
    const head = await readHead(db)
    const totals = await readTotalsRecord(db)
    for (const [id, visit] of new Map(batch.map(item => [item.visit.id, item.visit]))) {
      const before = (await visitSummaries.get(id)) ?? null
      const after = before
        ? structuredClone(before)
        : emptyVisitSummary(id, visit.site, visit.startedAt)
      for (const event of events) if (event.visit === id) foldEvent(after, event)
      const site = (await siteSummaries.get(visit.site)) ?? emptySiteSummary(visit.site)
      changeVisit(site, before, after)
      changeTotals(totals, before, after)
      if (!before) await visits.add(visit)
      await visitSummaries.put(after)
      await siteSummaries.put(site)
    }
    for (const { visit, keys } of batch) {
      if (keys.length > 0) await requestKeys.add({ visit: visit.id, at: now, keys })
    }
    if (events.length > 0) {
      await journal.add({
        start: head.next,
        v: FORMAT,
        count: events.length,
        visits: [...new Set(events.map(event => event.visit))],
        lines: events.map(canonicalEvent),
      })
      head.next += events.length
    }
    await meta.bulkPut([head, { key: 'totals', v: FORMAT, totals }])
    const first = await journal.orderBy('start').first()
    return { journaled: first ? head.next - first.start : 0 }
  })
}
