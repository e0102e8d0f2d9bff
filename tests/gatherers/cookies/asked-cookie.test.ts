import { describe, expect, it, test } from 'vitest'
import { isDeletion, parseCookie } from '../../../lib/gatherers/cookies/asked-cookie'

const now = Date.UTC(2026, 10, 22)

describe('a cookie that a script or a header asks for', () => {
  it.each([
    ['a=1', { name: 'a', value: '1', lifetimeDays: null, domain: null }],
    [
      '_ga=GA1.1.5.6; path=/; expires=Mon, 22 Nov 2027 00:00:00 GMT; domain=.shop.example',
      { lifetimeDays: 365, domain: 'shop.example' },
    ],
    ['a=1; max-age=864000; expires=Mon, 22 Nov 2027 00:00:00 GMT', { lifetimeDays: 10 }],
    ['a=1; Expires=Mon, 23 Nov 2026 00:00:00 GMT; Max-Age=63072000', { lifetimeDays: 730 }],
    ['a=1; expires=whenever; max-age=soon', { lifetimeDays: null }],
    ['a=b=c; Secure; Partitioned', { value: 'b=c', isPartitioned: true }],
    ['t=YWJj==; HttpOnly', { value: 'YWJj==', isPartitioned: false }],
    ['id=1; Domain=.Tracker.Example; SameSite=None', { domain: 'tracker.example' }],
    ['=nameless', { name: '', value: 'nameless' }],
    ['nameless', { name: '', value: 'nameless' }],
  ])('%s', (text, expected) => expect(parseCookie(text, now)).toMatchObject(expected))

  it.each(['', '; path=/', ';;;', '='])('is nothing when there is nothing: %j', text =>
    expect(parseCookie(text, now)).toBeNull(),
  )
})

test.each([
  ['a=; max-age=0', true],
  ['a=; expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
  ['a=1; max-age=-1', true],
  // A test whether cookies work, or a guard against double clicks.
  ['a=1; max-age=5', false],
  ['a=1; max-age=300', false],
  ['a=1', false],
])('%s is asked to be gone: %j', (text, expected) => {
  const cookie = parseCookie(text, now)
  expect(cookie && isDeletion(cookie)).toBe(expected)
})
