// The visits that are logged, while they are open: each opened once, kept while its tab shows it, let go of later.

import type { NetworkSignal } from '../gatherers/network/network-signal'
import type { PageLoad, PageLoads } from '../gatherers/network/page-loads'
import type { Sighted } from '../messaging/protocol'
import type { Settings } from '../schema/settings'
import type { Visit } from '../schema/visit'
import { networkEvents } from './flush-network'
import { newVisit, siteOf } from './visit-record'
import { openVisitState, type VisitParts, type VisitState, writeInTurn } from './visit-state'

export interface LoggingParts extends VisitParts {
  settings(): Settings
  injectReader(tab: number): Promise<void>
  /** Without a frame: into all that the tab has. */
  injectPageFacts(tab: number, frame?: number): Promise<void>
  /** Watches the basket on a page of that kind, where there is one. */
  watchBasket?(tab: number, page: Sighted['page']): Promise<void>
  /** Closes open requests whose answers the page side has seen. */
  sweep(isAsked: (signal: NetworkSignal) => boolean): void
  /** Something of this visit was written: judge it soon. */
  changed(state: VisitState): void
}

export interface LoggedVisits {
  states: ReadonlyMap<string, VisitState>
  /** The state of a logged page's visit, opened once however many ask at the same time. */
  stateOf(load: PageLoad): Promise<VisitState>
  /** Logs the page from now on, with what was sighted on it. */
  log(load: PageLoad, sighted: Sighted | null): Promise<void>
  /** Writes what is ready, or everything. */
  flush(all: boolean): Promise<void>
  /** An earlier worker had this page open: the log may have some of it. */
  restored(load: PageLoad): void
  /** Lets go of every visit of a site, or all, and returns them; what is in memory of them is not written. */
  forget(site?: string): PageLoad[]
}

const MAX_STATES = 60
const isOff = ({ state }: PageLoad) => state === 'off'

export function createLoggedVisits(parts: LoggingParts, loads: PageLoads): LoggedVisits {
  const states = new Map<string, VisitState>()
  const opening = new Map<string, Promise<VisitState>>()
  /** Pages that the log may have something of. */
  const inLog = new WeakSet<PageLoad>()
  const read = new Set<string>()
  const kinds = new WeakMap<PageLoad, Sighted['page']>()
  const visitOf = (load: PageLoad, sighted: Sighted | null): Visit =>
    newVisit(load, sighted, { salt: parts.salt, settings: parts.settings() })

  async function stateOf(load: PageLoad, visit?: Visit): Promise<VisitState> {
    const open = states.get(load.visit)
    if (open) return open
    const begun =
      opening.get(load.visit) ??
      openVisitState(load, visit ?? visitOf(load, null), inLog.has(load), parts)
    inLog.add(load)
    opening.set(load.visit, begun)
    try {
      const state = await begun
      states.set(load.visit, state)
      await trim()
      return state
    } finally {
      opening.delete(load.visit)
    }
  }

  async function trim() {
    for (const [visit, state] of states) {
      if (states.size <= MAX_STATES) return
      if (loads.current(state.load.tab) === state.load) continue
      await writeInTurn(state, parts, () => networkEvents(state, parts, () => true)).catch(() => 0)
      states.delete(visit)
    }
  }

  async function log(load: PageLoad, sighted: Sighted | null): Promise<void> {
    load.state = 'logged'
    const visit = visitOf(load, sighted)
    const isFirst = !read.has(load.visit)
    // Not waited for: the page may be gone already, or be one that takes no scripts; it is logged without them then. What
    // page-facts tells at once goes into the log with the first requests.
    if (isFirst) void parts.injectPageFacts(load.tab).catch(() => undefined)
    const state = await stateOf(load, visit)
    // Deleted while it was opened.
    if (isOff(load)) return void states.delete(load.visit)
    await writeInTurn(state, parts, () => {
      const { consent, gpc } = state.visit
      state.visit = {
        ...visit,
        ...(!visit.product && state.visit.product ? { product: state.visit.product } : {}),
        consent,
        gpc,
      }
      return networkEvents(state, parts)
    })
    parts.changed(state)
    read.add(load.visit)
    // A moment later than page-facts: a page that has just been parsed is about to be drawn.
    if (isFirst) void parts.injectReader(load.tab).catch(() => undefined)
    if (!sighted || kinds.get(load) === sighted.page) return
    kinds.set(load, sighted.page)
    void parts.watchBasket?.(load.tab, sighted.page).catch(() => undefined)
  }

  async function flush(all: boolean): Promise<void> {
    if (all) parts.sweep(() => true)
    await Promise.all(
      [...states.values()].map(async state => {
        const isWriting = all && state.writing !== null
        const waiting = state.load.pending.length + state.unsaved.events.length
        if (waiting === 0 && !isWriting) return
        // A failed write keeps its events for the next flush; the log's health record tells the person.
        const written = await writeInTurn(state, parts, () =>
          networkEvents(state, parts, () => all),
        ).catch(() => 0)
        if (isWriting) await state.writing?.catch(() => 0)
        if (written > 0 || isWriting) parts.changed(state)
      }),
    )
  }

  function forget(site?: string): PageLoad[] {
    // Pages that are logged and not opened yet are meant too: all of them, where the worker has just started.
    const logged = [...loads.all()].filter(({ state }) => state === 'logged')
    const all = new Set([...[...states.values()].map(({ load }) => load), ...logged])
    const gone = [...all].filter(({ url }) => site === undefined || siteOf(url) === site)
    for (const load of gone) {
      load.state = 'off'
      load.pending = []
      states.delete(load.visit)
    }
    return gone
  }

  return {
    states,
    stateOf: load => stateOf(load),
    log,
    flush,
    restored: load => void inLog.add(load),
    forget,
  }
}
