import { loggedEvent } from '../export/exported-times'
import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'
import { canonicalEvent } from './canonical'
import { FORMAT, type VitrineDatabase } from './database'
import type { JournalRecord } from './records'

/** A journal record's events; null where one was deleted or cannot be read. */
export interface JournalRows {
  start: number
  rows: (Event | null)[]
}

/** Segments are cut between records, so a record must be much smaller than a segment. */
const RECORD_EVENTS = 200

/** Splits events into records, the first at sequence number `start`. */
export function toJournal(events: readonly Event[], start: number): JournalRecord[] {
  const records: JournalRecord[] = []
  for (let row = 0; row < events.length; row += RECORD_EVENTS) {
    const rows = events.slice(row, row + RECORD_EVENTS)
    records.push({
      start: start + row,
      v: FORMAT,
      count: rows.length,
      visits: [...new Set(rows.map(event => event.visit))],
      lines: rows.map(canonicalEvent),
    })
  }
  return records
}

export function journalRows(record: JournalRecord): JournalRows {
  return { start: record.start, rows: record.lines.map(parseLine) }
}

export async function readJournal(db: VitrineDatabase): Promise<JournalRows[]> {
  return (await db.journal.orderBy('start').toArray()).map(journalRows)
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
