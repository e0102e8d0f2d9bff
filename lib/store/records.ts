import type { OldPackedEvents, PackedEvents } from './packed-events'

/** Up to 250 events of one transaction, before they are compacted. */
export interface JournalRecord {
  /** Sequence number of its first event. */
  start: number
  v: number
  count: number
  /** Visits it holds events of; indexed. */
  visits: string[]
  /** One column as JSON (columns.ts), of rows as they are; a deleted event is a null row. */
  columns: string
  /** What earlier versions cut out of the column because it does not compress. */
  raw: Uint8Array
}

/** As versions 1 to 4 wrote it: one canonical JSON text an event, or null where the event was deleted. */
export interface OldJournalRecord extends Omit<JournalRecord, 'columns' | 'raw'> {
  lines: (string | null)[]
}

/**
 * The events of one visit in one segment. A deleted part keeps its count and hash, so that the chain still holds,
 * but no longer says whose it was.
 */
export interface SegmentPart {
  visit: string | null
  events: number
  hash: string
}

/** Up to 1,000 events, in order. `hash` is over the previous segment's hash and its own `parts`. */
export interface SegmentRecord {
  start: number
  n: number
  v: number
  count: number
  /** Epoch milliseconds of its oldest and newest event. */
  from: number
  to: number
  hash: string
  parts: SegmentPart[]
  /** Visits whose events are still here; indexed. */
  visits: string[]
  packed: PackedEvents | OldPackedEvents
}
