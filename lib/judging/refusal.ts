// "No" said on an earlier visit: what was asked then, and what the device has kept since.
import type { Event, EventOf } from '../schema/event'
import { SINGLES_OUT_BITS } from '../schema/singles-out-bits'

export interface Refusal {
  choice: EventOf<'consent-choice'>
  /** The question that was refused, in each of its layers. */
  banners: readonly EventOf<'banner'>[]
  /** Hashes of what lay on the device for the shop when the visit ended. */
  kept: ReadonlySet<string>
  /** How often the person has said no here in a row, that time included. */
  times: number
}

/**
 * The refusal that the events of an earlier visit end with; `times` is how often the person has said no in a row. Null
 * where the last answer was another, or where somebody deleted the shop's cookies by hand: then nobody can remember.
 */
export function refusalIn(events: readonly Event[], times: number): Refusal | null {
  const choice = events.findLast(event => event.type === 'consent-choice')
  if (choice?.choice !== 'reject') return null
  const stored = events.filter(event => event.type === 'storage')
  if (stored.some(wasDeletedByHand)) return null
  return {
    choice,
    banners: events.filter(event => event.type === 'banner'),
    kept: new Set(stored.filter(staysHere).flatMap(({ hash }) => hash ?? [])),
    times,
  }
}

/** Values of the shop's own that single a device out and outlive the tab. */
export function staysHere(event: EventOf<'storage'>): boolean {
  return (
    event.op !== 'delete' &&
    event.area !== 'session' &&
    !event.thirdParty &&
    event.bits > SINGLES_OUT_BITS
  )
}

/** As `deletionEvent` of watch-cookies.ts writes it; a server deletes by an empty value, which has no hash. */
const wasDeletedByHand = ({ op, via, hash }: EventOf<'storage'>): boolean =>
  op === 'delete' && via === 'http' && hash !== null
