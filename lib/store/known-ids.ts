// Which event ids a visit already has. Read back from the log on a visit's first append after a start, then kept in
// memory: an id table on disk would be a row per event.
import type { Event } from '../schema/event'

export interface KnownIds {
  /** Reads the ids of visits not known yet. */
  learn(visits: readonly string[]): Promise<void>
  has(visit: string, id: string): boolean
  add(visit: string, events: readonly Event[]): void
  /** Forgets them; the next `learn` reads them again. */
  forget(): void
}

/** More open tabs than this at once are read back from the log when they come up again. */
const MAX_VISITS = 64

export function createKnownIds(log: {
  /** Which of these visits the log has anything of. */
  seen(visits: readonly string[]): Promise<Set<string>>
  eventsOf(visit: string): Promise<Event[]>
}): KnownIds {
  const visits = new Map<string, Set<string>>()
  return {
    async learn(wanted) {
      const unknown = wanted.filter(visit => !visits.has(visit))
      const seen = unknown.length > 0 ? await log.seen(unknown) : new Set<string>()
      for (const visit of wanted) {
        const logged = seen.has(visit) ? await log.eventsOf(visit) : []
        const ids = visits.get(visit) ?? new Set(logged.map(event => event.id))
        // Deleted and set again: a Map's order is then the order of last use.
        visits.delete(visit)
        visits.set(visit, ids)
      }
      for (const visit of visits.keys()) {
        if (visits.size <= Math.max(MAX_VISITS, wanted.length)) break
        visits.delete(visit)
      }
    },
    has: (visit, id) => visits.get(visit)?.has(id) ?? false,
    add(visit, events) {
      const ids = visits.get(visit)
      for (const event of events) ids?.add(event.id)
    },
    forget: () => visits.clear(),
  }
}
