// One visit's way from raw signals to the log. Everything of one visit happens in turn, never side by side.
import { explainSignal } from '../consent/explain-signal'
import { experimentsIn } from '../gatherers/layers/experiments'
import { segmentsIn } from '../gatherers/layers/segments'
import {
  isReady,
  matchCalls,
  messageSignal,
  type PageCall,
  timingSignal,
} from '../gatherers/network/match-calls'
import type { NetworkSignal } from '../gatherers/network/network-signal'
import type { PageLoad } from '../gatherers/network/page-loads'
import { readRequest } from '../gatherers/network/read-request'
import { isNews, type RequestCounts, requestKey } from '../gatherers/network/reconcile'
import { redactEvent } from '../gatherers/redaction/redact-event'
import { findLeaks } from '../gatherers/typing/find-leaks'
import type { TypedValues } from '../gatherers/typing/typed-values'
import { attributeRequest } from '../knowledge/attribute'
import { storageName } from '../knowledge/storage-names/storage-name'
import { vendorOfGlobal } from '../knowledge/vendors/vendor-of-global'
import { vendorNamed } from '../knowledge/vendors/vendor-rows'
import type { ParsedBatch } from '../messaging/from-content'
import type { Event, EventOf } from '../schema/event'
import type { Visit } from '../schema/visit'
import type { RequestKey } from '../store/database'
import type { Log } from '../store/log'
import { readVisit } from '../store/read'
import { visitAfter } from './visit-record'

/** Judged in memory up to here; a visit with more is still logged whole, and judged on its first events. */
const MAX_JUDGED = 20_000
const MAX_CALLS = 300
/** Counted from when it was heard: a page tells late what happened before it was known as a shop. */
const CALL_KEPT_MS = 5_000
/** What is typed is told a moment later than the request that took it along. */
const TYPING_WAIT_MS = 250

export interface VisitState {
  load: PageLoad
  visit: Visit
  counts: RequestCounts
  /** Events written so far, for the rules. */
  events: Event[]
  /** What could not be written yet, with the keys that go with it. */
  unsaved: { events: Event[]; keys: RequestKey[] }
  /** Calls that the page hook told and that no request was found for yet, with the time they were heard. */
  calls: (PageCall & { heard: number })[]
  shopSince: number
  consentSeen: Set<string>
  /** Globals that have their mark already. */
  marked: Set<string>
  /** Leaks told already, and beginnings of typed values by recipient and field. */
  leaks: { told: Set<string>; growth: Map<string, number[]> }
  tail: Promise<void>
}

export interface VisitParts {
  log: Log
  salt: string
  now(): number
  newId(): string
  typed?: TypedValues
}

/** Runs `work` after everything begun earlier on this visit, whether that worked or not. */
export function inTurn<T>(state: VisitState, work: () => Promise<T>): Promise<T> {
  const result = state.tail.then(work)
  state.tail = result.then(
    () => undefined,
    () => undefined,
  )
  return result
}

/** Begins the state of a logged visit, from the log if an earlier worker wrote some of it. */
export async function openVisitState(
  load: PageLoad,
  visit: Visit,
  { log, now }: VisitParts,
): Promise<VisitState> {
  const counts: RequestCounts = {}
  for (const [hash, { network, timing }] of await log.requestKeys(visit.id))
    counts[hash] = { network, timing, page: 0 }
  const events = await log.eventsOf(visit.id)
  const known = await readVisit(visit.id)
  return {
    load,
    visit: visitAfter(known ?? visit, events),
    counts,
    events,
    unsaved: { events: [], keys: [] },
    calls: [],
    shopSince: now(),
    consentSeen: new Set(),
    marked: new Set(events.flatMap(event => (event.type === 'mark' ? [event.name] : []))),
    leaks: { told: new Set(), growth: new Map() },
    tail: Promise.resolve(),
  }
}

/** Writes what the network side has ready; what `isAsked` wants, though it still waits for the page hook's word. */
export async function flushNetwork(
  state: VisitState,
  parts: VisitParts,
  isAsked: (signal: NetworkSignal) => boolean = () => false,
): Promise<number> {
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
  return write(state, events, parts)
}

/** Takes in a batch of the page side, with the requests that only it saw; resolves when durable. */
export async function takeBatch(
  state: VisitState,
  batch: ParsedBatch,
  frameUrl: string,
  parts: VisitParts,
): Promise<number> {
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
  let written = await flushNetwork(state, parts, signal => urls.has(signal.url))
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
    ...batch.events.flatMap(event => {
      const whole = complete(event, state.visit.id, parts)
      return [whole, ...layerFacts(state, whole, parts)]
    }),
    ...markEvents(state, batch.globals, parts),
  ]
  if (batch.dropped > 0)
    events.push(droppedEvent(state, 'reports of the wrong shape', batch.dropped, parts))
  written += await write(state, [...events, ...requests], parts)
  return written
}

/** Whether the page side tells this for the first time: what it did not hear acknowledged it tells again. */
function isFirstTold(state: VisitState, what: string): boolean {
  const hash = requestKey(what)
  if (Object.hasOwn(state.counts, hash)) return false
  return countKey(state, hash, 'timing')
}

function countIn(state: VisitState, url: string, source: RequestKey['source']): boolean {
  return countKey(state, requestKey(url), source)
}

function countKey(state: VisitState, hash: string, source: RequestKey['source']): boolean {
  state.unsaved.keys.push({ hash, source })
  return isNews(state.counts, hash, source)
}

async function readSignal(
  state: VisitState,
  signal: NetworkSignal,
  { salt, newId, typed }: VisitParts,
): Promise<Event[]> {
  const { visit, load, leaks } = state
  const { tab } = load
  const events = await readRequest(signal, {
    visit: visit.id,
    site: visit.site,
    pageUrl: load.url,
    salt,
    newId,
    ...(typed?.has(tab, visit.site)
      ? {
          findLeaks: (raw, body) =>
            findLeaks(raw, body, { tab, site: visit.site, typed, growth: leaks.growth }),
        }
      : {}),
  })
  return events.filter(event => {
    if (event.type === 'leak') return isNewLeak(leaks.told, event)
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

/** One mark for each vendor whose global the page holds; a visit says it once. */
function markEvents(
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

/** Experiments and audience labels inside a data-layer event, each once a visit. */
function layerFacts(state: VisitState, event: Event, { newId }: VisitParts): Event[] {
  if (event.type !== 'data-layer') return []
  const facts = [...experimentsIn(event), ...segmentsIn(event)]
  const { visit, at } = event
  return facts
    .filter(fact => isFirstTold(state, JSON.stringify(fact)))
    .map(fact => {
      const vendor = fact.type === 'experiment' && vendorNamed(fact.tool) ? fact.tool : null
      return { ...fact, id: newId(), visit, at, vendor }
    })
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

/** Writes events that are whole and redacted already; resolves to how many, when durable. */
export async function write(
  state: VisitState,
  events: Event[],
  { log }: VisitParts,
): Promise<number> {
  const { unsaved } = state
  unsaved.events.push(...events)
  if (unsaved.events.length === 0) return 0
  const after = visitAfter(state.visit, events)
  // The log writes a visit when it is new; what is learned of it later is written here.
  if (after !== state.visit) await log.saveVisit(after)
  state.visit = after
  const { events: sent, keys } = unsaved
  const { durable } = await log.append(state.visit, sent, { keys })
  // Not acknowledged, so that the page side holds it too; known ids keep the second telling from being written twice.
  if (!durable) throw new Error('the log could not be written')
  await log.rememberPrices(state.visit, sent)
  state.unsaved = { events: [], keys: [] }
  if (state.events.length < MAX_JUDGED) state.events.push(...sent)
  return sent.length
}

function droppedEvent(
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

function absolute(url: string, base: string): string {
  if (!URL.canParse(url, base)) return url
  const whole = new URL(url, base)
  whole.hash = ''
  return whole.href
}
