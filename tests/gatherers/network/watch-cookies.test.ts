import { afterEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { deletionEvent, watchDeletedCookies } from '../../../lib/gatherers/network/watch-cookies'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const visit = { id: 'v', url: 'https://shop.example/' }
const parts = { salt: 'salt', now: () => 7, newId: () => 'e' }
const cookie = {
  name: 'uid',
  domain: '.shop.example',
  value: '9f8b1c2d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
}

type Listener = Parameters<typeof browser.cookies.onChanged.addListener>[0]

/** The browser's own event, as far as it is used: `change` is what the browser does when a cookie changes. */
function watched() {
  const listeners = new Set<Listener>()
  vi.spyOn(browser.cookies.onChanged, 'addListener').mockImplementation(one => {
    listeners.add(one)
  })
  vi.spyOn(browser.cookies.onChanged, 'removeListener').mockImplementation(one => {
    listeners.delete(one)
  })
  const told: string[] = []
  const rest = watchDeletedCookies(({ name }) => told.push(name))
  const change = (name: string, cause: string, removed = true, storeId = '0') => {
    for (const listen of listeners)
      listen({ removed, cause, cookie: { ...cookie, name, storeId } } as never)
  }
  return { told, rest, change, listeners }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('hears of cookies that the person deletes, and of no others', () => {
  const { told, change } = watched()
  change('mine', 'explicit')
  change('by the page', 'expired_overwrite')
  change('written', 'explicit', false)
  change('in a private window', 'explicit', true, '1')
  expect(told).toEqual(['mine'])
})
it('hears of none while pages load, and again ten seconds after the last began', () => {
  vi.useFakeTimers()
  const { told, rest, change, listeners } = watched()
  rest()
  vi.advanceTimersByTime(9_000)
  rest()
  vi.advanceTimersByTime(9_000)
  change('while it loads', 'explicit')
  expect(listeners.size).toBe(0)
  vi.advanceTimersByTime(1_000)
  change('later', 'explicit')
  expect(listeners.size).toBe(1)
  expect(told).toEqual(['later'])
})
it('tells which value was deleted by its salted hash only', () => {
  const event = deletionEvent(cookie, visit, parts)
  expect(event).toMatchObject({ op: 'delete', name: 'uid', hash: saltedHash('salt', cookie.value) })
  expect(JSON.stringify(event)).not.toContain(cookie.value)
})
it('tells nothing of a cookie that singles nobody out', () => {
  expect(deletionEvent({ ...cookie, value: 'EUR' }, visit, parts)).toBeNull()
})
