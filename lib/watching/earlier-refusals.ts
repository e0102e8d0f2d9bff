// Did the person say no here before? Read only for visits on which a banner asks.
import { type Refusal, refusalIn } from '../judging/refusal'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'

export interface EarlierParts {
  /** Visits of a site, newest first. */
  readVisits(site: string, limit: number): Promise<Visit[]>
  eventsOf(visit: string): Promise<Event[]>
}

/** Among so many of the site's newest visits. */
const LOOKED_THROUGH = 200
const ANSWERS = new Set<Visit['consent']>(['accept', 'reject', 'save'])

/** Reads the answer that was in force when a visit began; null when that was no refusal, or none is logged. */
export function createRefusalReader({ readVisits, eventsOf }: EarlierParts) {
  // A visit is judged again and again; what stood before it does not change.
  const known = new Map<string, Refusal | null>()

  async function read(visit: Visit): Promise<Refusal | null> {
    const visits = await readVisits(visit.site, LOOKED_THROUGH)
    const answered = visits.filter(
      one =>
        one.id !== visit.id &&
        one.startedAt < visit.startedAt &&
        one.persona === visit.persona &&
        ANSWERS.has(one.consent) &&
        hostOf(one) === hostOf(visit),
    )
    const [newest] = answered
    if (newest?.consent !== 'reject') return null
    const other = answered.findIndex(({ consent }) => consent !== 'reject')
    return refusalIn(await eventsOf(newest.id), other < 0 ? answered.length : other)
  }

  return async (visit: Visit, events: readonly Event[]): Promise<Refusal | null> => {
    if (!events.some(({ type }) => type === 'banner')) return null
    const before = known.get(visit.id)
    if (before !== undefined) return before
    const refusal = await read(visit)
    if (known.size > 50) known.clear()
    known.set(visit.id, refusal)
    return refusal
  }
}

/** One shop's hosts ask each for themselves: countries, checkouts. */
const hostOf = ({ url }: Visit): string => (URL.canParse(url) ? new URL(url).host : url)
