// Journal → hashed segments of up to 1,000 events. Hashes are taken outside the transaction, which would end
// while crypto.subtle works; so the head is checked again inside it.
import type { Event } from '../schema/event'
import { canonicalEvent } from './canonical'
import { hashPart, hashSegment } from './chain'
import { FORMAT, type VitrineDatabase } from './database'
import { readHead } from './head'
import { parseLine } from './journal-lines'
import { packEvents } from './packed-events'
import type { SegmentPart, SegmentRecord } from './records'

export const SEGMENT_EVENTS = 1000

/** Moves everything in the journal into segments. */
export async function sealJournal(db: VitrineDatabase): Promise<void> {
  const records = await db.journal.orderBy('start').toArray()
  if (records.length === 0) return
  const head = await readHead(db)
  const start = records[0]?.start ?? 0
  const events = records.flatMap(record => record.lines.map(parseLine))
  const segments: SegmentRecord[] = []
  let { hash, segment: n } = head
  for (let row = 0; row < events.length; row += SEGMENT_EVENTS) {
    const part = events.slice(row, row + SEGMENT_EVENTS)
    const made = await makeSegment(hash, n, start + row, part)
    segments.push(made)
    hash = made.hash
    n += 1
  }
  await db.transaction('rw', db.journal, db.segments, db.meta, async () => {
    const current = await readHead(db)
    if (current.hash !== head.hash || current.segment !== head.segment) return
    await db.segments.bulkAdd(segments)
    await db.journal.bulkDelete(records.map(record => record.start))
    await db.meta.put({ ...current, segment: n, hash })
  })
}

/** The segment of these events, chained to `previous`. Rows deleted from the journal have no part. */
export async function makeSegment(
  previous: string,
  n: number,
  start: number,
  events: readonly (Event | null)[],
): Promise<SegmentRecord> {
  const kept = events.filter(event => event !== null)
  const parts = await hashParts(kept)
  const times = kept.map(event => event.at)
  return {
    start,
    n,
    v: FORMAT,
    count: events.length,
    from: times.length > 0 ? Math.min(...times) : 0,
    to: times.length > 0 ? Math.max(...times) : 0,
    hash: await hashSegment(previous, n, parts),
    parts,
    visits: parts.flatMap(part => part.visit ?? []),
    packed: packEvents(events),
  }
}

async function hashParts(events: readonly Event[]): Promise<SegmentPart[]> {
  const byVisit = new Map<string, string[]>()
  for (const event of events) {
    const lines = byVisit.get(event.visit)
    if (lines) lines.push(canonicalEvent(event))
    else byVisit.set(event.visit, [canonicalEvent(event)])
  }
  return Promise.all(
    [...byVisit].map(async ([visit, lines]) => ({
      visit,
      events: lines.length,
      hash: await hashPart(lines),
    })),
  )
}
