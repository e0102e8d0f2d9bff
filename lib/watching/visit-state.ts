// One visit while it is open: what is known of it, what waits, and the way into the log. Everything of one visit happens
// in turn, never side by side.
import type { CanonicalName } from '../gatherers/network/canonical-name'
import type { PageCall } from '../gatherers/network/match-calls'
import type { PageLoad } from '../gatherers/network/page-loads'
import { isNews, type RequestCounts, requestKey } from '../gatherers/network/reconcile'
import type { Sending } from '../gatherers/typing/key-followers'
import type { TypedValues } from '../gatherers/typing/typed-values'
import type { Event } from '../schema/event'
import type { Visit } from '../schema/visit'
import type { RequestKey } from '../store/database'
import type { Log } from '../store/log'
import { readVisit } from '../store/read'
import { visitAfter } from './visit-record'

/** Judged in memory up to here; a visit with more is still logged whole, and judged on its first events. */
const MAX_JUDGED = 20_000

export interface VisitState {
  load: PageLoad
  visit: Visit
  /** As the log has it; undefined while it has nothing of this visit. */
  saved: Visit | undefined
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
  /** When keys were pressed, what left about then, and who was told already to follow them; never logged. */
  typing: { keys: number[]; sendings: Sending[]; told: Set<string> }
  tail: Promise<void>
}

export interface VisitParts {
  log: Log
  salt: string
  now(): number
  newId(): string
  typed?: TypedValues
  canonicalName?: CanonicalName
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
  const known = await readVisit(visit.id)
  // Events are written with their visit or after it; only what waits in memory may be without.
  const isNew = !known && log.health().state === 'ok'
  for (const [hash, { network, timing }] of isNew ? [] : await log.requestKeys(visit.id))
    counts[hash] = { network, timing, page: 0 }
  const events = isNew ? [] : await log.eventsOf(visit.id)
  return {
    load,
    visit: visitAfter(known ?? visit, events),
    saved: known,
    counts,
    events,
    unsaved: { events: [], keys: [] },
    calls: [],
    shopSince: now(),
    consentSeen: new Set(),
    marked: new Set(events.flatMap(event => (event.type === 'mark' ? [event.name] : []))),
    leaks: { told: new Set(), growth: new Map() },
    typing: { keys: [], sendings: [], told: new Set() },
    tail: Promise.resolve(),
  }
}

/** Whether the page side tells this for the first time: what it did not hear acknowledged it tells again. */
export function isFirstTold(state: VisitState, what: string): boolean {
  const hash = requestKey(what)
  if (Object.hasOwn(state.counts, hash)) return false
  return countKey(state, hash, 'timing')
}

/** Whether a request to this address is news from this source, told by another or not. */
export function countIn(state: VisitState, url: string, source: RequestKey['source']): boolean {
  return countKey(state, requestKey(url), source)
}

function countKey(state: VisitState, hash: string, source: RequestKey['source']): boolean {
  state.unsaved.keys.push({ hash, source })
  return isNews(state.counts, hash, source)
}

/** Writes the visit where the log has none, or another. */
export async function saveChanged(state: VisitState, log: Log): Promise<void> {
  if (state.saved === state.visit) return
  await log.saveVisit(state.visit)
  state.saved = state.visit
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
  state.visit = visitAfter(state.visit, events)
  const { visit } = state
  const { events: sent, keys } = unsaved
  const { durable } = await log.append(visit, sent, { keys })
  // Not acknowledged, so that the page side holds it too; known ids keep the second telling from being written twice.
  if (!durable) throw new Error('the log could not be written')
  // A visit that is new was written with them.
  state.saved ??= visit
  await saveChanged(state, log)
  await log.rememberPrices(visit, sent)
  state.unsaved = { events: [], keys: [] }
  if (state.events.length < MAX_JUDGED) state.events.push(...sent)
  return sent.length
}
