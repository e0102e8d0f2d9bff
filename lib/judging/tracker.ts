import { isCollector, protocolKind } from '../knowledge/protocols/protocol-kind'
import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

type Request = EventOf<'request'>

/**
 * True when a request itself shows tracking: it went to a company whose row says that its presence tracks, or it
 * speaks a collector's protocol on whatever host. CDNs, fonts, payment frames, captchas, consent managers, maps and
 * error monitors are none, and neither is a host that no row knows. The browser's own question whether a report may be
 * sent (a CORS preflight) is not one more report.
 */
export function isTracking(event: Request, knowledge: Knowledge): boolean {
  if (event.method === 'OPTIONS') return false
  if (isCollector(event.protocol)) return true
  if (!event.thirdParty || event.vendor === null) return false
  return knowledge.vendor(event.vendor)?.tracks === true
}

/** What a service measures that is told of visits, but is not known to follow people. */
export type Measure = 'visits' | 'faults' | 'tests'

const MEASURES: Readonly<Record<string, Measure>> = {
  cookieless: 'visits',
  analytics: 'visits',
  error: 'faults',
  'error-monitoring': 'faults',
  experiment: 'tests',
  experimentation: 'tests',
}

/**
 * What a report to a measuring service is about: visits counted without singling anyone out, faults of the page, or
 * which test variant was shown. Null for code that was only loaded, for trackers, and for anything else.
 */
export function measuredBy(event: Request, knowledge: Knowledge): Measure | null {
  if (!REPORTS.has(event.resource) || event.method === 'OPTIONS') return null
  if (isTracking(event, knowledge)) return null
  const spoken = event.protocol === null ? undefined : protocolKind(event.protocol)
  if (spoken !== undefined) return MEASURES[spoken] ?? null
  if (!event.thirdParty || event.vendor === null) return null
  return MEASURES[knowledge.vendor(event.vendor)?.categories[0] ?? ''] ?? null
}

const REPORTS = new Set<Request['resource']>(['fetch', 'beacon', 'image', 'websocket'])

/** What a company is called in a finding: its row, else the protocol spoken, else its host. */
export function companyOf(event: Request): string {
  if (event.vendor !== null) return event.vendor
  if (event.protocol === null || NAMELESS.has(event.protocol)) return event.host
  return `${event.protocol} at ${event.host}`
}

/** These shapes tell what was sent, not which product sent it. */
export const NAMELESS: ReadonlySet<string> = new Set(['page-copy', 'track-call'])
