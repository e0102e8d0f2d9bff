// From hello to findings: which pages are watched, when they become visits, and what is answered to whom.
import type { NetworkSignal } from '../gatherers/network/network-signal'
import { createPageLoads, type PageLoad, type PageLoads } from '../gatherers/network/page-loads'
import type { ParsedBatch } from '../messaging/from-content'
import type { BatchReply, Hello, HelloReply, Sighted, Typed } from '../messaging/protocol'
import type { ContentSender } from '../messaging/sender'
import type { Event } from '../schema/event'
import type { Settings } from '../schema/settings'
import type { Shop, Visit } from '../schema/visit'
import { flushNetwork } from './flush-network'
import { type OpenVisit, saveOpenVisit } from './open-visits'
import { takeBatch } from './take-batch'
import { newVisit, siteOf } from './visit-record'
import { inTurn, openVisitState, type VisitParts, type VisitState, write } from './visit-state'

export interface WatchParts extends VisitParts {
  settings(): Settings
  injectReader(tab: number): Promise<void>
  /** Without a frame: into all that the tab has. */
  injectPageFacts(tab: number, frame?: number): Promise<void>
  /** Closes open requests whose answers the page side has seen. */
  sweep(isAsked: (signal: NetworkSignal) => boolean): void
  /** Something of this visit was written: judge it soon. */
  changed(state: VisitState): void
}

export interface VisitWatch {
  loads: PageLoads
  states: ReadonlyMap<string, VisitState>
  hello(data: Hello, sender: ContentSender): Promise<HelloReply>
  sighted(data: Sighted, sender: ContentSender): Promise<BatchReply>
  batch(batch: ParsedBatch, sender: ContentSender): Promise<BatchReply>
  /** Takes in what was typed; true when the page is logged, so that it is known from now on. */
  typed(typed: Typed, sender: ContentSender): boolean
  /** Logs the tab's page though it was not recognized as a shop; false when nothing watches that tab. */
  audit(tab: number): Promise<boolean>
  /** Adds events about a logged visit that is still known; false when it is not. */
  add(visit: string, events: Event[]): Promise<boolean>
  /** Asks that the next page load of a tab be logged whatever it is. */
  expectAudit(tab: number): void
  /** Writes what is ready, or everything. */
  flush(all?: boolean): Promise<void>
  /** Takes up what a killed worker had open. */
  restore(open: OpenVisit): void
  /** Forgets every visit of a site, or all; what is in memory of them is not written. */
  forget(site?: string): void
}

const MAX_STATES = 60

export function createVisitWatch(parts: WatchParts): VisitWatch {
  const loads = createPageLoads()
  const states = new Map<string, VisitState>()
  const opening = new Map<string, Promise<VisitState>>()
  const shops = new Map<string, Shop>()
  const expected = new Set<number>()
  const read = new Set<string>()

  const remember = (load: PageLoad, isPrivate: boolean) => {
    const { pending: _, dropped: __, ...facts } = load
    const shop = shops.get(load.visit) ?? null
    return saveOpenVisit({ ...facts, site: siteOf(load.url), shop, private: isPrivate })
  }

  /** The state of a logged visit, opened once however many ask at the same time. */
  async function stateOf(load: PageLoad, first: Visit | null): Promise<VisitState> {
    const open = states.get(load.visit)
    if (open) return open
    const begun =
      opening.get(load.visit) ??
      openVisitState(
        load,
        first ?? newVisit(load, null, { salt: parts.salt, settings: parts.settings() }),
        parts,
      )
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
      await inTurn(state, () => flushNetwork(state, parts, () => true)).catch(() => 0)
      states.delete(visit)
    }
  }

  async function log(load: PageLoad, sighted: Sighted | null): Promise<void> {
    load.state = 'logged'
    if (sighted?.shop) shops.set(load.visit, sighted.shop)
    const visit = newVisit(load, sighted, { salt: parts.salt, settings: parts.settings() })
    const state = await stateOf(load, visit)
    await inTurn(state, async () => {
      const { consent, gpc } = state.visit
      state.visit = {
        ...visit,
        ...(!visit.product && state.visit.product ? { product: state.visit.product } : {}),
        consent,
        gpc,
      }
      await parts.log.saveVisit(state.visit)
      await flushNetwork(state, parts)
    })
    parts.changed(state)
    if (read.has(load.visit)) return
    read.add(load.visit)
    // Not waited for: a busy page takes its time to run them. It may be gone already, or be one that takes no scripts;
    // it is logged without a reading then.
    void Promise.allSettled([parts.injectPageFacts(load.tab), parts.injectReader(load.tab)])
  }

  function answerTo({ state, visit, asked }: PageLoad): HelloReply {
    return state === 'off' ? { mode: 'off' } : { mode: 'watch', salt: parts.salt, visit, asked }
  }

  async function hello(data: Hello, sender: ContentSender): Promise<HelloReply> {
    if (sender.frame !== 0) {
      const load = loads.current(sender.tab)
      if (load?.state === 'off') return { mode: 'off' }
      // A frame that came later; where no script may run, nothing is told of it.
      if (load?.state === 'logged')
        void parts.injectPageFacts(sender.tab, sender.frame).catch(() => undefined)
      return {
        mode: 'watch',
        salt: parts.salt,
        visit: load?.visit ?? null,
        asked: load?.asked ?? false,
      }
    }
    if (data.visit === null) return { mode: 'off' }
    // Asked again, since the worker that heard it first died before it answered.
    const known = loads.byVisit(data.visit)
    if (known?.tab === sender.tab) return answerTo(known)
    const before = data.soft ? loads.current(sender.tab) : undefined
    const url = data.soft ? data.url : sender.url
    const isOff =
      sender.private || !/^https?:/.test(url) || parts.settings().paused.includes(siteOf(url))
    const asked = expected.delete(sender.tab) || (before?.asked ?? false)
    const load = loads.begin({
      visit: data.visit,
      tab: sender.tab,
      document: sender.document,
      url,
      startedAt: data.startedAt,
      state: isOff ? 'off' : 'waiting',
      asked,
    })
    const shop = before && shops.get(before.visit)
    if (shop) shops.set(load.visit, shop)
    await remember(load, sender.private)
    if (isOff) return answerTo(load)
    // A route change inside a shop stays in the shop; the observer's next look corrects the kind of page.
    if (shop && before?.state === 'logged')
      await log(load, { visit: load.visit, shop, page: 'other', product: null })
    else if (asked) await log(load, null)
    return answerTo(load)
  }

  async function sighted(data: Sighted, sender: ContentSender): Promise<BatchReply> {
    const load = loads.byVisit(data.visit)
    if (!load || load.tab !== sender.tab || sender.frame !== 0 || load.state === 'off')
      return { state: 'drop' }
    if (!data.shop && !load.asked) return { state: load.state === 'logged' ? 'stored' : 'hold' }
    load.state = 'logged'
    if (data.shop) shops.set(load.visit, data.shop)
    // First of all what the popup shows, and a worker that comes after this one needs; the log takes longer.
    await Promise.all([remember(load, sender.private), log(load, data)])
    return { state: 'stored' }
  }

  async function batch(parsed: ParsedBatch, sender: ContentSender): Promise<BatchReply> {
    const load = ownLoad(parsed, sender)
    if (!load) return { state: sender.frame === 0 ? 'drop' : 'hold' }
    if (load.state !== 'logged') return { state: load.state === 'off' ? 'drop' : 'hold' }
    const state = await stateOf(load, null)
    const urls = new Set(parsed.resources.map(({ url }) => url))
    // Resource timing lists what has ended: its answer need not be waited for.
    if (urls.size > 0) parts.sweep(signal => urls.has(signal.url))
    await inTurn(state, () => takeBatch(state, parsed, sender.url, parts))
    parts.changed(state)
    return { state: 'stored' }
  }

  function typed(data: Typed, sender: ContentSender): boolean {
    const load = loads.current(sender.tab)
    if (load?.state !== 'logged' || sender.private) return false
    const frame = /^https?:/.test(sender.url) ? siteOf(sender.url) : siteOf(load.url)
    parts.typed?.take(sender.tab, siteOf(load.url), frame, data)
    return true
  }

  /** A top frame speaks for the visit its events name, if it is one of that tab; a subframe for the tab's current one. */
  function ownLoad(parsed: ParsedBatch, sender: ContentSender): PageLoad | undefined {
    const named = sender.frame === 0 ? loads.byVisit(parsed.visit) : undefined
    return named?.tab === sender.tab ? named : loads.current(sender.tab)
  }

  async function audit(tab: number): Promise<boolean> {
    const load = loads.current(tab)
    if (!load || load.state === 'off') return false
    load.asked = true
    await log(load, null)
    await remember(load, false)
    return true
  }

  async function add(visit: string, events: Event[]): Promise<boolean> {
    const load = loads.byVisit(visit)
    if (load?.state !== 'logged') return false
    const state = await stateOf(load, null)
    await inTurn(state, () => write(state, events, parts))
    parts.changed(state)
    return true
  }

  async function flush(all = false): Promise<void> {
    if (all) parts.sweep(() => true)
    await Promise.all(
      [...states.values()].map(async state => {
        if (state.load.pending.length === 0 && state.unsaved.events.length === 0) return
        // A failed write keeps its events for the next flush; the log's health record tells the person.
        const written = await inTurn(state, () => flushNetwork(state, parts, () => all)).catch(
          () => 0,
        )
        if (written > 0) parts.changed(state)
      }),
    )
  }

  return {
    loads,
    states,
    hello,
    sighted,
    batch,
    typed,
    audit,
    add,
    flush,
    expectAudit: tab => expected.add(tab),
    restore(open) {
      const { site: _, shop, private: __, ...facts } = open
      const load = loads.begin(facts)
      // Whether its scripts were run before the worker was killed is not known; a second time does nothing.
      if (shop) shops.set(load.visit, shop)
    },
    forget(site) {
      parts.typed?.forget()
      for (const [visit, state] of states) {
        if (site !== undefined && state.visit.site !== site) continue
        state.load.state = 'off'
        state.load.pending = []
        states.delete(visit)
      }
    },
  }
}
