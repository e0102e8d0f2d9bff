import { groupBy } from '../judging/group-by'
import type { Bundle } from '../schema/bundle'
import type { LabeledBundle } from './observations'

/** One persona of one export, under the person's own words for it. */
export interface Person extends LabeledBundle {
  /** Unique among all that were read. */
  id: string
  /** What it was read from: a file's name, or this browser's log. */
  from: string
  persona: string
}

/** The name of a visit that nobody gave one. */
const NOBODY = 'me'

/**
 * The people in one export, one a persona, labeled by their persona, or by `from` where none was given. Visits in
 * `known` are left out and counted: the same visit twice would count as two looks.
 */
export function peopleOf(
  from: string,
  { visits, events }: Pick<Bundle, 'visits' | 'events'>,
  known: ReadonlySet<string> = new Set(),
): { people: Person[]; doubled: number } {
  const fresh = visits.filter(({ id }) => !known.has(id))
  const byVisit = groupBy(events, ({ visit }) => visit)
  const people = [...groupBy(fresh, ({ persona }) => persona)].map(([persona, own]): Person => {
    const bundle = { visits: own, events: own.flatMap(({ id }) => byVisit.get(id) ?? []) }
    return {
      id: `${from} ${persona} ${own[0]?.id ?? ''}`,
      from,
      persona,
      label: persona === NOBODY ? from.replace(/\.json$/i, '') : persona,
      bundle,
    }
  })
  return { people, doubled: visits.length - fresh.length }
}
