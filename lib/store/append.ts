// One batch, one transaction: the journal, the visits, and the summaries that count them.
import type { Table } from 'dexie'
import type { PriceLook } from '../prices/price-record'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import { emptyVisitSummary, foldEvent, type VisitSummary } from '../summary/visit-summary'
import { settleTime } from './canonical'
import type { RequestKey, VitrineDatabase } from './database'
import { readHead } from './head'
import {
  foldMentions,
  type Mention,
  type MentionsRecord,
  mentionsIn,
  openMentions,
} from './identifiers'
import { type JournalRows, toJournal } from './journal'
import type { KnownIds } from './known-ids'
import { saveLook } from './prices'
import {
  type Recent,
  type RecentVisit,
  type RecentVisits,
  recentRecord,
  withRecent,
} from './recent'

export interface PendingAppend {
  visit: Visit
  events: Event[]
  keys: RequestKey[]
  /** The visit's facts are news, too. */
  facts?: boolean
  /** Prices to remember. */
  looks?: readonly PriceLook[]
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
  memory: Memory
}

/** What a writer need not read again before the next append. */
export interface Memory {
  /** The record that the next mentions go into; null when it is not known yet. */
  mentions: MentionsRecord | null
  recent: Recent
}

interface Told {
  news: readonly Mention[]
  now: number
  memory: Memory
  /** Visits that the log has nothing of. */
  unseen: ReadonlySet<string>
}

/** Writes all of them or none, into the journal; `known` learns the new ids once they are durable. */
export async function appendBatch(
  db: VitrineDatabase,
  known: KnownIds,
  batch: readonly PendingAppend[],
  now: number,
  memory: Memory,
): Promise<Appended> {
  const unseen = await known.learn(batch.map(item => item.visit))
  const { fresh, mentions, results } = sortOut(batch, known)
  const news = mentions.filter(mention => !known.isTold(mention))
  const written = await write(db, batch, fresh, { news, now, memory, unseen })
  known.tell(news)
  for (const [visit, events] of fresh) known.add(visit, events)
  return { results, ...written }
}

/** The events of each visit that the log does not have yet, and what they mention, each value of a visit once. */
function sortOut(batch: readonly PendingAppend[], known: KnownIds) {
  const fresh = new Map<string, Event[]>()
  const mentions = new Map<string, Mention>()
  const results = batch.map(({ visit, events }): AppendResult => {
    const before = fresh.get(visit.id) ?? []
    const taken = new Set(before.map(event => event.id))
    const own: Event[] = []
    for (const event of events) {
      if (taken.has(event.id) || known.has(visit.id, event.id)) continue
      taken.add(event.id)
      own.push(settleEvent(event, visit.id))
    }
    fresh.set(visit.id, [...before, ...own])
    for (const mention of mentionsIn(visit, own)) {
      const key = `${visit.id} ${mention.hash}`
      if (mention.deletedAt !== null || !mentions.has(key)) mentions.set(key, mention)
    }
    return { written: own.length, duplicate: events.length - own.length, durable: true }
  })
  return { fresh, mentions: [...mentions.values()], results }
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
  { news, now, memory, unseen }: Told,
): Promise<Omit<Appended, 'results'>> {
  const events = [...fresh.values()].flat()
  const { journal, visitSummaries, requestKeys, meta } = db
  const looks = batch.flatMap(item => item.looks ?? [])
  const keys = batch.flatMap(({ visit, keys }) =>
    keys.length > 0 ? { visit: visit.id, at: now, keys } : [],
  )
  const tables: Table[] = [journal, requestKeys, meta, visitSummaries, db.mentions, db.visits]
  if (looks.length > 0) tables.push(db.prices)
  const records = toJournal(events)
  return db.transaction('rw', tables, async () => {
    const head = await readHead(db)
    const turn = (head.turn ?? 0) + 1
    // Whoever catches this opens the database anew, and with that its memory.
    if (memory.recent.turn !== turn - 1) throw new Error('another writer was here')
    const changed = await foldIn(db, batch, fresh, { recent: memory.recent.visits, unseen })
    const open = memory.mentions ?? (await openMentions(db))
    for (const look of looks) await saveLook(db, look)
    for (const record of records) record.start += head.next
    const next = head.next + events.length
    // Asked for at once: each answer waited for would be a turn of two processes.
    const [mentions] = await Promise.all([
      foldMentions(db, open, news),
      journal.bulkAdd(records),
      requestKeys.bulkAdd(keys),
      meta.bulkPut([recentRecord(changed, turn), { ...head, next, turn }]),
    ])
    const rows = records.map(({ start, count }) => ({
      start,
      rows: events.slice(start - head.next, start - head.next + count),
    }))
    const recent = withRecent(memory.recent, changed, turn)
    return { rows, pending: next - head.sealed, memory: { mentions, recent } }
  })
}

/** The summaries of these visits with the new events, and their facts where those are news. */
async function foldIn(
  db: VitrineDatabase,
  batch: readonly PendingAppend[],
  fresh: ReadonlyMap<string, Event[]>,
  { recent, unseen }: { recent: RecentVisits; unseen: ReadonlySet<string> },
): Promise<RecentVisits> {
  const visits = new Map(batch.map(({ visit }) => [visit.id, visit]))
  const facts = new Map(batch.flatMap(item => (item.facts ? [[item.visit.id, item.visit]] : [])))
  const away = [...visits.keys()].filter(id => !recent.has(id) && !unseen.has(id))
  const kept = new Map(
    away.length === 0
      ? []
      : (await db.visitSummaries.bulkGet(away)).flatMap(summary =>
          summary ? [[summary.visit, summary] as const] : [],
        ),
  )
  const changed = new Map<string, RecentVisit>()
  for (const [id, visit] of visits) {
    const known = recent.get(id) ?? recentOf(visit, kept.get(id))
    // Not in place: what is in memory holds until the transaction is through.
    const after = structuredClone(known.after)
    for (const event of fresh.get(id) ?? []) foldEvent(after, event)
    const news = facts.get(id)
    // A visit is in its table or here, never in both.
    if (news && !known.visit) await db.visits.put(news)
    changed.set(id, { ...known, visit: known.visit && (news ?? known.visit), after })
  }
  return changed
}

function recentOf(visit: Visit, kept: VisitSummary | undefined): RecentVisit {
  if (kept) return { visit: null, before: kept, after: kept }
  return { visit, before: null, after: emptyVisitSummary(visit.id, visit.site, visit.startedAt) }
}
