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

/** The text of exportEvent, without making the object: the time is written over in the text. */
export function canonicalEvent(event: Event): string {
  if (settleTime(event.at) !== event.at) return JSON.stringify(exportEvent(event))
  const text = JSON.stringify(event)
  // Inside a string its quotes would be escaped, and before any second brace it is the event's own key.
  const from = text.indexOf('"at":') + 5
  const inner = text.indexOf('{', 1)
  if (from === 4 || (inner !== -1 && inner < from)) return JSON.stringify(exportEvent(event))
  const to = from + String(event.at).length
  return `${text.slice(0, from)}"${isoTime(event.at)}"${text.slice(to)}`
}

let minute = -1
let minuteText = ''

/** ISO 8601 of a settled time, as Date.toISOString writes it; the part down to the minute is kept from the call before. */
export function isoTime(at: number): string {
  const now = Math.floor(at / 60_000)
  if (now !== minute) {
    minuteText = new Date(at).toISOString().slice(0, 17)
    minute = now
  }
  const rest = at - now * 60_000
  const seconds = Math.floor(rest / 1000)
  return `${minuteText}${pad(seconds, 2)}.${pad(rest - seconds * 1000, 3)}Z`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
