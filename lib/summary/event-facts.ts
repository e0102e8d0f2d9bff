// What the summaries need of an event, and no more: segments keep these columns apart, so that counting a million
// events again unpacks a tenth of them.
import type { BlockGrade, Event } from '../schema/event'
import type { FieldKind } from '../schema/field'

interface Base {
  type: Event['type']
  vendor: string | null
}

export interface RequestFacts extends Base {
  thirdParty: boolean
  /** Only of a third party without a vendor. */
  host: string | null
  categories: string[]
  kinds: FieldKind[]
  /** It carried something identifier-like. */
  identified: boolean
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
        thirdParty: event.thirdParty,
        host: vendor === null && event.thirdParty ? event.host : null,
        categories: event.categories,
        kinds: kindsOf(event.fields),
        identified: event.identifiers.length > 0,
      }
    case 'block':
      return { type, vendor, selector: event.selector, grade: event.grade }
    case 'dropped':
      return { type, vendor, reason: event.reason, count: event.count }
    default:
      return { type, vendor }
  }
}

function kindsOf(fields: readonly { kind: FieldKind }[]): FieldKind[] {
  const kinds: FieldKind[] = []
  for (const { kind } of fields) if (!kinds.includes(kind)) kinds.push(kind)
  return kinds
}
