// What earlier visits of the same page pressed with: a clock that starts anew is shown by two visits, not by one.
import type { EarlierTexts } from '../judging/rule'
import { variantOf } from '../judging/variant-of'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import { type EarlierParts, onceAVisit } from './earlier-visits'

/** As many visits back as are read. */
const MOST_VISITS = 4
/** Among so many of the site's newest. */
const LOOKED_THROUGH = 60

/** Reads them for visits that press with numbers, and for no other: most visits cost nothing. */
export function createEarlierTexts({ readVisits, eventsOf }: EarlierParts) {
  const readOnce = onceAVisit(async (visit): Promise<EarlierTexts[]> => {
    const visits = await readVisits(visit.site, LOOKED_THROUGH)
    const same = visits
      .filter(({ id, startedAt }) => id !== visit.id && startedAt < visit.startedAt)
      .filter(({ url }) => pathOf(url) === pathOf(visit.url))
      .slice(0, MOST_VISITS)
    return Promise.all(
      same.map(async ({ id, startedAt, product }) => ({
        visit: id,
        startedAt,
        variant: variantOf(product),
        texts: (await eventsOf(id)).filter(event => event.type === 'text'),
      })),
    )
  })

  return async (visit: Visit, events: readonly Event[]): Promise<readonly EarlierTexts[]> =>
    events.some(pressesWithNumbers) ? readOnce(visit) : []
}

const pressesWithNumbers = (event: Event) =>
  event.type === 'text' && event.kind === 'pressure' && /\d/.test(event.text)

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return `${host}${pathname.replace(/\/+$/, '')}`
}
