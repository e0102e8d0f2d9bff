// Which event ids a visit already has. Read back from the log on a visit's first append after a start, then kept in
// memory: an id table on disk would be a row per event.
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import type { Mention } from './identifiers'

export interface KnownIds {
  /** Reads the ids of visits not known yet; resolves to those that the log has nothing of. */
  learn(visits: readonly Visit[]): Promise<ReadonlySet<string>>
  has(visit: string, id: string): boolean
  add(visit: string, events: readonly Event[]): void
  /** Whether this value was written down for its visit, so that it need not be again. */
  isTold(mention: Mention): boolean
  tell(mentions: readonly Mention[]): void
  /** Forgets them; the next `learn` reads them again. */
  forget(): void
}

/** More open tabs than this at once are read back from the log when they come up again. */
const MAX_VISITS = 64
/** Values remembered of one visit; a page that makes up more is not worth remembering. */
const MAX_TOLD = 1_000

interface Known {
  ids: Set<string>
  /** Values written down. */
  told: Set<string>
}

export function createKnownIds(log: {
  /** Which of these visits the log has anything of. */
  seen(visits: readonly Visit[]): Promise<Set<string>>
  eventsOf(visit: string): Promise<Event[]>
}): KnownIds {
  const visits = new Map<string, Known>()
  return {
    async learn(wanted) {
      // Each once: what is asked for the second time counts as seen.
      const unknown = [...new Map(wanted.map(visit => [visit.id, visit])).values()].filter(
        ({ id }) => !visits.has(id),
      )
      const seen = unknown.length > 0 ? await log.seen(unknown) : new Set<string>()
      const unseen = new Set(unknown.flatMap(({ id }) => (seen.has(id) ? [] : id)))
      for (const { id: visit } of wanted) {
        const logged = seen.has(visit) ? await log.eventsOf(visit) : []
        const known = visits.get(visit) ?? {
          ids: new Set(logged.map(event => event.id)),
          told: new Set<string>(),
        }
        // Deleted and set again: a Map's order is then the order of last use.
        visits.delete(visit)
        visits.set(visit, known)
      }
      for (const visit of visits.keys()) {
        if (visits.size <= Math.max(MAX_VISITS, wanted.length)) break
        visits.delete(visit)
      }
      return unseen
    },
    has: (visit, id) => visits.get(visit)?.ids.has(id) ?? false,
    add(visit, events) {
      const ids = visits.get(visit)?.ids
      for (const event of events) ids?.add(event.id)
    },
    isTold({ visit, hash, deletedAt }) {
      const told = visits.get(visit)?.told
      return deletedAt === null && !!told && (told.has(hash) || told.size >= MAX_TOLD)
    },
    tell(mentions) {
      for (const { visit, hash } of mentions) visits.get(visit)?.told.add(hash)
    },
    forget: () => visits.clear(),
  }
}
