// Which visits the log has anything of. Almost every visit that is asked about is new, so the ids of the last day's are
// read once: a look-up for each would cost as much as writing it.
import type { Visit } from '../schema/visit'
import type { VitrineDatabase } from './database'

export interface SeenVisits {
  /** Those of these that the log has; from now on it is taken to have all of them. */
  of(visits: readonly Visit[]): Promise<Set<string>>
  /** Forgets what was read; the next question reads it again. */
  forget(): void
}

const DAY = 86_400_000

export function createSeenVisits(db: VitrineDatabase, now: () => number): SeenVisits {
  let known: { ids: Set<string>; from: number } | null = null

  async function read() {
    const from = now() - DAY
    const ids = await db.visits.where('startedAt').aboveOrEqual(from).primaryKeys()
    return { ids: new Set(ids), from }
  }

  return {
    async of(visits) {
      known ??= await read()
      const { ids, from } = known
      // A visit's beginning never changes: a page knows it from its own clock.
      const older = visits.filter(visit => visit.startedAt < from && !ids.has(visit.id))
      // Not anyOf, which walks a cursor from key to key.
      const found = older.length > 0 ? await db.visits.bulkGet(older.map(({ id }) => id)) : []
      const seen = new Set(found.flatMap(visit => visit?.id ?? []))
      for (const { id } of visits) {
        if (ids.has(id)) seen.add(id)
        ids.add(id)
      }
      return seen
    },
    forget() {
      known = null
    },
  }
}
