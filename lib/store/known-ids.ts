// Which event ids a visit already has. Read back from the log on a visit's first append after a start, then kept in
// memory: an id table on disk would be a row per event.
import type { Event } from '../schema/event'
import type { Mention } from './identifiers'

export interface KnownIds {
  /** Reads the ids of visits not known yet. */
  learn(visits: readonly string[]): Promise<void>
  has(visit: string, id: string): boolean
  add(visit: string, events: readonly Event[]): void
  /** Whether the same was told of this value and site a while ago, so that it need not be written again. */
  isTold(mention: Mention): boolean
  tell(mentions: readonly Mention[]): void
  /** Forgets them; the next `learn` reads them again. */
  forget(): void
}

/** More open tabs than this at once are read back from the log when they come up again. */
const MAX_VISITS = 64
const MAX_TOLD = 5_000

export function createKnownIds(log: {
  /** Which of these visits the log has anything of. */
  seen(visits: readonly string[]): Promise<Set<string>>
  eventsOf(visit: string): Promise<Event[]>
}): KnownIds {
  const visits = new Map<string, Set<string>>()
  const told = new Set<string>()
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
    isTold: mention => mention.deletedAt === null && told.has(`${mention.hash} ${mention.site}`),
    tell(mentions) {
      if (told.size > MAX_TOLD) told.clear()
      for (const { hash, site } of mentions) told.add(`${hash} ${site}`)
    },
    forget() {
      visits.clear()
      told.clear()
    },
  }
}
