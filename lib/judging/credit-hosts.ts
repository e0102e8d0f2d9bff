import type { Event, EventOf } from '../schema/event'
import { NAMELESS } from './tracker'

type Request = EventOf<'request'>

/**
 * A body may tell what was sent (the page written down, a tracking call) and not whose product sent it. Where the same
 * host of another company was spoken to in exactly one vendor's protocol during the visit, that vendor is who it was:
 * one host would else be told as two companies. Hosts of the shop itself answer for many, so they lend no name. Events
 * come back in the same order, with the credit changed; none is left out.
 */
export function creditHosts(events: readonly Event[]): Event[] {
  const speakers = new Map<string, Set<string>>()
  for (const event of events) {
    if (event.type !== 'request' || !event.thirdParty) continue
    if (event.vendor === null || event.protocol === null || isNameless(event)) continue
    speakers.set(event.host, (speakers.get(event.host) ?? new Set()).add(event.vendor))
  }
  return events.map(event => {
    if (event.type !== 'request' || event.vendor !== null || !isNameless(event)) return event
    const [speaker, ...others] = speakers.get(event.host) ?? []
    return speaker === undefined || others.length > 0 ? event : { ...event, vendor: speaker }
  })
}

function isNameless({ protocol }: Request): boolean {
  return protocol !== null && NAMELESS.has(protocol)
}
