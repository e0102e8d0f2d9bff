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
  /** As it was last written, or is being written; undefined while the log may have nothing of this visit. */
  saved: Visit | undefined
  counts: RequestCounts
  /** Events written so far, for the rules. */
  events: Event[]
  /** What is not being written yet, with the keys that go with it. */
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
  /** The newest of the writes under way, which ends last; null when there is none. */
  writing: Promise<number> | null
}

export interface VisitParts {
  log: Log
  salt: string
  now(): number
  newId(): string
  typed?: TypedValues
  canonicalName?: CanonicalName
}

/**
 * Gathers events after everything gathered earlier on this visit, and writes them; resolves to how many, when durable.
 * What is gathered next need not wait for that, so that what comes within one moment goes into the log at once.
 */
export async function writeInTurn(
  state: VisitState,
  parts: VisitParts,
  gather: () => Promise<Event[]>,
): Promise<number> {
  const turn = state.tail.then(async () => ({ written: write(state, await gather(), parts) }))
  state.tail = turn.then(
    () => undefined,
    () => undefined,
  )
  return (await turn).written
}

/** Begins the state of a logged visit, from the log if it may have some of it. */
export async function openVisitState(
  load: PageLoad,
  visit: Visit,
  isInLog: boolean,
  { log, now }: VisitParts,
): Promise<VisitState> {
  const counts: RequestCounts = {}
  const known = isInLog ? await readVisit(visit.id) : undefined
  // Events are written with their visit or after it; only what waits in memory may be without.
  const isNew = !isInLog || (!known && log.health().state === 'ok')
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
    writing: null,
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

/** Writes events that are whole and redacted already, and the visit where it changed. */
async function write(state: VisitState, events: Event[], { log }: VisitParts): Promise<number> {
  state.visit = visitAfter(state.visit, events)
  const { visit, unsaved } = state
  unsaved.events.push(...events)
  const isChanged = state.saved !== visit
  // Nothing new: whoever told it may forget it once what is under way is durable, which may hold the same.
  if (unsaved.events.length === 0 && !isChanged)
    return state.writing ? state.writing.then(() => 0) : 0
  state.unsaved = { events: [], keys: [] }
  state.saved = visit
  const appended = log.append(visit, unsaved.events, {
    keys: unsaved.keys,
    facts: isChanged,
    prices: true,
  })
  const writing = appended.then(({ durable }) => afterWrite(state, unsaved, durable))
  state.writing = writing
  const ended = () => {
    if (state.writing === writing) state.writing = null
  }
  writing.then(ended, ended)
  return writing
}

function afterWrite(
  state: VisitState,
  { events, keys }: VisitState['unsaved'],
  durable: boolean,
): number {
  if (!durable) {
    const { unsaved } = state
    state.unsaved = { events: [...events, ...unsaved.events], keys: [...keys, ...unsaved.keys] }
    state.saved = undefined
    // Not acknowledged, so that the page side holds it too; known ids keep the second telling from being written twice.
    throw new Error('the log could not be written')
  }
  if (state.events.length < MAX_JUDGED) state.events.push(...events)
  return events.length
}
