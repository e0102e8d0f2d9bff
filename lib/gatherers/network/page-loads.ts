// Which page load does a request belong to? Pure bookkeeping over tabs and documents; the browser is not asked.
import type { NetworkSignal } from './network-signal'

/** `waiting`: not known to be a shop; `logged`: what it does is written; `off`: forget everything. */
export type LoadState = 'waiting' | 'logged' | 'off'

/** One page load (or soft navigation) in one tab. */
export interface PageLoad {
  visit: string
  tab: number
  document: string | null
  url: string
  startedAt: number
  state: LoadState
  /** Told signals not yet handed to the log; bounded, the rest is counted in `dropped`. */
  pending: NetworkSignal[]
  dropped: number
  asked: boolean
}

const MAX_PENDING = 3_000
const MAX_UNCLAIMED = 500
const MAX_DOCUMENTS = 200

export interface PageLoads {
  /** The top frame of a tab introduced itself: begins a page load, or a soft one in the same document. */
  begin(load: Omit<PageLoad, 'pending' | 'dropped'>): PageLoad
  current(tab: number): PageLoad | undefined
  byVisit(visit: string): PageLoad | undefined
  all(): Iterable<PageLoad>
  /** Files a signal with its page load, or keeps it until the document introduces itself. */
  file(signal: NetworkSignal): void
  /** The page load a signal belongs to, if that is known already. */
  ownerOf(signal: NetworkSignal): PageLoad | undefined
  /** A subframe's document introduced itself to the page that the tab shows. */
  beginFrame(tab: number, document: string | null): PageLoad | undefined
  /** The page load a subframe's document speaks for: the tab's own, or the one before it, where the frame was left. */
  ofFrame(tab: number, document: string | null): PageLoad | undefined
  forgetTab(tab: number): void
}

export function createPageLoads(): PageLoads {
  const current = new Map<number, PageLoad>()
  /** What the tab showed before, for requests that are told late: those that nobody answers. */
  const before = new Map<number, PageLoad>()
  /** When the navigation to the tab's current page was asked for, where that was seen. */
  const navigated = new Map<number, number>()
  const byDocument = new Map<string, PageLoad>()
  const byVisit = new Map<string, PageLoad>()
  /** The page load that a subframe's document began in. */
  const byFrame = new Map<string, PageLoad>()
  /** Signals of navigations and of documents that have not said hello, by tab. */
  const unclaimed = new Map<number, NetworkSignal[]>()

  function ownerOf(signal: NetworkSignal): PageLoad | undefined {
    if (signal.resource === 'document') return undefined
    if (signal.tab < 0) return workerOwner(signal, current.values())
    const named = signal.document ? byDocument.get(signal.document) : undefined
    if (named || signal.isPrerendered) return named
    const open = ofItsTime(signal)
    // A top-frame document that has not said hello yet: its requests wait for it.
    if (signal.document && signal.frame === 0 && open?.document) return undefined
    return open
  }

  const isOlder = ({ tab, at }: NetworkSignal): boolean =>
    at < (navigated.get(tab) ?? Number.NEGATIVE_INFINITY)

  function ofItsTime(signal: NetworkSignal): PageLoad | undefined {
    return (isOlder(signal) ? before : current).get(signal.tab)
  }

  function file(signal: NetworkSignal): void {
    const owner = ownerOf(signal)
    if (owner) push(owner, signal)
    if (owner || signal.tab < 0 || isOlder(signal)) return
    // Not named by the browser yet: which page it becomes, if any, cannot be told.
    if (signal.isPrerendered && !signal.document) return
    const waiting = unclaimed.get(signal.tab) ?? []
    // A fresh navigation: what an earlier one left unclaimed never became a page.
    if (signal.resource === 'document' && !signal.redirectedFrom) waiting.length = 0
    if (waiting.length < MAX_UNCLAIMED) waiting.push(signal)
    unclaimed.set(signal.tab, waiting)
  }

  function begin(facts: Omit<PageLoad, 'pending' | 'dropped'>): PageLoad {
    const load: PageLoad = { ...facts, pending: [], dropped: 0 }
    const waiting = unclaimed.get(load.tab) ?? []
    const navigation = waiting.find(({ resource }) => resource === 'document')
    const shown = current.get(load.tab)
    if (navigation) {
      if (shown) before.set(load.tab, shown)
      navigated.set(load.tab, navigation.at)
    }
    current.set(load.tab, load)
    byVisit.set(load.visit, load)
    if (load.document) byDocument.set(load.document, load)
    unclaimed.delete(load.tab)
    for (const signal of waiting) {
      const owner = signal.resource === 'document' ? load : ofItsTime(signal)
      const belongs = !signal.document || signal.document === load.document
      if (owner && (belongs || signal.resource === 'document')) push(owner, signal)
    }
    const isShown = (kept: PageLoad) => current.get(kept.tab) === kept
    trim(byDocument, isShown)
    trim(byVisit, isShown)
    return load
  }

  function beginFrame(tab: number, document: string | null): PageLoad | undefined {
    const load = current.get(tab)
    if (!load || !document) return load
    byFrame.set(document, load)
    trim(byFrame, () => false)
    return load
  }

  function ofFrame(tab: number, document: string | null): PageLoad | undefined {
    const shown = current.get(tab)
    const own = document ? byFrame.get(document) : undefined
    // A route change begins a visit in the same document, whose frames stay.
    return own && own.tab === tab && own.document !== shown?.document ? own : shown
  }

  return {
    begin,
    file,
    ownerOf,
    beginFrame,
    ofFrame,
    current: tab => current.get(tab),
    byVisit: visit => byVisit.get(visit),
    all: () => byVisit.values(),
    forgetTab(tab) {
      current.delete(tab)
      before.delete(tab)
      navigated.delete(tab)
      unclaimed.delete(tab)
    },
  }
}

/** A service worker's request has no tab; it belongs to the one open page of its origin, if there is just one. */
function workerOwner(signal: NetworkSignal, loads: Iterable<PageLoad>): PageLoad | undefined {
  const origin = signal.from && URL.canParse(signal.from) ? new URL(signal.from).origin : null
  if (!origin) return undefined
  const candidates = [...loads].filter(
    load => URL.canParse(load.url) && new URL(load.url).origin === origin,
  )
  return candidates.length === 1 ? candidates[0] : undefined
}

function push(load: PageLoad, signal: NetworkSignal): void {
  if (load.state === 'off') return
  if (load.pending.length < MAX_PENDING) load.pending.push(signal)
  else load.dropped += 1
}

function trim(map: Map<string, PageLoad>, isKept: (load: PageLoad) => boolean): void {
  for (const [key, load] of map) {
    if (map.size <= MAX_DOCUMENTS) return
    if (!isKept(load)) map.delete(key)
  }
}
