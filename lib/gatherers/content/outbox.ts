// What the page side holds until the background has written it. Observer and reader are two bundles in one isolated
// world, so the queue hangs on that world's global object, which no page can see.

import type { SeenBody, SeenResource, Sighted, Typed } from '../../messaging/protocol'
import type { Event } from '../../schema/event'
import type { Answer } from './answers'
import { holdReports } from './hold-reports'

type WithoutEnvelope<E> = E extends Event ? Omit<E, 'id' | 'visit' | 'at' | 'vendor'> : never
/** An event as a gatherer knows it, redacted; the outbox adds the rest. */
export type Draft = WithoutEnvelope<Event> & { at?: number; vendor?: string | null }

/** What was gathered of one visit and is not acknowledged. */
export interface Parcel {
  visit: string
  events: Event[]
  resources: SeenResource[]
  bodies: SeenBody[]
  globals: string[]
  dropped: Map<string, number>
}

export interface Outbox {
  add(draft: Draft): void
  addResource(resource: SeenResource): void
  addBody(body: SeenBody): void
  addGlobals(names: readonly string[]): void
  /** Counts signals that a bound of a gatherer left out. */
  drop(reason: string, count?: number): void
  /** The reader's word on shop, page kind and product; merged with what the observer said. */
  sighted(facts: Partial<Pick<Sighted, 'shop' | 'page' | 'product'>>): void
  /** Runs `use` with the salt, now or when the background has told it; never if the page is not watched. */
  withSalt(use: (salt: string) => void): void
  /** The page is to be logged: what is held may leave. */
  release(): void
  /** Hands over what the page hook told, raw: what was held, then every batch as it comes. */
  takeReports(read: (batch: string) => void): void
  /** Tells at once what was typed; it is kept here no longer than that. */
  tellTyped(typed: Typed): void
  /** The frame's data layers as one JSON text, a claim; null when there is no answer. */
  askLayers(): Promise<string | null>
  /** Where the page's own HTML links to, noted when it was parsed and before its deferred scripts ran. */
  parsedLinks?: ReadonlySet<string>
  /** What the page's own calls were answered, raw, to be looked into and never sent; where page-facts run. */
  answers?: () => readonly Answer[]
  /** Hands over rows of data layers that tools told as events, raw, and forgets them. */
  takeRows(): unknown[]
  /** Runs `work` when the page is going away, before the last parcel leaves. */
  beforeLeaving(work: () => void): void
  /** Runs `work` when what tools on the page say may be news: another visit began, or the banner was answered. */
  atTurns(work: () => void): void
  turn(): void
  /** The visit that gathering is for. */
  visit(): string
}

/** The observer's end of it. */
export interface OutboxCore extends Outbox {
  parcels: Parcel[]
  /** Begins a new parcel for a new visit. */
  begin(visit: string): void
  giveSalt(salt: string): void
  /** Empties it and takes no more. */
  close(): void
  onAdd: () => void
  onRelease: () => void
  onAskLayers: () => Promise<string | null>
  keepRow(row: unknown): void
  onTyped: (typed: Typed) => void
  /** One batch over the page hook's line. */
  receiveReports(batch: unknown): void
  /** Whether what the page hook tells is read as it comes. */
  hasReader(): boolean
  /** The page is going away: runs what waits for that. */
  leave(): void
  onSighted: (facts: Partial<Pick<Sighted, 'shop' | 'page' | 'product'>>) => void
}

/** Visits that wait: a page that is no shop may change its address for ever. */
const MAX_PARCELS = 20
const MAX_EVENTS = 2_000
const MAX_RESOURCES = 3_000
const MAX_BODIES = 400
const MAX_BODY_CHARACTERS = 4_000_000

const KEY = Symbol.for('vitrine.outbox')
type Holder = { [KEY]?: OutboxCore }

/** The outbox of this isolated world; undefined where no observer runs. */
export function getOutbox(): Outbox | undefined {
  return (globalThis as Holder)[KEY]
}

/** Makes this world's outbox; undefined when there is one already (the script was injected twice). */
export function makeOutbox(newId: () => string, now: () => number): OutboxCore | undefined {
  const holder = globalThis as Holder
  if (holder[KEY]) return undefined
  holder[KEY] = createOutbox(newId, now)
  return holder[KEY]
}

/** An outbox of its own, for tests and for `makeOutbox`. */
export function createOutbox(newId: () => string, now: () => number): OutboxCore {
  let salt: string | undefined
  let isClosed = false
  const waiting: ((salt: string) => void)[] = []
  const leaving: (() => void)[] = []
  const turns: (() => void)[] = []
  const rows: unknown[] = []
  const parcels: Parcel[] = [newParcel('')]
  const last = () => parcels[parcels.length - 1] ?? newParcel('')

  const drop = (reason: string, count = 1) => {
    if (isClosed || count <= 0) return
    const { dropped } = last()
    dropped.set(reason, (dropped.get(reason) ?? 0) + count)
  }
  const dropAs = (what: string) => drop(`more ${what} than fit in memory`)
  const push = <T>(list: T[], item: T, max: number, what: string) => {
    if (isClosed) return
    if (list.length >= max) dropAs(what)
    else list.push(item)
    core.onAdd()
  }
  const reports = holdReports(drop)
  const core: OutboxCore = {
    parcels,
    onAdd: () => undefined,
    onRelease: () => undefined,
    onAskLayers: async () => null,
    receiveReports: batch => reports.receive(batch),
    takeReports: read => reports.take(read),
    hasReader: () => reports.hasReader(),
    askLayers: () => core.onAskLayers(),
    keepRow: row => {
      if (!isClosed) rows.push(row)
    },
    takeRows: () => rows.splice(0),
    onTyped: () => undefined,
    tellTyped(typed) {
      if (!isClosed) core.onTyped(typed)
    },
    beforeLeaving: work => void leaving.push(work),
    leave() {
      for (const work of leaving) work()
    },
    atTurns: work => void turns.push(work),
    turn() {
      for (const work of turns) work()
    },
    visit: () => last().visit,
    onSighted: () => undefined,
    add({ at = now(), vendor = null, ...rest }) {
      const { visit, events } = last()
      // The draft's own type says which event it is; only the envelope was missing.
      push(events, { ...rest, id: newId(), visit, at, vendor } as Event, MAX_EVENTS, 'events')
    },
    addResource: resource => push(last().resources, resource, MAX_RESOURCES, 'resources'),
    addBody(body) {
      const { bodies } = last()
      const held = bodies.reduce((sum, one) => sum + one.body.length, body.body.length)
      const what = 'request bodies'
      if (held > MAX_BODY_CHARACTERS) dropAs(what)
      // Who sent it is told all the same.
      push(bodies, held > MAX_BODY_CHARACTERS ? { ...body, body: '' } : body, MAX_BODIES, what)
    },
    addGlobals(names) {
      for (const name of names) push(last().globals, name, 400, 'globals')
    },
    drop,
    sighted: facts => core.onSighted(facts),
    withSalt(use) {
      if (isClosed) return
      if (salt === undefined) waiting.push(use)
      else use(salt)
    },
    release: () => core.onRelease(),
    begin(visit) {
      const open = last()
      if (open.visit === '' && parcels.length === 1) open.visit = visit
      else parcels.push(newParcel(visit))
      if (parcels.length > MAX_PARCELS) {
        parcels.shift()
        dropAs('pages')
      }
      core.turn()
    },
    giveSalt(given) {
      salt = given
      for (const use of waiting.splice(0)) use(given)
    },
    close() {
      isClosed = true
      reports.close()
      waiting.length = 0
      parcels.length = 0
      rows.length = 0
    },
  }
  return core
}

function newParcel(visit: string): Parcel {
  return { visit, events: [], resources: [], bodies: [], globals: [], dropped: new Map() }
}
