// What was appended and is in no segment yet, as JSON: making columns of it, as segments have, would take a fourth of what
// an append costs, and the browser compresses texts itself. Segments are made later, in a quiet moment.
import { loggedEvent } from '../export/exported-times'
import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'
import type { Column } from './columns'
import { FORMAT, type VitrineDatabase } from './database'
import { fromColumn } from './from-column'
import type { JournalRecord, OldJournalRecord } from './records'

/** A journal record's events; null where one was deleted or cannot be read. */
export interface JournalRows {
  start: number
  rows: (Event | null)[]
}

/** Segments are cut between records, so a record must be much smaller than a segment. */
const RECORD_EVENTS = 250

/** Splits events into records, the first at 0: where they stand in the log is known only inside the transaction. */
export function toJournal(events: readonly Event[]): JournalRecord[] {
  const records: JournalRecord[] = []
  for (let row = 0; row < events.length; row += RECORD_EVENTS)
    records.push(journalRecord(row, events.slice(row, row + RECORD_EVENTS)))
  return records
}

/** One record of these rows; null stands for a deleted event. */
export function journalRecord(start: number, rows: readonly (Event | null)[]): JournalRecord {
  return {
    start,
    v: FORMAT,
    count: rows.length,
    visits: [...new Set(rows.flatMap(event => event?.visit ?? []))],
    // The column whose rows are just written down.
    columns: JSON.stringify(['r', rows]),
    raw: new Uint8Array(),
  }
}

export function journalRows(record: JournalRecord | OldJournalRecord): JournalRows {
  const { start } = record
  if ('lines' in record) return { start, rows: record.lines.map(parseLine) }
  try {
    // Written by journalRecord, today's or an earlier version's, which made columns of many kinds.
    const column = JSON.parse(record.columns) as Column
    return { start, rows: fromColumn(column, record.raw) as (Event | null)[] }
  } catch {
    // A damaged record is some events less, not a log less.
    return { start, rows: new Array<null>(record.count).fill(null) }
  }
}

export async function readJournal(db: VitrineDatabase): Promise<JournalRows[]> {
  return (await db.journal.orderBy('start').toArray()).map(journalRows)
}

/** Records read at once, when only some are wanted: whole ones that fill a segment and a little more. */
const STEP = 5

/** The oldest records, until they hold more than `most` events; all when there are no more. */
export async function readOldest(db: VitrineDatabase, most: number): Promise<JournalRows[]> {
  const found: JournalRows[] = []
  let events = 0
  for (let from = 0; events <= most; ) {
    const records = await db.journal.where('start').aboveOrEqual(from).limit(STEP).toArray()
    for (const record of records) {
      found.push(journalRows(record))
      events += record.count
      from = record.start + 1
    }
    if (records.length < STEP) break
  }
  return found
}

function parseLine(line: string | null): Event | null {
  if (line === null) return null
  try {
    // Written by canonicalEvent from a parsed event.
    return loggedEvent(JSON.parse(line) as ExportedEvent)
  } catch {
    // A damaged line is one event less, not a log less.
    return null
  }
}
