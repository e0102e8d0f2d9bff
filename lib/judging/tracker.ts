import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

/**
 * Protocols that tell nothing by themselves: monitors of the page's faults, counters that single nobody out, records of
 * the consent choice, feature flags, fraud guards. There the vendor's row decides. Ids of lib/knowledge/protocols.
 */
const NEUTRAL = new Set([
  'sentry',
  'datadog-rum',
  'new-relic',
  'plausible',
  'umami',
  'cloudflare-analytics',
  'onetrust',
  'cookiebot',
  'usercentrics',
  'didomi',
  'posthog-flags',
  'growthbook',
  'launchdarkly',
  'split',
  'statsig',
  'optimizely',
  'threatmetrix',
  'clerk',
  'rebuy',
  'emarsys',
  'hello-retail',
])

/** True for a protocol made to collect what visitors do; asking for search results or products is none. */
export function isCollector(protocol: string | null): boolean {
  return protocol !== null && !NEUTRAL.has(protocol) && !/-(recommend|search)$/.test(protocol)
}

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
  return (
    event.vendor ?? (event.protocol === null ? event.host : `${event.protocol} at ${event.host}`)
  )
}
