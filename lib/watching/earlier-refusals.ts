// Did the person say no here before? Read only for visits on which a banner asks.
import { type Refusal, refusalIn } from '../judging/refusal'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import { type EarlierParts, onceAVisit } from './earlier-visits'

/** Among so many of the site's newest visits. */
const LOOKED_THROUGH = 200
const ANSWERS = new Set<Visit['consent']>(['accept', 'reject', 'save'])

/** Reads the answer that was in force when a visit began; null when that was no refusal, or none is logged. */
export function createRefusalReader({ readVisits, eventsOf }: EarlierParts) {
  const readOnce = onceAVisit(async (visit): Promise<Refusal | null> => {
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
  })

  return async (visit: Visit, events: readonly Event[]): Promise<Refusal | null> =>
    events.some(({ type }) => type === 'banner') ? readOnce(visit) : null
}

/** One shop's hosts ask each for themselves: countries, checkouts. */
const hostOf = ({ url }: Visit): string => (URL.canParse(url) ? new URL(url).host : url)
