// The one text of an event that hashes are taken over: as it stands in an export, compact. Keys keep the order they were
// logged in (the schema's, as zod gives it): every form an event is kept in preserves it, so nothing is sorted.
import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'

/** Whole milliseconds, in the years that ISO 8601 writes with four digits. */
export function settleTime(at: number): number {
  return Math.min(Date.UTC(9999, 11, 31), Math.max(0, Math.round(at)))
}

/** An event as the export carries it: `at` in ISO 8601. */
export function exportEvent(event: Event): ExportedEvent {
  return { ...event, at: new Date(event.at).toISOString() }
}

export function canonicalEvent(event: Event): string {
  return JSON.stringify(exportEvent(event))
}
