// From hello to findings: which pages are watched, when they become visits, and what is answered to whom.
import { createPageLoads, type PageLoad, type PageLoads } from '../gatherers/network/page-loads'
import type { ParsedBatch } from '../messaging/from-content'
import type { BatchReply, Hello, HelloReply, Sighted, Typed } from '../messaging/protocol'
import type { ContentSender } from '../messaging/sender'
import type { Event } from '../schema/event'
import type { Shop } from '../schema/visit'
import { createLoggedVisits, type LoggingParts } from './logged-visits'
import { noteKeys } from './note-typing'
import { type OpenVisit, saveOpenVisit } from './open-visits'
import { batchEvents } from './take-batch'
import { siteOf } from './visit-record'
import { type VisitState, writeInTurn } from './visit-state'

export interface VisitWatch {
  loads: PageLoads
  states: ReadonlyMap<string, VisitState>
  hello(data: Hello, sender: ContentSender): Promise<HelloReply>
  sighted(data: Sighted, sender: ContentSender): Promise<BatchReply>
  batch(batch: ParsedBatch, sender: ContentSender): Promise<BatchReply>
  /** Takes in what was typed; true when the page is logged, so that it is known from now on. */
  typed(typed: Typed, sender: ContentSender): boolean
  /**
   * Logs the tab's page, which the browser says is at `url` (empty where it does not say), though it was not recognized
   * as a shop; false when nothing watches that page.
   */
  audit(tab: number, url: string): Promise<boolean>
  /** Adds events about a logged visit that is still known; false when it is not. */
  add(visit: string, events: Event[]): Promise<boolean>
  /** Asks that the next page load of a tab be logged whatever it is, or no longer asks it. */
  expectAudit(tab: number, isExpected: boolean): void
  /** Writes what is ready, or everything. */
  flush(all?: boolean): Promise<void>
  /** Takes up what a killed worker had open. */
  restore(open: OpenVisit): void
  /** Forgets every visit of a site, or all; what is in memory of them is not written, nor what their pages still tell. */
  forget(site?: string): Promise<void>
}

export function createVisitWatch(parts: LoggingParts): VisitWatch {
  const loads = createPageLoads()
  const { states, stateOf, log, flush, forget, restored } = createLoggedVisits(parts, loads)
  const shops = new Map<string, Shop>()
  const expected = new Set<number>()

  const remember = (load: PageLoad, isPrivate: boolean) => {
    const { pending: _, dropped: __, ...facts } = load
    const shop = shops.get(load.visit) ?? null
    return saveOpenVisit({ ...facts, site: siteOf(load.url), shop, private: isPrivate })
  }

  function answerTo({ state, visit, asked }: PageLoad): HelloReply {
    return state === 'off' ? { mode: 'off' } : { mode: 'watch', salt: parts.salt, visit, asked }
  }

  function helloFromFrame({ tab, frame, document }: ContentSender): HelloReply {
    const load = loads.beginFrame(tab, document)
    if (load?.state === 'off') return { mode: 'off' }
    // A frame that came later; where no script may run, nothing is told of it.
    if (load?.state === 'logged') void parts.injectPageFacts(tab, frame).catch(() => undefined)
    const { visit = null, asked = false } = load ?? {}
    return { mode: 'watch', salt: parts.salt, visit, asked }
  }

  async function hello(data: Hello, sender: ContentSender): Promise<HelloReply> {
    if (sender.frame !== 0) return helloFromFrame(sender)
    if (data.visit === null) return { mode: 'off' }
    // Asked again, since the worker that heard it first died before it answered.
    const known = loads.byVisit(data.visit)
    if (known?.tab === sender.tab) return answerTo(known)
    const before = data.soft ? loads.current(sender.tab) : undefined
    const load = loads.begin({
      visit: data.visit,
      tab: sender.tab,
      document: sender.document,
      startedAt: data.startedAt,
      asked: expected.delete(sender.tab) || (before?.asked ?? false),
      ...placeOf(data, sender),
    })
    const shop = before && shops.get(before.visit)
    if (shop) shops.set(load.visit, shop)
    await remember(load, sender.private)
    if (load.state === 'off') return answerTo(load)
    // A route change inside a shop stays in the shop; the observer's next look corrects the kind of page.
    if (shop && before?.state === 'logged')
      await log(load, { visit: load.visit, shop, page: 'other', product: null })
    else if (load.asked) await log(load, null)
    return answerTo(load)
  }

  function placeOf(data: Hello, sender: ContentSender): Pick<PageLoad, 'url' | 'state'> {
    const url = data.soft ? data.url : sender.url
    const isOff =
      sender.private || !/^https?:/.test(url) || parts.settings().paused.includes(siteOf(url))
    return { url, state: isOff ? 'off' : 'waiting' }
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
    const state = await stateOf(load)
    const urls = new Set(parsed.resources.map(({ url }) => url))
    // Resource timing lists what has ended: its answer need not be waited for.
    if (urls.size > 0) parts.sweep(signal => urls.has(signal.url))
    await writeInTurn(state, parts, () => batchEvents(state, parsed, sender.url, parts))
    parts.changed(state)
    return { state: 'stored' }
  }

  function typed(data: Typed, sender: ContentSender): boolean {
    const load = loads.current(sender.tab)
    if (load?.state !== 'logged' || sender.private) return false
    const frame = /^https?:/.test(sender.url) ? siteOf(sender.url) : siteOf(load.url)
    parts.typed?.take(sender.tab, siteOf(load.url), frame, data)
    const state = states.get(load.visit)
    if (state && data.keys) noteKeys(state, data.keys)
    return true
  }

  /** A top frame speaks for the visit its events name, if it is one of that tab; a subframe for the page it is in. */
  function ownLoad(parsed: ParsedBatch, sender: ContentSender): PageLoad | undefined {
    if (sender.frame !== 0) return loads.ofFrame(sender.tab, sender.document)
    const named = loads.byVisit(parsed.visit)
    return named?.tab === sender.tab ? named : loads.current(sender.tab)
  }

  async function audit(tab: number, url: string): Promise<boolean> {
    const load = loads.current(tab)
    if (!load || load.state === 'off') return false
    // Where no script runs nothing is said of a new page, and what is known is the one before.
    if (url !== '' && originOf(url) !== originOf(load.url)) return false
    load.asked = true
    await log(load, null)
    await remember(load, false)
    return true
  }

  async function add(visit: string, events: Event[]): Promise<boolean> {
    const load = loads.byVisit(visit)
    if (load?.state !== 'logged') return false
    const state = await stateOf(load)
    await writeInTurn(state, parts, async () => events)
    parts.changed(state)
    return true
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
    flush: (all = false) => flush(all),
    expectAudit: (tab, isExpected) => void (isExpected ? expected.add(tab) : expected.delete(tab)),
    restore(open) {
      const { site: _, shop, private: __, ...facts } = open
      const load = loads.begin(facts)
      restored(load)
      // Whether its scripts were run before the worker was killed is not known; a second time does nothing.
      if (shop) shops.set(load.visit, shop)
    },
    async forget(site) {
      parts.typed?.forget()
      const gone = forget(site).filter(load => loads.current(load.tab) === load)
      // For the worker after this one.
      await Promise.all(gone.map(load => remember(load, false)))
    },
  }
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : '')
