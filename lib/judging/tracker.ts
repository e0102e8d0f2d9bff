import { isCollector } from '../knowledge/protocols/protocol-kind'
import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

/**
 * True when a request itself shows tracking: it went to a company whose row says that its presence tracks, or it
 * speaks a collector's protocol on whatever host. CDNs, fonts, payment frames, captchas, consent managers, maps and
 * error monitors are none, and neither is a host that no row knows.
 */
export function isTracking(event: EventOf<'request'>, knowledge: Knowledge): boolean {
  if (isCollector(event.protocol)) return true
  if (!event.thirdParty || event.vendor === null) return false
  return knowledge.vendor(event.vendor)?.tracks === true
}

/** What a company is called in a finding: its row, else the protocol spoken, else its host. */
export function companyOf(event: EventOf<'request'>): string {
  if (event.vendor !== null) return event.vendor
  // A copy of the page tells what was sent, not which product sent it.
  if (event.protocol === null || event.protocol === 'session-rrweb') return event.host
  return `${event.protocol} at ${event.host}`
}
