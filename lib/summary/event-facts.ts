// What the summaries need of an event, and no more: segments keep these columns apart, so that counting a million
// events again unpacks a tenth of them.
import type { BlockGrade } from '../schema/block-grade'
import type { Event } from '../schema/event'
import { tracksByCategory } from './tracking-categories'

interface Base {
  type: Event['type']
  vendor: string | null
}

export interface RequestFacts extends Base {
  /** Only of a third party without a vendor. */
  host: string | null
  /** Its vendor follows people: it got something identifier-like, or that is its business. */
  tracks: boolean
}

export type EventFacts =
  | RequestFacts
  | (Base & { selector: string; grade: BlockGrade })
  | (Base & { reason: string; count: number })
  | Base

/** Without its visit and time, many events have the same facts. */
export function factsOf(event: Event): EventFacts {
  const { type, vendor } = event
  switch (event.type) {
    case 'request':
      return {
        type,
        vendor,
        host: vendor === null && event.thirdParty ? event.host : null,
        tracks: vendor !== null && tracks(event.identifiers.length > 0, event.categories),
      }
    case 'block':
      return { type, vendor, selector: event.selector, grade: event.grade }
    case 'dropped':
      return { type, vendor, reason: event.reason, count: event.count }
    default:
      return { type, vendor }
  }
}

/** As versions 1 to 4 kept a request's facts, beside `host`. */
interface OldRequestFacts extends Base {
  host: string | null
  categories: string[]
  identified: boolean
}

/** Facts as this version has them, from a record that an earlier one wrote. */
export function factsFrom(kept: EventFacts | OldRequestFacts): EventFacts {
  if (!('identified' in kept)) return kept
  const { type, vendor, host, identified, categories } = kept
  return { type, vendor, host, tracks: vendor !== null && tracks(identified, categories) }
}

function tracks(identified: boolean, categories: readonly string[]): boolean {
  return identified || tracksByCategory(categories)
}
