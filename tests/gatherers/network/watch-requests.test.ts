import { afterEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { NetworkSignal } from '../../../lib/gatherers/network/network-signal'
import { OPEN_REQUEST_MS, watchRequests } from '../../../lib/gatherers/network/watch-requests'

const url = 'https://slow.example/collect'
type Heard = (details: object) => unknown

/** The browser's two events, as far as they are used; times are milliseconds after the request began. */
function watched() {
  const listeners: { begun?: Heard; answered?: Heard } = {}
  const event = (name: keyof typeof listeners) => ({
    addListener(listener: Heard) {
      listeners[name] = listener
    },
    removeListener: () => undefined,
  })
  vi.spyOn(browser, 'webRequest', 'get').mockReturnValue({
    onBeforeRequest: event('begun'),
    onHeadersReceived: event('answered'),
  } as never)
  const told: NetworkSignal[] = []
  const requests = watchRequests(signal => told.push(signal))
  const details = { requestId: '1', tabId: 1, frameId: 0, method: 'GET', type: 'image', url }
  const answer = (statusCode: number, ...cookies: string[]) =>
    listeners.answered?.({
      ...details,
      statusCode,
      responseHeaders: cookies.map(value => ({ name: 'Set-Cookie', value })),
    })
  const begin = (over: object = {}) => listeners.begun?.({ ...details, timeStamp: 0, ...over })
  return { told, begin, answer, sweep: requests.sweep }
}

afterEach(() => void vi.restoreAllMocks())

test('a server that takes nine seconds is still told with its status and its cookies', () => {
  const { told, begin, answer, sweep } = watched()
  begin()
  sweep(9_000)
  expect(told).toEqual([])
  answer(200, 'uid=9f8b1c2d\nlang=de')
  expect(told).toMatchObject([{ url, status: 200, setCookies: ['uid=9f8b1c2d', 'lang=de'] }])
})

test('a request that is never answered is told without, once, and a later answer adds nothing', () => {
  const { told, begin, answer, sweep } = watched()
  begin()
  sweep(OPEN_REQUEST_MS + 1)
  answer(200, 'uid=1')
  sweep(60_000)
  expect(told).toMatchObject([{ url, status: null, setCookies: [] }])
})

test('each hop of a redirect is told, with the cookies of its own answer', () => {
  const { told, begin, answer } = watched()
  begin()
  answer(302, 'hop=1')
  begin({ url: 'https://next.example/', timeStamp: 50 })
  answer(200)
  expect(told).toMatchObject([
    { url, status: 302, setCookies: ['hop=1'], redirectedFrom: null },
    { url: 'https://next.example/', status: 200, setCookies: [], redirectedFrom: url },
  ])
})

test('what the page side has seen answered is told at once', () => {
  const { told, begin, sweep } = watched()
  begin()
  sweep(10, signal => signal.url === url)
  expect(told).toHaveLength(1)
})

test('look-alike: what an extension or the browser itself asks for is not of the page', () => {
  const { told, begin, sweep } = watched()
  begin({ url: 'chrome-extension://abc/icon.png' })
  sweep(60_000)
  expect(told).toEqual([])
})
