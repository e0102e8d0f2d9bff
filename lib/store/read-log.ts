// The whole log in order, a segment at a time, for export: what is still in the journal comes as a last segment, hashed
// now. Compaction may go on meanwhile; nothing is given twice or missed.
import type { Event } from '../schema/event'
import { GENESIS, hashParts, hashSegment, spanOf } from './chain'
import { database, type VitrineDatabase } from './database'
import { type JournalRows, journalRows } from './journal'
import { textsOf, unpackTexts } from './packed-events'
import type { SegmentPart, SegmentRecord } from './records'

export interface LogSegment {
  n: number
  /** Epoch milliseconds. */
  from: number
  to: number
  hash: string
  parts: SegmentPart[]
  /** Those of its events that are still there, of these visits or (null) of all; rejects when they are damaged. */
  texts(visits: ReadonlySet<string> | null): Promise<string[]>
}

/** Records read at once: few enough to stay small in memory. */
const STEP = 4

export async function* readLog(db: VitrineDatabase = database()): AsyncGenerator<LogSegment> {
  let at = 0
  let n = 0
  let hash = GENESIS
  for (;;) {
    const { segments, journal } = await nextRecords(db, at)
    for (const record of segments) {
      yield toSegment(record)
      at = record.start + record.count
      n = record.n + 1
      hash = record.hash
    }
    if (segments.length > 0) continue
    const left = journal.flatMap(record => record.rows).filter(event => event !== null)
    if (left.length > 0) yield openSegment(left, await hashParts(left), { n, hash })
    return
  }
}

async function nextRecords(
  db: VitrineDatabase,
  at: number,
): Promise<{ segments: SegmentRecord[]; journal: JournalRows[] }> {
  return db.transaction('r', db.segments, db.journal, async () => {
    const segments = await db.segments.where('start').aboveOrEqual(at).limit(STEP).toArray()
    if (segments.length > 0) return { segments, journal: [] }
    const journal = await db.journal.where('start').aboveOrEqual(at).toArray()
    return { segments, journal: journal.map(journalRows) }
  })
}

function toSegment({ n, from, to, hash, parts, packed }: SegmentRecord): LogSegment {
  return {
    n,
    from,
    to,
    hash,
    parts,
    texts: visits => unpackTexts(packed, visits),
  }
}

async function openSegment(
  events: Event[],
  parts: SegmentPart[],
  after: { n: number; hash: string },
): Promise<LogSegment> {
  const hash = await hashSegment(after.hash, after.n, parts)
  return {
    n: after.n,
    ...spanOf(events),
    hash,
    parts,
    texts: async visits => textsOf(events, visits),
  }
}
