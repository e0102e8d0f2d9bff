import { protocolVendor } from '../knowledge/protocols/protocol-kind'
import type { Event } from '../schema/event'

/**
 * Some companies ship another's library under their own name: Customer.io's and June's write Segment's `ajs_*`. Where the
 * company that a stored name is known for was not spoken to at all, and exactly one other was in its protocol, the value
 * is that one's. Events come back in the same order, with the credit changed; none is left out.
 */
export function creditForks(events: readonly Event[]): Event[] {
  const spokenTo = new Set<string>()
  const speakers = new Map<string, Set<string>>()
  for (const event of events) {
    if (event.type !== 'request' || event.vendor === null) continue
    spokenTo.add(event.vendor)
    const home = event.protocol === null ? null : protocolVendor(event.protocol)
    if (home === null || home === event.vendor) continue
    speakers.set(home, (speakers.get(home) ?? new Set()).add(event.vendor))
  }
  return events.map(event => {
    if (event.type !== 'storage' || event.vendor === null || spokenTo.has(event.vendor))
      return event
    const [speaker, ...others] = speakers.get(event.vendor) ?? []
    return speaker === undefined || others.length > 0 ? event : { ...event, vendor: speaker }
  })
}
