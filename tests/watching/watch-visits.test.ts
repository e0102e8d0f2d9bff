import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { NetworkSignal } from '../../lib/gatherers/network/network-signal'
import type { ParsedBatch } from '../../lib/messaging/from-content'
import type { Sighted } from '../../lib/messaging/protocol'
import type { ContentSender } from '../../lib/messaging/sender'
import type { Event } from '../../lib/schema/event'
import { DEFAULT_SETTINGS } from '../../lib/settings/stored-settings'
import { type Log, openLog } from '../../lib/store/log'
import { readVisit } from '../../lib/store/read'
import { readOpenVisits } from '../../lib/watching/open-visits'
import { createVisitWatch, type VisitWatch } from '../../lib/watching/watch-visits'

const top: ContentSender = {
  tab: 1,
  frame: 0,
  document: 'd1',
  url: 'https://shop.example/p/1',
  private: false,
}
const hello = { visit: 'visit-0001', url: top.url, startedAt: 1_000, soft: false }
const seen: Sighted = {
  visit: hello.visit,
  shop: { confidence: 0.9, platform: 'custom', because: ['a cart'] },
  page: 'product',
  product: null,
}
const empty: ParsedBatch = {
  visit: 'visit-0001',
  events: [],
  resources: [],
  bodies: [],
  globals: [],
  dropped: 0,
}

let log: Log
let watch: VisitWatch
let paused: string[]
let run = 0
let injected: number[]
let now: number

function newWatch(): VisitWatch {
  let id = 0
  return createVisitWatch({
    log,
    salt: '0'.repeat(32),
    settings: () => ({ ...DEFAULT_SETTINGS, paused }),
    now: () => now,
    newId: () => `n${run}-${id++}-${Math.random()}`,
    injectReader: async tab => void injected.push(tab),
    injectPageFacts: async () => undefined,
    sweep: () => undefined,
    changed: () => undefined,
  })
}

beforeEach(async () => {
  fakeBrowser.reset()
  run += 1
  paused = []
  injected = []
  now = 10_000
  log = await openLog({ name: 'vitrine' })
  await log.deleteAll()
  watch = newWatch()
})

function request(url: string, over: Partial<NetworkSignal> = {}): NetworkSignal {
  return {
    requestId: url,
    tab: 1,
    frame: 0,
    document: 'd1',
    from: 'https://shop.example',
    url,
    method: 'GET',
    resource: 'image',
    at: 2_000,
    body: null,
    bodyBytes: 0,
    contentType: null,
    initiator: null,
    status: 200,
    setCookies: [],
    redirectedFrom: null,
    source: 'network',
    ...over,
  }
}

test('requests of a page wait in memory until it is a shop, then all are logged', async () => {
  await watch.hello(hello, top)
  watch.loads.file(request('https://t.example/a?uid=1'))
  await watch.flush(true)
  expect(await log.eventsOf(hello.visit)).toHaveLength(0)
  expect(await watch.sighted(seen, top)).toEqual({ state: 'stored' })
  expect((await log.eventsOf(hello.visit)).map(event => event.type)).toEqual(['request'])
  expect(injected).toEqual([1])
})

test('a page that is no shop leaves no trace, whatever it sends', async () => {
  await watch.hello(hello, top)
  watch.loads.file(request('https://t.example/a'))
  expect(await watch.sighted({ ...seen, shop: null }, top)).toEqual({ state: 'hold' })
  expect(
    await watch.batch(
      { ...empty, resources: [{ url: 'https://t.example/b', initiator: 'img', at: 1 }] },
      top,
    ),
  ).toEqual({ state: 'hold' })
  await watch.flush(true)
  expect(await log.eventsOf(hello.visit)).toEqual([])
})

test('private windows and paused shops are told to stop', async () => {
  expect(await watch.hello(hello, { ...top, private: true })).toEqual({ mode: 'off' })
  paused = ['shop.example']
  expect(await watch.hello(hello, top)).toEqual({ mode: 'off' })
  expect(await watch.sighted(seen, top)).toEqual({ state: 'drop' })
})

test('a request that the worker missed is recovered from resource timing, once', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  watch.loads.file(request('https://t.example/seen'))
  const resources = [
    { url: 'https://t.example/seen', initiator: 'img', at: 1 },
    { url: 'https://t.example/missed', initiator: 'beacon', at: 2 },
  ]
  await watch.batch({ ...empty, resources }, top)
  const requests = (await log.eventsOf(hello.visit)).filter(event => event.type === 'request')
  expect(requests.map(({ url, source }) => [url, source])).toEqual([
    ['https://t.example/seen', 'network'],
    ['https://t.example/missed', 'timing'],
  ])
})

test('what a script sent to a slow server is told with its script and its body, though the answer came after nine seconds', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const url = 'https://slow.example/collect'
  const script = 'https://cdn.example/tag.js'
  const call = {
    url,
    method: 'POST',
    via: 'fetch' as const,
    body: '{"event":"view_item"}',
    encoding: 'text' as const,
    contentType: 'application/json',
    bytes: 21,
    at: now,
    initiator: script,
  }
  const seenBody = { type: 'seen-body' as const, frameUrl: top.url, ...call }
  await watch.batch({ ...empty, bodies: [seenBody] }, top)
  now += 9_000
  await watch.flush()
  watch.loads.file(request(url, { resource: 'fetch', method: 'POST', at: 10_000 }))
  await watch.flush()
  const requests = (await log.eventsOf(hello.visit)).filter(event => event.type === 'request')
  expect(requests).toMatchObject([{ url, status: 200, initiator: script, bodyBytes: 21 }])
})

test('a worker that was killed takes the visit up again and repeats nothing', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  watch.loads.file(request('https://t.example/one'))
  await watch.flush(true)
  const next = newWatch()
  next.restore({
    ...watch.loads.current(1)!,
    site: 'shop.example',
    shop: seen.shop,
    private: false,
  })
  await next.batch(
    {
      ...empty,
      resources: [
        { url: 'https://t.example/one', initiator: 'img', at: 1 },
        { url: 'https://t.example/two', initiator: 'img', at: 2 },
      ],
    },
    top,
  )
  const requests = (await log.eventsOf(hello.visit)).filter(event => event.type === 'request')
  expect(requests.map(({ url }) => url)).toEqual(['https://t.example/one', 'https://t.example/two'])
})

test('a batch whose acknowledgement was lost is told again and written once', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const batch: ParsedBatch = {
    ...empty,
    resources: [{ url: 'https://t.example/beacon', initiator: 'beacon', at: 5 }],
    bodies: [
      {
        url: 'wss://t.example/live',
        method: 'SEND',
        via: 'websocket',
        body: 'hello',
        encoding: 'text',
        contentType: null,
        bytes: 5,
        at: 6,
        initiator: null,
      },
    ],
  }
  await watch.batch(batch, top)
  await watch.batch(batch, top)
  expect(await log.eventsOf(hello.visit)).toHaveLength(2)
  watch.loads.file(request('https://t.example/beacon', { at: 9_000 }))
  watch.loads.file(request('https://t.example/beacon', { at: 9_500 }))
  await watch.flush(true)
  expect(await log.eventsOf(hello.visit)).toHaveLength(3)
})

test('a route change inside a shop is a visit of its own and still a shop', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  await watch.hello(
    { ...hello, visit: 'visit-0002', url: 'https://shop.example/p/2', soft: true },
    top,
  )
  watch.loads.file(request('https://t.example/later'))
  await watch.flush(true)
  expect(await log.eventsOf('visit-0002')).toHaveLength(1)
})

test('a page may not speak for a visit of another tab', async () => {
  await watch.hello(hello, top)
  expect(await watch.sighted(seen, { ...top, tab: 2 })).toEqual({ state: 'drop' })
})

test('cookie values and identifiers in addresses are not written', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  watch.loads.file(
    request(
      'https://t.example/px?email=jane.roe%40mail.example&uid=8f14e45fceea167a5a36dedd4bea2543',
      {
        setCookies: ['uid=8f14e45fceea167a5a36dedd4bea2543; Max-Age=63072000; SameSite=None'],
      },
    ),
  )
  await watch.flush(true)
  const events = await log.eventsOf(hello.visit)
  const text = JSON.stringify(events)
  expect(text).not.toMatch(/jane|8f14e45f/)
  expect(events.find(event => event.type === 'storage')).toMatchObject({
    name: 'uid',
    lifetimeDays: 730,
    thirdParty: true,
  })
})

test('somebody who is sent something after every key is logged, once, without times or letters', async () => {
  const typed = (keys: number[]) => ({
    field: 'f1',
    kind: 'email' as const,
    value: 'ada@example.org',
    at: 5_000,
    done: false,
    sent: false,
    keys,
  })
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const keys = Array.from({ length: 10 }, (_, i) => 4_000 + i * 170 + (i % 3) * 25)
  watch.typed(typed(keys.slice(0, 6)), top)
  watch.typed(typed(keys.slice(6)), top)
  for (const key of keys)
    watch.loads.file(
      request(`https://k.example/k?c=${key % 7}`, { at: key + 12, requestId: String(key) }),
    )
  await watch.flush(true)
  await watch.flush(true)
  const events = await log.eventsOf(hello.visit)
  const told = events.filter(({ type }) => type === 'recorder')
  expect(told).toMatchObject([
    { to: 'k.example', script: null, facts: { keys: 10, keyUploads: 10 } },
  ])
  expect(JSON.stringify(events)).not.toContain('ada@')
})

test('look-alike: the shop’s own suggestions after every key are not', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const keys = Array.from({ length: 10 }, (_, i) => 4_000 + i * 170)
  watch.typed(
    { field: 'f', kind: 'search', value: 'kettle', at: 1, done: false, sent: false, keys },
    top,
  )
  for (const key of keys)
    watch.loads.file(
      request('https://api.shop.example/s', { at: key + 12, requestId: String(key) }),
    )
  await watch.flush(true)
  const events = await log.eventsOf(hello.visit)
  expect(events.some(({ type }) => type === 'recorder')).toBe(false)
})

test('what comes within one moment goes into the log at once, and is acknowledged when durable', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const puts = vi.spyOn(IDBObjectStore.prototype, 'add')
  const event = { id: 'e', visit: hello.visit, at: 9_000, vendor: null } as const
  const events: Event[] = [{ ...event, type: 'dropped', reason: 'a test', count: 1 }]
  watch.loads.file(request('https://t.example/one'))
  const batch = watch.batch({ ...empty, events }, top)
  const later = watch.sighted({ ...seen, page: 'cart' }, top)
  await Promise.all([batch, later])
  const journal = puts.mock.contexts.filter(store => (store as IDBObjectStore).name === 'journal')
  puts.mockRestore()
  expect(journal).toHaveLength(1)
  expect(await log.eventsOf(hello.visit)).toHaveLength(2)
  expect(await readVisit(hello.visit)).toMatchObject({ page: 'cart' })
})

test('to flush everything waits for what is being written', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const event = { id: 'e', visit: hello.visit, at: 9_000, vendor: null } as const
  const batch = watch.batch(
    { ...empty, events: [{ ...event, type: 'dropped', reason: 'a test', count: 1 }] },
    top,
  )
  await vi.waitFor(() => expect(watch.states.get(hello.visit)?.writing).not.toBeNull())
  await watch.flush(true)
  expect(watch.states.get(hello.visit)?.events).toHaveLength(1)
  expect(await batch).toEqual({ state: 'stored' })
})

test('a batch that says nothing new is acknowledged once what says it is durable', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  watch.loads.file(request('https://t.example/one'))
  const flushed = watch.flush()
  const state = () => watch.states.get(hello.visit)
  await vi.waitFor(() => expect(state()?.writing).not.toBeNull())
  const resources = [{ url: 'https://t.example/one', initiator: 'img', at: 1 }]
  await watch.batch({ ...empty, resources }, top)
  expect(state()?.events).toHaveLength(1)
  await flushed
})

test('an audit asked for where no script runs does not log the page that the tab showed before', async () => {
  const bank = { ...top, url: 'https://bank.example/account' }
  await watch.hello({ ...hello, url: bank.url }, bank)
  watch.loads.file(request('https://bank.example/balance'))
  expect(await watch.audit(1, 'https://store.example/extensions')).toBe(false)
  await watch.flush(true)
  expect(await readVisit(hello.visit)).toBeUndefined()
  // The same page at another step of its own, and where the browser does not say the address.
  expect(await watch.audit(1, 'https://bank.example/account?tab=2#top')).toBe(true)
  expect(await watch.audit(1, '')).toBe(true)
})

test('an audit that could not begin does not fall on the tab’s next page', async () => {
  watch.expectAudit(1, true)
  watch.expectAudit(1, false)
  expect(await watch.hello(hello, top)).toMatchObject({ mode: 'watch', asked: false })
  expect(await readVisit(hello.visit)).toBeUndefined()
})

test('to delete everything ends the logging of open pages, those of a killed worker too', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const open = (await readOpenVisits())[0]!
  const next = newWatch()
  next.restore(open)
  await next.forget()
  await log.deleteAll()
  expect(await next.batch({ ...empty, dropped: 3 }, top)).toEqual({ state: 'drop' })
  const third = newWatch()
  third.restore((await readOpenVisits())[0]!)
  expect(await third.batch({ ...empty, dropped: 3 }, top)).toEqual({ state: 'drop' })
  expect(await readVisit(hello.visit)).toBeUndefined()
})

test('look-alike: to delete one site leaves the others open', async () => {
  await watch.hello(hello, top)
  await watch.sighted(seen, top)
  const next = newWatch()
  next.restore((await readOpenVisits())[0]!)
  await next.forget('other.example')
  expect(await next.batch({ ...empty, dropped: 3 }, top)).toEqual({ state: 'stored' })
})
