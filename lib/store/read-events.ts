// Reading events: by visit, or page by page over the whole log, newest first. Plain queries, usable in liveQuery.
import type { Event, EventType } from '../schema/event'
import type { EventFacts } from '../summary/event-facts'
import { database, type VitrineDatabase } from './database'
import { journalRows } from './journal'
import { differentFacts, unpackEvents } from './packed-events'
import { readVisitIdsOf } from './read-visits'
import type { SegmentRecord } from './records'

export interface EventFilter {
  visit?: string
  site?: string
  types?: readonly EventType[]
  vendor?: string
  /** Found in the event's text, any case. */
  text?: string
}

export interface EventPage {
  events: Event[]
  /** Pass as `from` for the next page; null at the end. */
  next: number | null
}

export interface EventPageRequest {
  /** Sequence number below which to read; absent: from the newest. */
  from?: number
  limit: number
  filter?: EventFilter
}

type Row = Event | null

/** All events of a visit, oldest first. A damaged segment is left out. */
export async function eventsOfVisit(
  visit: string,
  db: VitrineDatabase = database(),
): Promise<Event[]> {
  const [segments, journal] = await db.transaction('r', db.segments, db.journal, () =>
    Promise.all([
      db.segments.where('visits').equals(visit).sortBy('start'),
      db.journal.where('visits').equals(visit).sortBy('start'),
    ]),
  )
  // Promise.resolve keeps liveQuery's zone over promises that are not Dexie's.
  const sealed = await Promise.resolve(Promise.all(segments.map(readRows)))
  const rows: Row[] = [...sealed.flat(), ...journal.flatMap(record => journalRows(record).rows)]
  return rows.filter((event): event is Event => event?.visit === visit)
}

/** Up to `limit` events that pass the filter, newest first. */
export async function readEventPage(
  request: EventPageRequest,
  db: VitrineDatabase = database(),
): Promise<EventPage> {
  const filter = await prepare(request.filter ?? {}, db)
  const events: Event[] = []
  let below = request.from ?? Number.MAX_SAFE_INTEGER
  while (below > 0) {
    const found = await rowsBelow(db, below, filter)
    if (!found) return { events, next: null }
    for (let row = Math.min(found.rows.length, below - found.start) - 1; row >= 0; row -= 1) {
      const event = found.rows[row]
      if (!event || !filter.passes(event)) continue
      if (events.length === request.limit) return { events, next: found.start + row + 1 }
      events.push(event)
    }
    below = found.start
  }
  return { events, next: null }
}

async function rowsBelow(
  db: VitrineDatabase,
  below: number,
  filter: Prepared,
): Promise<{ start: number; rows: Row[] } | undefined> {
  const record = await db.journal.where('start').below(below).last()
  if (record) return journalRows(record)
  const segment = await db.segments.where('start').below(below).last()
  if (!segment) return undefined
  if (!(await Promise.resolve(mayHold(segment, filter)))) return { start: segment.start, rows: [] }
  return { start: segment.start, rows: await Promise.resolve(readRows(segment)) }
}

/** Looks at the visit list and the facts before the whole segment is unpacked. */
async function mayHold(segment: SegmentRecord, filter: Prepared): Promise<boolean> {
  const { visits } = filter
  if (visits && !segment.visits.some(visit => visits.has(visit))) return false
  if (!filter.narrow) return true
  const facts = await differentFacts(segment.packed).catch(() => [])
  return facts.some(of => filter.narrow?.(of))
}

async function readRows(segment: SegmentRecord): Promise<Row[]> {
  // Damaged bytes: the other segments are still good; verifying the log says which one is not.
  return unpackEvents(segment.packed).catch(() => [])
}

interface Prepared {
  visits: Set<string> | null
  narrow: ((facts: Pick<EventFacts, 'type' | 'vendor'>) => boolean) | null
  passes(event: Event): boolean
}

async function prepare(filter: EventFilter, db: VitrineDatabase): Promise<Prepared> {
  const { visit, site, types, vendor } = filter
  const ofSite = site ? await readVisitIdsOf(db, site) : null
  const chosen = visit ? [visit].filter(id => !ofSite || ofSite.includes(id)) : ofSite
  const visits = chosen && new Set(chosen)
  const narrow: Prepared['narrow'] =
    types || vendor
      ? of => (!types || types.includes(of.type)) && (!vendor || of.vendor === vendor)
      : null
  const needle = filter.text?.toLowerCase()
  return {
    visits,
    narrow,
    passes: event =>
      (!visits || visits.has(event.visit)) &&
      (!narrow || narrow(event)) &&
      (!needle || JSON.stringify(event).toLowerCase().includes(needle)),
  }
}
