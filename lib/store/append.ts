// One batch, one transaction: the journal, the visits, and every summary that counts them.
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import { changeVisit, emptySiteSummary } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import { emptyVisitSummary, foldEvent, type VisitSummary } from '../summary/visit-summary'
import { settleTime } from './canonical'
import { FORMAT, type RequestKey, type VitrineDatabase } from './database'
import { readHead, readTotalsRecord } from './head'
import {
  foldMentions,
  type Mention,
  type MentionsRecord,
  mentionsIn,
  openMentions,
} from './identifiers'
import { type JournalRows, toJournal } from './journal'
import type { KnownIds } from './known-ids'

export interface PendingAppend {
  visit: Visit
  events: Event[]
  keys: RequestKey[]
}

export interface AppendResult {
  written: number
  duplicate: number
  /** False while the database cannot be written: the events are kept in memory only, and written when it can. */
  durable: boolean
}

export interface Appended {
  results: AppendResult[]
  /** What the journal gained. */
  rows: JournalRows[]
  /** Events not in a segment yet. */
  pending: number
  /** The record that the next mentions go into. */
  mentions: MentionsRecord
}

/**
 * Writes all of them or none, into the journal; `known` learns the new ids once they are durable. `open` is the record
 * that mentions go into, null when it is not known yet.
 */
export async function appendBatch(
  db: VitrineDatabase,
  known: KnownIds,
  batch: readonly PendingAppend[],
  now: number,
  open: MentionsRecord | null,
): Promise<Appended> {
  await known.learn(batch.map(item => item.visit.id))
  const fresh = new Map<string, Event[]>()
  const results = batch.map(({ visit, events }) => {
    const ofVisit = fresh.get(visit.id) ?? []
    fresh.set(visit.id, ofVisit)
    const taken = new Set(ofVisit.map(event => event.id))
    let written = 0
    for (const event of events) {
      if (taken.has(event.id) || known.has(visit.id, event.id)) continue
      taken.add(event.id)
      ofVisit.push(settleEvent(event, visit.id))
      written += 1
    }
    return { written, duplicate: events.length - written, durable: true }
  })
  const mentions = batch.flatMap(({ visit }) => mentionsIn(visit, fresh.get(visit.id) ?? []))
  const news = mentions.filter(mention => !known.isTold(mention))
  const written = await write(db, batch, fresh, { news, now, open })
  known.tell(news)
  for (const [visit, events] of fresh) known.add(visit, events)
  return { results, ...written }
}

/**
 * The export's ISO time must give the same number back. Undefined is no JSON; zod leaves none in.
 */
function settleEvent(event: Event, visit: string): Event {
  const at = settleTime(event.at)
  return event.visit === visit && event.at === at ? event : { ...event, visit, at }
}

async function write(
  db: VitrineDatabase,
  batch: readonly PendingAppend[],
  fresh: ReadonlyMap<string, Event[]>,
  { news, now, open }: { news: readonly Mention[]; now: number; open: MentionsRecord | null },
): Promise<Omit<Appended, 'results'>> {
  const events = [...fresh.values()].flat()
  const { journal, visits, visitSummaries, siteSummaries, requestKeys, meta } = db
  const summaries = [visits, visitSummaries, siteSummaries, db.mentions]
  const tables = [journal, requestKeys, meta, ...summaries]
  const ofBatch = new Map(batch.map(item => [item.visit.id, item.visit]))
  return db.transaction('rw', tables, async () => {
    const head = await readHead(db)
    await foldIn(db, [...ofBatch.values()], fresh)
    const mentions = await foldMentions(db, open ?? (await openMentions(db)), news)
    for (const { visit, keys } of batch) {
      if (keys.length > 0) await requestKeys.add({ visit: visit.id, at: now, keys })
    }
    const records = toJournal(events, head.next)
    const rows = records.map(({ start, count }) => ({
      start,
      rows: events.slice(start - head.next, start - head.next + count),
    }))
    const next = head.next + events.length
    if (records.length > 0) {
      await journal.bulkAdd(records)
      await meta.put({ ...head, next })
    }
    return { rows, pending: next - head.sealed, mentions }
  })
}

/** Brings every summary that counts these visits up to date. */
async function foldIn(
  db: VitrineDatabase,
  batch: Visit[],
  fresh: ReadonlyMap<string, Event[]>,
): Promise<void> {
  const known = await db.visitSummaries.bulkGet(batch.map(visit => visit.id))
  const names = [...new Set(batch.map(visit => visit.site))]
  const sites = new Map(
    (await db.siteSummaries.bulkGet(names)).map((site, index) => {
      const name = names[index] ?? ''
      return [name, site ?? emptySiteSummary(name)]
    }),
  )
  const totals = await readTotalsRecord(db)
  const summaries: VisitSummary[] = []
  for (const [index, visit] of batch.entries()) {
    const before = known[index] ?? null
    const after = before
      ? structuredClone(before)
      : emptyVisitSummary(visit.id, visit.site, visit.startedAt)
    for (const event of fresh.get(visit.id) ?? []) foldEvent(after, event)
    // A visit stays on the site it began on, whatever a later append says.
    const site = sites.get(after.site) ?? (await db.siteSummaries.get(after.site))
    if (site) {
      changeVisit(site, before, after)
      sites.set(site.site, site)
    }
    changeTotals(totals, before, after)
    summaries.push(after)
  }
  await db.visits.bulkPut(batch.filter((_, index) => !known[index]))
  await db.visitSummaries.bulkPut(summaries)
  await db.siteSummaries.bulkPut([...sites.values()].filter(site => site.visits > 0))
  await db.meta.put({ key: 'totals', v: FORMAT, totals })
}
