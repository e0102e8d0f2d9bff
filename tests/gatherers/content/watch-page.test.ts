// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { watchPage } from '../../../lib/gatherers/content/watch-page'

const told = vi.hoisted(() => [] as [string, { startedAt: number; soft: boolean }][])
vi.mock('../../../lib/messaging/tell', () => ({
  tell: async (...message: [string, { startedAt: number; soft: boolean }]) => {
    told.push(message)
    return { mode: 'watch', salt: '0'.repeat(32), visit: null, asked: false }
  },
}))
const hellos = () => told.filter(([type]) => type === 'hello').map(([, hello]) => hello)
const aTurn = () => new Promise(done => setTimeout(done, 20))

beforeEach(() => {
  told.length = 0
  // The world is the next page's.
  Reflect.deleteProperty(globalThis, Symbol.for('vitrine.outbox'))
  Reflect.deleteProperty(document, 'prerendering')
})

test('a page come back to begins a visit that starts then, not when it was first loaded', async () => {
  const before = Date.now()
  watchPage(window)
  await aTurn()
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await aTurn()
  expect(hellos()).toHaveLength(2)
  expect(hellos()[0]?.startedAt).toBe(performance.timeOrigin)
  expect(hellos()[1]).toMatchObject({ soft: false })
  expect(hellos()[1]?.startedAt).toBeGreaterThanOrEqual(before)
})

test('a page that is only made ready is not told of before the person goes there', async () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
  watchPage(window)
  await aTurn()
  expect(told).toEqual([])
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
  document.dispatchEvent(new Event('prerenderingchange'))
  await aTurn()
  expect(hellos()).toHaveLength(1)
})
