// What the page made of Global Privacy Control: its signals say it, or its advertising goes on as before.
import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'
import { isTracking } from './tracker'

type Signal = EventOf<'consent-signal'>
type Request = EventOf<'request'>

const ADS = new Set(['advertising', 'retargeting', 'affiliate'])
/** US strings in which a person's opt-out of sale or sharing stands. */
const US = new Set<Signal['api']>(['usp', 'gpp', 'gpc', 'platform'])

export interface GpcAnswer {
  honoring: Signal[]
  refusing: Signal[]
  advertising: Request[]
}

/** Sorts what bears on the signal; the last word of each interface counts. */
export function gpcAnswer(events: readonly (Signal | Request)[], knowledge: Knowledge): GpcAnswer {
  const last = new Map<string, Signal>()
  for (const event of events)
    if (event.type === 'consent-signal' && US.has(event.api)) last.set(event.api, event)
  const signals = [...last.values()]
  return {
    honoring: signals.filter(({ state }) => state === 'denied'),
    refusing: signals.filter(({ state }) => state === 'granted'),
    advertising: events.filter(
      (event): event is Request =>
        event.type === 'request' &&
        event.resource !== 'script' &&
        isTracking(event, knowledge) &&
        event.vendor !== null &&
        ADS.has(knowledge.vendor(event.vendor)?.categories[0] ?? ''),
    ),
  }
}
