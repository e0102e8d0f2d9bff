// The one text of an event that hashes are taken over: keys sorted, no spaces, times as exported.
import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'

/** The same value with every object's keys in one order, so that JSON.stringify gives one text. */
export function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.length === 0 ? value : value.map(sortKeys)
  const keys = sortedKeys(Object.keys(value))
  if (keys.includes('__proto__')) return sortOddKeys(value)
  // A plain object, as parsed from JSON or by zod.
  const from = value as Record<string, unknown>
  const sorted: Record<string, unknown> = {}
  for (const key of keys) {
    const item = from[key]
    if (item !== undefined) {
      sorted[key] = item === null || typeof item !== 'object' ? item : sortKeys(item)
    }
  }
  return sorted
}

/** Events come in few shapes: by number of keys, the one last met and its order, so that most are never sorted. */
const lastMet: { keys: string[]; sorted: string[] }[] = []

function sortedKeys(keys: string[]): string[] {
  const met = lastMet[keys.length]
  if (met?.keys.every((key, index) => key === keys[index])) return met.sorted
  const sorted = [...keys].sort()
  if (keys.length < 64) lastMet[keys.length] = { keys, sorted }
  return sorted
}

/** Assigning to `__proto__` would lose the key. */
function sortOddKeys(value: object): unknown {
  const pairs = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(pairs.map(([key, item]) => [key, sortKeys(item)]))
}

/** An event as the export carries it: `at` in ISO 8601. */
export function exportEvent(event: Event): ExportedEvent {
  return { ...event, at: new Date(event.at).toISOString() }
}

/** Of an event whose keys are sorted (every logged one). */
export function canonicalEvent(sorted: Event): string {
  return JSON.stringify(exportEvent(sorted))
}
