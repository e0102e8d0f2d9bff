// Reading events: by visit, or page by page over the whole log, newest first. Plain queries, usable in liveQuery.
import type { Event, EventType } from '../schema/event'
import { database, type VitrineDatabase } from './database'
import { parseLine } from './journal-lines'
import { unpackEvents } from './packed-events'

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

/** All events of a visit, oldest first. */
export async function eventsOfVisit(
  visit: string,
  db: VitrineDatabase = database(),
): Promise<Event[]> {
  return db.transaction('r', db.segments, db.journal, async () => {
    const segments = await db.segments.where('visits').equals(visit).sortBy('start')
    const journal = await db.journal.where('visits').equals(visit).sortBy('start')
    return [
      ...segments.flatMap(segment => unpackEvents(segment.packed)),
      ...journal.flatMap(record => record.lines.map(parseLine)),
    ].filter((event): event is Event => event?.visit === visit)
  })
}

/** Up to `limit` events that pass the filter, newest first. */
export async function readEventPage(
  request: EventPageRequest,
  db: VitrineDatabase = database(),
): Promise<EventPage> {
  return db.transaction('r', db.segments, db.journal, db.visits, async () => {
    const passes = await makeFilter(request.filter ?? {}, db)
    let below = request.from ?? Number.MAX_SAFE_INTEGER
    const events: Event[] = []
    while (below > 0) {
      const record = await recordBelow(db, below)
      if (!record) return { events, next: null }
      for (let row = Math.min(record.rows.length, below - record.start) - 1; row >= 0; row -= 1) {
        const event = record.rows[row]
        if (!event || !passes(event)) continue
        if (events.length === request.limit) return { events, next: record.start + row + 1 }
        events.push(event)
      }
      below = record.start
    }
    return { events, next: null }
  })
}

async function recordBelow(
  db: VitrineDatabase,
  below: number,
): Promise<{ start: number; rows: (Event | null)[] } | undefined> {
  const record = await db.journal.where('start').below(below).last()
  if (record) return { start: record.start, rows: record.lines.map(parseLine) }
  const segment = await db.segments.where('start').below(below).last()
  return segment && { start: segment.start, rows: unpackEvents(segment.packed) }
}

async function makeFilter(
  filter: EventFilter,
  db: VitrineDatabase,
): Promise<(event: Event) => boolean> {
  const { visit, site, types, vendor, text } = filter
  const visits = site ? new Set(await db.visits.where('site').equals(site).primaryKeys()) : null
  const needle = text?.toLowerCase()
  return event =>
    (!visit || event.visit === visit) &&
    (!visits || visits.has(event.visit)) &&
    (!types || types.includes(event.type)) &&
    (!vendor || event.vendor === vendor) &&
    (!needle || JSON.stringify(event).toLowerCase().includes(needle))
}
