import type { EventOf } from '../schema/event'
import type { Confidence, Evidence, Severity } from '../schema/finding'
import type { Knowledge } from './rule'

type Fingerprint = EventOf<'fingerprint'>

/** The newest event of each script for one api: events are cumulative, so the newest is the total. */
export function newestByScript(
  events: readonly Fingerprint[],
  api: Fingerprint['api'],
): Fingerprint[] {
  const newest = new Map<string, Fingerprint>()
  for (const event of events) {
    if (event.api === api) newest.set(`${event.vendor} ${event.script}`, event)
  }
  return [...newest.values()]
}

/**
 * What all fingerprint findings share. A company whose row says fraud protection is weighed lower: that is the one
 * use of fingerprints which most shoppers would want.
 */
export function saidOf(
  event: Fingerprint,
  knowledge: Knowledge,
): {
  subject: string
  vendor: string | null
  severity: Severity
  confidence: Confidence
  evidence: Evidence[]
  facts: { who: string; guards: boolean }
} {
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  const guards = row?.categories.includes('fraud') === true
  const counts = Object.entries(event.facts).map(([name, count]) => `${name} ${count}`)
  return {
    subject: event.vendor ?? event.script ?? 'this page',
    vendor: event.vendor,
    severity: guards ? 'low' : 'high',
    confidence: 'observed',
    evidence: [
      {
        event: event.id,
        shows: `${event.script ?? 'a script of the page'}: ${counts.join(', ')}`.slice(0, 300),
      },
    ],
    facts: { who: (event.vendor ?? event.script ?? 'this page').slice(0, 120), guards },
  }
}

/** A count; a fact that was not told counts as 0. */
export function factOf(facts: Readonly<Record<string, number>>, name: string): number {
  return facts[name] ?? 0
}
