// Journal → hashed segments of up to 1,000 events. Hashing and packing happen outside the transaction, which would end
// while they wait; so the head is compared again inside it, and the work thrown away if it moved.
import type { Event } from '../schema/event'
import { hashParts, hashSegment, spanOf } from './chain'
import { FORMAT, type VitrineDatabase } from './database'
import { type Head, readHead } from './head'
import { type JournalRows, readOldest } from './journal'
import { packEvents } from './packed-events'
import type { SegmentRecord } from './records'

export const SEGMENT_EVENTS = 1000

export interface SealOptions {
  /** Leaves none behind. */
  all?: boolean
  /** What the caller still holds in memory of the journal; without it the journal is read. */
  tail?: readonly JournalRows[]
  /** Whether to go on after a segment, where another one would be full. */
  more?(): boolean
}

/** Moves journal records into segments while there are enough to fill one; returns how many events are left. */
export async function sealJournal(
  db: VitrineDatabase,
  { all = false, tail = [], more = () => true }: SealOptions = {},
): Promise<number> {
  for (;;) {
    const head = await readHead(db)
    const pending = head.next - head.sealed
    if (pending === 0 || (pending < SEGMENT_EVENTS && !all)) return pending
    const chosen = fill(await journalOf(db, head, tail))
    if (chosen.length === 0) return pending
    if (!(await seal(db, head, chosen))) return pending
    if (!more()) return pending - chosen.reduce((sum, { rows }) => sum + rows.length, 0)
  }
}

/** What fills a segment of the journal, and maybe more; from memory when that is all of it. */
function journalOf(
  db: VitrineDatabase,
  head: Head,
  tail: readonly JournalRows[],
): Promise<readonly JournalRows[]> | readonly JournalRows[] {
  const inMemory = tail.filter(record => record.start >= head.sealed)
  return isWhole(inMemory, head) ? inMemory : readOldest(db, SEGMENT_EVENTS)
}

/** Whether the rows in memory are exactly the journal, from its first row to its last. */
function isWhole(records: readonly JournalRows[], head: Head): boolean {
  let at = head.sealed
  for (const { start, rows } of records) {
    if (start !== at) return false
    at += rows.length
  }
  return at === head.next
}

function fill(records: readonly JournalRows[]): JournalRows[] {
  let count = 0
  const over = records.findIndex(({ rows }) => {
    count += rows.length
    return count > SEGMENT_EVENTS
  })
  return records.slice(0, over === -1 ? records.length : Math.max(over, 1))
}

async function seal(db: VitrineDatabase, head: Head, records: JournalRows[]): Promise<boolean> {
  const start = records[0]?.start ?? head.sealed
  const segment = await makeSegment(
    head,
    start,
    records.flatMap(record => record.rows),
  )
  return db.transaction('rw', db.journal, db.segments, db.meta, async () => {
    const now = await readHead(db)
    if (now.hash !== head.hash || now.segment !== head.segment || now.edits !== head.edits) {
      return false
    }
    await db.segments.add(segment)
    await db.journal.bulkDelete(records.map(record => record.start))
    const sealed = start + segment.count
    await db.meta.put({ ...now, segment: now.segment + 1, hash: segment.hash, sealed })
    return true
  })
}

/** The segment of these rows, chained to `after`. Rows deleted from the journal have no part. */
async function makeSegment(
  after: Pick<Head, 'hash' | 'segment'>,
  start: number,
  rows: readonly (Event | null)[],
): Promise<SegmentRecord> {
  const events = rows.filter(event => event !== null)
  const [parts, packed] = await Promise.all([hashParts(events), packEvents(rows)])
  return {
    start,
    n: after.segment,
    v: FORMAT,
    count: rows.length,
    ...spanOf(events),
    hash: await hashSegment(after.hash, after.segment, parts),
    parts,
    visits: parts.flatMap(part => part.visit ?? []),
    packed,
  }
}
