import { protocolKind } from '../knowledge/protocols/protocol-kind'
import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'
import { isTracking } from './tracker'

/** Kinds of company that a shop needs to work, to be paid, to be safe, or to ask the question at all. */
const EXEMPT = new Set(['consent', 'payment', 'fraud', 'hosting', 'platform', 'error-monitoring'])

/** Whether a request does what shops ask consent for: a tracker, or a collector's protocol, that is not exempt. */
export function needsConsent(event: EventOf<'request'>, knowledge: Knowledge): boolean {
  if (!isTracking(event, knowledge)) return false
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  const [main] = row?.categories ?? event.categories
  if (main !== undefined && EXEMPT.has(main) && !filmsFaults(main, event)) return false
  // The container's own script carries no report; what it loads is judged by itself.
  if (main === 'tag-manager' && event.resource === 'script') return false
  return true
}

/** A monitor of faults works without asking; the film of the whole visit that some of them sell as well does not. */
function filmsFaults(category: string, { protocol }: EventOf<'request'>): boolean {
  const spoken = protocol === null ? undefined : protocolKind(protocol)
  return category === 'error-monitoring' && spoken === 'replay'
}

/** What a finding says of reports that all say so. */
export const SAID_DENIED = ' The reports themselves said “consent denied”, which limits their use.'

/** Whether the request itself says that consent is denied: sent all the same, but with less in it. */
export function saysDenied(event: EventOf<'request'>): boolean {
  const said = event.fields.filter(field => field.kind === 'consent')
  return said.length > 0 && said.every(field => field.value === 'denied')
}
