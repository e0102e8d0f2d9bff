// What earlier visits of the same page pressed with: a clock that starts anew is shown by two visits, not by one.
import type { EarlierTexts } from '../judging/rule'
import { variantOf } from '../judging/variant-of'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'

export interface EarlierParts {
  /** Visits of a site, newest first. */
  readVisits(site: string, limit: number): Promise<Visit[]>
  eventsOf(visit: string): Promise<Event[]>
}

/** As many visits back as are read. */
const MOST_VISITS = 4
/** Among so many of the site's newest. */
const LOOKED_THROUGH = 60

/** Reads them for visits that press with numbers, and for no other: most visits cost nothing. */
export function createEarlierTexts({ readVisits, eventsOf }: EarlierParts) {
  // A visit is judged again and again; what stood before it does not change.
  const known = new Map<string, EarlierTexts[]>()

  return async (visit: Visit, events: readonly Event[]): Promise<readonly EarlierTexts[]> => {
    if (!events.some(pressesWithNumbers)) return []
    const before = known.get(visit.id)
    if (before) return before
    const visits = await readVisits(visit.site, LOOKED_THROUGH)
    const same = visits
      .filter(({ id, startedAt }) => id !== visit.id && startedAt < visit.startedAt)
      .filter(({ url }) => pathOf(url) === pathOf(visit.url))
      .slice(0, MOST_VISITS)
    const found = await Promise.all(
      same.map(async ({ id, startedAt, product }) => ({
        visit: id,
        startedAt,
        variant: variantOf(product),
        texts: (await eventsOf(id)).filter(event => event.type === 'text'),
      })),
    )
    if (known.size > 50) known.clear()
    known.set(visit.id, found)
    return found
  }
}

const pressesWithNumbers = (event: Event) =>
  event.type === 'text' && event.kind === 'pressure' && /\d/.test(event.text)

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return `${host}${pathname.replace(/\/+$/, '')}`
}
