// What the tabs of a twin test report. It stays in memory: a stranger's visit is never logged.
import { layerFacts } from '../gatherers/layers/layer-facts'
import { redactEvent } from '../gatherers/redaction/redact-event'
import { redactUrl } from '../gatherers/redaction/redact-url'
import { saltedHash } from '../gatherers/redaction/salted-hash'
import type { ParsedBatch } from '../messaging/from-content'
import type { BatchReply, Hello, HelloReply, Sighted } from '../messaging/protocol'
import type { ContentSender } from '../messaging/sender'
import type { Event } from '../schema/event'
import type { Snapshot } from '../schema/snapshot'
import { foldSnapshot } from './snapshot'

const MAX_EVENTS = 3_000

/** Who looks in a tab. */
export interface Viewer {
  profile: 'visitor' | 'stranger'
  /** Tells one browser state from another. */
  identity: string
}

interface View extends Viewer {
  visit: string
  url: string
  startedAt: number
  sighted: Sighted | null
  events: Event[]
  isInjected: boolean
}

export interface ViewParts {
  salt: string
  newId(): string
  injectReader(tab: number): Promise<void>
  injectPageFacts(tab: number): Promise<void>
}

export interface TwinViews {
  has(tab: number): boolean
  expect(tab: number, viewer: Viewer): void
  forget(tab: number): void
  hello(data: Hello, sender: ContentSender): HelloReply
  sighted(data: Sighted, sender: ContentSender): BatchReply
  batch(batch: ParsedBatch, sender: ContentSender): BatchReply
  /** Whether a page of that tab has introduced itself. */
  isHeard(tab: number): boolean
  /** Whether the reader has been through the page once. */
  isRead(tab: number): boolean
  /** What was seen in that tab; `text` is the page's visible text. Null where nothing was. */
  snapshot(tab: number, look: number, text: string): Snapshot | null
}

export function createTwinViews({ salt, newId, ...inject }: ViewParts): TwinViews {
  const views = new Map<number, View>()

  function keep(view: View, event: Event): void {
    const whole = redactEvent({ ...event, visit: view.visit }, salt)
    const told = whole.type === 'data-layer' ? layerFacts(whole, newId) : []
    if (view.events.length < MAX_EVENTS) view.events.push(whole, ...told)
  }

  return {
    has: tab => views.has(tab),
    expect: (tab, viewer) =>
      void views.set(tab, {
        ...viewer,
        visit: '',
        url: '',
        startedAt: 0,
        sighted: null,
        events: [],
        isInjected: false,
      }),
    forget: tab => void views.delete(tab),
    hello({ visit, startedAt, soft }, { tab, frame, url }) {
      const view = views.get(tab)
      // Frames show what the top frame's reader sees as blocks; theirs is not compared.
      if (!view || frame !== 0 || visit === null) return { mode: 'off' }
      const fresh = { visit, url, startedAt, sighted: null, events: [], isInjected: soft }
      if (view.visit !== visit) views.set(tab, { ...view, ...fresh })
      return { mode: 'watch', salt, visit, asked: false }
    },
    sighted(data, { tab, frame }) {
      const view = views.get(tab)
      if (!view || frame !== 0 || view.visit !== data.visit) return { state: 'drop' }
      if (!data.shop) return { state: 'hold' }
      view.sighted = data
      if (!view.isInjected) {
        view.isInjected = true
        // A page that takes no scripts is not read, and its look does not count.
        void Promise.allSettled([inject.injectPageFacts(tab), inject.injectReader(tab)])
      }
      return { state: 'stored' }
    },
    batch({ visit, events }, { tab, frame }) {
      const view = views.get(tab)
      if (!view || frame !== 0 || view.visit !== visit) return { state: 'drop' }
      if (!view.sighted) return { state: 'hold' }
      for (const event of events) keep(view, event)
      return { state: 'stored' }
    },
    isHeard: tab => (views.get(tab)?.visit ?? '') !== '',
    isRead: tab => (views.get(tab)?.sighted?.shop?.because.length ?? 0) > 0,
    snapshot(tab, look, text) {
      const view = views.get(tab)
      if (!view?.sighted?.shop) return null
      const { profile, identity, visit, url, startedAt, events, sighted } = view
      const { shop, page, product } = sighted
      const seen = {
        id: visit,
        site: '',
        url: redactUrl(url.split(/[?#]/, 1)[0] ?? '', salt),
        startedAt,
        shop: shop ?? { confidence: 0, platform: 'custom', because: [] },
        page,
        ...(product ? { product } : {}),
        persona: profile,
        consent: 'none',
        gpc: false,
        asked: false,
      } as const
      const shown = foldSnapshot(seen, events, { profile, identity, look, text })
      // Where the shop delivers to may be where the person lives: known again, never told.
      const { destination } = shown
      return { ...shown, destination: destination && saltedHash(salt, destination) }
    },
  }
}
