// The one text of an event that hashes are taken over: keys sorted, no spaces, times as exported.

import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'

/** JSON with sorted keys; the same value gives the same text whatever order its keys were set in. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const record: Record<string, unknown> = { ...value }
  const pairs = Object.keys(record)
    .filter(key => record[key] !== undefined)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonicalJson(record[key])}`)
  return `{${pairs.join(',')}}`
}

/** An event as the export carries it: `at` in ISO 8601. */
export function exportEvent(event: Event): ExportedEvent {
  return { ...event, at: new Date(event.at).toISOString() }
}

export function canonicalEvent(event: Event): string {
  return canonicalJson(exportEvent(event))
}
