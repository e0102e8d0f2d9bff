import { expect, test } from 'vitest'
import type { NetworkSignal } from '../../../lib/gatherers/network/network-signal'
import { createPageLoads } from '../../../lib/gatherers/network/page-loads'

function signal(over: Partial<NetworkSignal>): NetworkSignal {
  return {
    requestId: '1',
    tab: 1,
    frame: 0,
    document: null,
    from: 'https://shop.example',
    url: 'https://t.example/e',
    method: 'GET',
    resource: 'image',
    at: 0,
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
const load = {
  tab: 1,
  url: 'https://shop.example/',
  startedAt: 0,
  state: 'waiting',
  asked: false,
} as const

test('the navigation and requests made before hello belong to the page that then introduces itself', () => {
  const loads = createPageLoads()
  loads.file(signal({ resource: 'document', url: 'https://shop.example/' }))
  loads.file(signal({ document: 'd1', url: 'https://early.example/x' }))
  const page = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  expect(page.pending.map(s => s.url)).toEqual(['https://shop.example/', 'https://early.example/x'])
})

test('a farewell beacon of the page before belongs to the page before', () => {
  const loads = createPageLoads()
  const first = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.file(signal({ resource: 'document', url: 'https://shop.example/2' }))
  loads.begin({ ...load, visit: 'v2', document: 'd2' })
  loads.file(signal({ document: 'd1', resource: 'beacon', url: 'https://t.example/bye' }))
  expect(first.pending.map(s => s.url)).toEqual(['https://t.example/bye'])
})

test('a download that never became a page leaves nothing for the next one', () => {
  const loads = createPageLoads()
  loads.file(signal({ resource: 'document', url: 'https://shop.example/file.pdf' }))
  loads.file(signal({ resource: 'document', url: 'https://shop.example/next' }))
  expect(loads.begin({ ...load, visit: 'v1', document: 'd1' }).pending).toHaveLength(1)
})

test('a service worker’s request goes to the one open page of its origin, and to none when there are two', () => {
  const loads = createPageLoads()
  const page = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.file(signal({ tab: -1 }))
  expect(page.pending).toHaveLength(1)
  loads.begin({ ...load, tab: 2, visit: 'v2', document: 'd2' })
  loads.file(signal({ tab: -1 }))
  expect(page.pending).toHaveLength(1)
})

test('a paused page gathers nothing', () => {
  const loads = createPageLoads()
  const page = loads.begin({ ...load, visit: 'v1', document: 'd1', state: 'off' })
  loads.file(signal({ document: 'd1' }))
  expect(page.pending).toHaveLength(0)
})

test('a frame that nobody answered, told only once the next page is there, is no request of that page', () => {
  const loads = createPageLoads()
  const first = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.file(signal({ resource: 'document', url: 'https://other.example/', at: 5_000 }))
  const second = loads.begin({
    ...load,
    visit: 'v2',
    document: 'd2',
    url: 'https://other.example/',
  })
  loads.file(signal({ resource: 'subframe', url: 'https://frame.example/', at: 4_000 }))
  loads.file(signal({ resource: 'subframe', url: 'https://own.example/', at: 6_000 }))
  expect(first.pending.map(s => s.url)).toEqual(['https://frame.example/'])
  expect(second.pending.map(s => s.url)).toEqual(['https://other.example/', 'https://own.example/'])
})

test('what an unknown page before left open belongs to nobody', () => {
  const loads = createPageLoads()
  loads.file(signal({ resource: 'subframe', url: 'https://frame.example/', at: 4_000 }))
  loads.file(signal({ resource: 'document', url: 'https://shop.example/', at: 5_000 }))
  const page = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.file(signal({ resource: 'subframe', url: 'https://late.example/', at: 4_500 }))
  loads.begin({ ...load, visit: 'v2', document: 'd1', url: 'https://shop.example/#2' })
  expect(page.pending.map(s => s.url)).toEqual(['https://shop.example/'])
})

test('what a page asks for that is only made ready is its own, not of the page that is shown', () => {
  const loads = createPageLoads()
  const shown = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  const url = 'https://shop.example/next'
  loads.file(signal({ resource: 'document', url, frame: 7, at: 1, isPrerendered: true }))
  loads.file(
    signal({ document: 'd2', frame: 7, at: 2, isPrerendered: true, url: 'https://t.example/2' }),
  )
  loads.file(signal({ document: 'd1', at: 3, url: 'https://t.example/1' }))
  expect(shown.pending.map(s => s.url)).toEqual(['https://t.example/1'])
  const next = loads.begin({ ...load, visit: 'v2', document: 'd2' })
  expect(next.pending.map(s => s.url)).toEqual(['https://t.example/2'])
})

test('a page that was made ready and never shown leaves nothing to a route change of the one that is', () => {
  const loads = createPageLoads()
  loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.file(signal({ resource: 'document', frame: 7, at: 1, isPrerendered: true }))
  loads.file(signal({ document: 'd2', frame: 7, at: 2, isPrerendered: true }))
  const soft = loads.begin({ ...load, visit: 'v2', document: 'd1' })
  expect(soft.pending).toEqual([])
})

test('a page that a tab still shows is known however many others came since', () => {
  const loads = createPageLoads()
  const kept = loads.begin({ ...load, visit: 'v0', document: 'd0', tab: 9 })
  for (let n = 1; n <= 1_000; n += 1) loads.begin({ ...load, visit: `v${n}`, document: `d${n}` })
  expect(loads.byVisit('v0')).toBe(kept)
  loads.file(signal({ tab: 9, document: 'd0', url: 'https://t.example/late' }))
  expect(kept.pending.map(s => s.url)).toEqual(['https://t.example/late'])
  expect([...loads.all()].length).toBeLessThan(250)
})

test('a frame of the page before speaks for that page, also once the next page is there', () => {
  const loads = createPageLoads()
  const first = loads.begin({ ...load, visit: 'v1', document: 'd1' })
  expect(loads.beginFrame(1, 'frame')).toBe(first)
  const second = loads.begin({ ...load, visit: 'v2', document: 'd2' })
  expect(loads.ofFrame(1, 'frame')).toBe(first)
  expect(loads.ofFrame(1, 'another frame')).toBe(second)
  expect(loads.ofFrame(2, 'frame')).toBeUndefined()
})

test('a frame that stays while the route changes speaks for the visit that is shown', () => {
  const loads = createPageLoads()
  loads.begin({ ...load, visit: 'v1', document: 'd1' })
  loads.beginFrame(1, 'frame')
  const second = loads.begin({ ...load, visit: 'v2', document: 'd1' })
  expect(loads.ofFrame(1, 'frame')).toBe(second)
})

test('where the browser names no documents, a frame speaks for the page that is shown', () => {
  const loads = createPageLoads()
  loads.begin({ ...load, visit: 'v1', document: null })
  loads.beginFrame(1, null)
  const second = loads.begin({ ...load, visit: 'v2', document: null })
  expect(loads.ofFrame(1, null)).toBe(second)
})
