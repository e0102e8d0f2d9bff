import type { Event } from '../schema/event'

/** A visit that holds more values than this is judged on what is remembered of the first. */
const MAX_HASHES = 2_000

/** Salted hashes that a visit's events hold, each once: what the log is asked about before judging. */
export function hashesOf(events: readonly Event[]): string[] {
  const hashes = new Set<string>()
  for (const event of events) {
    if (hashes.size >= MAX_HASHES) break
    if (event.type === 'storage' && event.hash !== null) hashes.add(event.hash)
    if (event.type === 'request') for (const { hash } of event.identifiers) hashes.add(hash)
  }
  return [...hashes]
}
