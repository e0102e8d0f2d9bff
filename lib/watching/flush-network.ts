// From the requests that wait in memory to events: joined with the calls that the page told, read, redacted, logged.

import { exposureKey } from '../gatherers/network/exposure-events'
import { isReady, matchCalls } from '../gatherers/network/match-calls'
import type { NetworkSignal } from '../gatherers/network/network-signal'
import { readRequest } from '../gatherers/network/read-request'
import { segmentKey } from '../gatherers/network/segment-events'
import { OPEN_REQUEST_MS } from '../gatherers/network/watch-requests'
import { findLeaks } from '../gatherers/typing/find-leaks'
import type { Event, EventOf } from '../schema/event'
import { keyEvents, noteSending } from './note-typing'
import { countIn, isFirstTold, type VisitParts, type VisitState } from './visit-state'
import { droppedEvent } from './whole-events'

/**
 * How long a call waits for its request, counted from when it was heard: a page tells late what happened before it was
 * known as a shop, and a slow server's request is handed on late.
 */
const CALL_KEPT_MS = OPEN_REQUEST_MS + 5_000
/** What is typed is told a moment later than the request that took it along. */
const TYPING_WAIT_MS = 250

/** The events of what the network side has ready, and of what `isAsked` wants though it still waits for the page hook's word. */
export async function networkEvents(
  state: VisitState,
  parts: VisitParts,
  isAsked: (signal: NetworkSignal) => boolean = () => false,
): Promise<Event[]> {
  const now = parts.now()
  const { pending } = state.load
  state.calls = matchCalls(pending, state.calls).filter(call => now - call.heard < CALL_KEPT_MS)
  const wait = parts.typed?.has(state.load.tab, state.visit.site) ? TYPING_WAIT_MS : 0
  const ready = pending.filter(
    signal => isAsked(signal) || (isReady(signal, now, state.shopSince) && now - signal.at >= wait),
  )
  if (ready.length > 0) {
    const leaving = new Set(ready)
    state.load.pending = pending.filter(signal => !leaving.has(signal))
  }
  const fresh = ready.filter(signal => countIn(state, signal.url, 'network'))
  const events = (await Promise.all(fresh.map(signal => readSignal(state, signal, parts)))).flat()
  if (state.load.dropped > 0) {
    events.push(droppedEvent(state, 'more requests than fit in memory', state.load.dropped, parts))
    state.load.dropped = 0
  }
  events.push(...keyEvents(state, parts))
  return events
}

/** The events of one request; a leak, consent signal or experiment that the visit has already is left out. */
export async function readSignal(
  state: VisitState,
  signal: NetworkSignal,
  { salt, newId, typed, canonicalName }: VisitParts,
): Promise<Event[]> {
  const { visit, load, leaks } = state
  const { tab } = load
  noteSending(state, signal)
  const events = await readRequest(signal, {
    visit: visit.id,
    site: visit.site,
    pageUrl: load.url,
    salt,
    newId,
    ...(canonicalName ? { canonicalName } : {}),
    ...(typed?.has(tab, visit.site)
      ? {
          findLeaks: (raw, body) =>
            findLeaks(raw, body, { tab, site: visit.site, typed, growth: leaks.growth }),
        }
      : {}),
  })
  return events.filter(event => {
    if (event.type === 'leak') return isNewLeak(leaks.told, event)
    if (event.type === 'experiment') return isFirstTold(state, exposureKey(event))
    if (event.type === 'segment') return isFirstTold(state, segmentKey(event))
    if (event.type !== 'consent-signal') return true
    // The same signal goes out with every hit; once a visit and vendor is enough.
    const said = `${event.vendor} ${event.api} ${event.state} ${event.words.join()}`
    return !state.consentSeen.has(said) && state.consentSeen.add(said)
  })
}

/** The same value goes out with every hit; once for each recipient, place and form is enough. */
function isNewLeak(told: Set<string>, leak: EventOf<'leak'>): boolean {
  const { host, where, encoding, value, beforeSubmit, part, canary } = leak
  const key = [host, where, encoding, value, beforeSubmit, part, canary].join(' ')
  return !told.has(key) && told.add(key) !== undefined
}
