// What the page side reports, with the requests that only it saw.
import { matchCalls, messageSignal, timingSignal } from '../gatherers/network/match-calls'
import type { ParsedBatch } from '../messaging/from-content'
import type { Event } from '../schema/event'
import { networkEvents, readSignal } from './flush-network'
import { countIn, isFirstTold, type VisitParts, type VisitState } from './visit-state'
import { droppedEvent, markEvents, wholeEvents } from './whole-events'

const MAX_CALLS = 300

/** The events of a batch of the page side, with the requests that only it saw. */
export async function batchEvents(
  state: VisitState,
  batch: ParsedBatch,
  frameUrl: string,
  parts: VisitParts,
): Promise<Event[]> {
  const calls = batch.bodies.map(call => ({
    ...call,
    url: absolute(call.url, frameUrl),
    method: call.method.toUpperCase(),
    heard: parts.now(),
  }))
  const messages = calls.filter(call => call.via === 'websocket')
  state.calls = [...state.calls, ...calls.filter(call => !messages.includes(call))].slice(
    -MAX_CALLS,
  )
  // Resource timing told of these: to be acknowledged, they have to be written.
  const urls = new Set(batch.resources.map(({ url }) => url))
  const heard = await networkEvents(state, parts, signal => urls.has(signal.url))
  const resources = batch.resources.map(seen => ({ ...seen, url: absolute(seen.url, frameUrl) }))
  const missed = resources.filter(
    ({ url, at }) =>
      /^https?:/.test(url) && isFirstTold(state, `${url} ${at}`) && countIn(state, url, 'timing'),
  )
  const fresh = messages.filter(call => isFirstTold(state, `${call.url} ${call.at} ${call.body}`))
  const signals = [...missed.map(timingSignal), ...fresh.map(messageSignal)]
  state.calls = matchCalls(signals, state.calls)
  const requests = (
    await Promise.all(signals.map(signal => readSignal(state, signal, parts)))
  ).flat()
  const events = [
    ...wholeEvents(state, batch.events, parts),
    ...markEvents(state, batch.globals, parts),
  ]
  if (batch.dropped > 0)
    events.push(droppedEvent(state, 'reports of the wrong shape', batch.dropped, parts))
  return [...heard, ...events, ...requests]
}

function absolute(url: string, base: string): string {
  if (!URL.canParse(url, base)) return url
  const whole = new URL(url, base)
  whole.hash = ''
  return whole.href
}
