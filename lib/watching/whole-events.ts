// What reports of a page become before they are logged: whole, credited to a company where that is known, redacted again.
import { explainSignal } from '../consent/explain-signal'
import { layerFacts } from '../gatherers/layers/layer-facts'
import { redactEvent } from '../gatherers/redaction/redact-event'
import { attributeRequest } from '../knowledge/attribute'
import { storageName } from '../knowledge/storage-names/storage-name'
import { vendorOfGlobal } from '../knowledge/vendors/vendor-of-global'
import type { Event } from '../schema/event'
import { isFirstTold, type VisitParts, type VisitState } from './visit-state'

/** The page's own events, each followed by what a data-layer event says of experiments and audience labels, once a visit. */
export function wholeEvents(
  state: VisitState,
  events: readonly Event[],
  parts: VisitParts,
): Event[] {
  return events.flatMap(event => {
    const whole = complete(event, state.visit.id, parts)
    if (whole.type !== 'data-layer') return [whole]
    const isNews = (fact: object) => isFirstTold(state, JSON.stringify(fact))
    return [whole, ...layerFacts(whole, parts.newId, isNews)]
  })
}

/** One mark for each vendor whose global the page holds; a visit says it once. */
export function markEvents(
  state: VisitState,
  globals: readonly string[],
  { newId, now }: VisitParts,
): Event[] {
  return globals.flatMap(name => {
    const vendor = vendorOfGlobal(name)
    if (!vendor || state.marked.has(name)) return []
    state.marked.add(name)
    return [
      {
        id: newId(),
        visit: state.visit.id,
        at: now(),
        vendor: vendor.name,
        type: 'mark' as const,
        where: 'global' as const,
        name,
        detail: '',
      },
    ]
  })
}

/** Says that something was not kept, and how much. */
export function droppedEvent(
  state: VisitState,
  reason: string,
  count: number,
  { newId, now }: VisitParts,
): Event {
  return {
    id: newId(),
    visit: state.visit.id,
    at: now(),
    vendor: null,
    type: 'dropped',
    reason,
    count,
  }
}

function complete(event: Event, visit: string, { salt }: VisitParts): Event {
  const script = 'script' in event ? event.script : 'setter' in event ? event.setter : null
  const vendor =
    event.vendor ?? vendorOfScript(script, event.type === 'storage' ? event.name : null)
  const whole = event.type === 'consent-signal' ? explainSignal(event) : event
  return redactEvent({ ...whole, visit, vendor }, salt)
}

/**
 * Whose script it was. A CDN or a tag manager only carries other companies' scripts: there, a storage name that is
 * known to be one company's says more than the host.
 */
function vendorOfScript(script: string | null, storage: string | null): string | null {
  const host = script === null ? null : attributeRequest(script)
  const isCarrier =
    host !== null &&
    (host.categories.includes('hosting') || host.categories.includes('tag-manager'))
  if (host && !isCarrier) return host.vendor
  const named = storage === null ? undefined : storageName(storage)?.vendor
  if (named) return named
  return host?.categories.includes('tag-manager') ? host.vendor : null
}
