// How a segment holds its events.
import type { Event } from '../schema/event'

export interface PackedEvents {
  lines: (string | null)[]
}

/** `null` stands for a deleted event: rows keep their place. */
export function packEvents(events: readonly (Event | null)[]): PackedEvents {
  return { lines: events.map(event => (event ? JSON.stringify(event) : null)) }
}

export function unpackEvents(packed: PackedEvents): (Event | null)[] {
  // Written by packEvents from parsed events, so it holds events.
  return packed.lines.map(line => (line === null ? null : (JSON.parse(line) as Event)))
}
