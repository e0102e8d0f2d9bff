// What stood before a visit does not change, and a visit is judged again and again: its past is read once.
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'

export interface EarlierParts {
  /** Visits of a site, newest first. */
  readVisits(site: string, limit: number): Promise<Visit[]>
  eventsOf(visit: string): Promise<Event[]>
}

const MAX_KNOWN = 50

/** `read`, asked once for each of the last visits. */
export function onceAVisit<T>(read: (visit: Visit) => Promise<T>): (visit: Visit) => Promise<T> {
  const known = new Map<string, { found: T }>()
  return async visit => {
    const before = known.get(visit.id)
    if (before) return before.found
    const found = await read(visit)
    if (known.size > MAX_KNOWN) known.clear()
    known.set(visit.id, { found })
    return found
  }
}
