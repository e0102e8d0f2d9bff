import type { Event } from '../schema/event'

/** A journal line back to its event; null where it was deleted. */
export function parseLine(line: string | null): Event | null {
  if (line === null) return null
  // Written by canonicalEvent from a parsed event.
  const event = JSON.parse(line)
  return { ...event, at: Date.parse(event.at) } as Event
}
