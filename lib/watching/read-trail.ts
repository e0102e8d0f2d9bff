// What led to a cart, read from memory where it still is, and else from the log; only for visits that show a basket.
import {
  NO_TRAIL,
  TRAIL_MS,
  TRAIL_PAGES,
  type Trail,
  type TrailPage,
  trailPage,
} from '../judging/trail'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'

export interface TrailParts {
  /** The site's newest visits, newest first, at most as many. */
  visitsOf(site: string, limit: number): Promise<Visit[]>
  /** Events of a visit that is open in memory. */
  openEvents(visit: string): readonly Event[] | undefined
  loggedEvents(visit: string): Promise<Event[]>
}

/** Reads trails; what a closed visit was is read once. */
export function createTrailReader(parts: TrailParts) {
  const closed = new Map<string, TrailPage>()

  async function pageOf(visit: Visit): Promise<TrailPage> {
    const open = parts.openEvents(visit.id)
    if (open) return trailPage(visit, open)
    const known = closed.get(visit.id)
    if (known) return known
    const page = trailPage(visit, await parts.loggedEvents(visit.id))
    if (closed.size > 100) closed.clear()
    closed.set(visit.id, page)
    return page
  }

  return async (visit: Visit, events: readonly Event[]): Promise<Trail> => {
    if (!events.some(({ type }) => type === 'basket' || type === 'option')) return NO_TRAIL
    const all = await parts.visitsOf(visit.site, TRAIL_PAGES + 1)
    const before = all.filter(
      ({ id, startedAt }) => id !== visit.id && startedAt <= visit.startedAt,
    )
    const recent = before.filter(({ startedAt }) => startedAt >= visit.startedAt - TRAIL_MS)
    const pages = await Promise.all(recent.map(pageOf))
    return {
      pages: pages.sort((one, other) => one.visit.startedAt - other.visit.startedAt),
      isWhole: all.length <= TRAIL_PAGES && recent.length === before.length,
    }
  }
}
