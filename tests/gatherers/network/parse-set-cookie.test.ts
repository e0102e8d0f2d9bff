import { expect, test } from 'vitest'
import { parseSetCookie } from '../../../lib/gatherers/network/parse-set-cookie'

const now = Date.UTC(2026, 10, 22)

test('Max-Age wins over Expires, and the lifetime is the one asked for', () => {
  const cookie = parseSetCookie(
    '_ga=GA1.2.3; Expires=Mon, 23 Nov 2026 00:00:00 GMT; Max-Age=63072000; Path=/',
    now,
  )
  expect(cookie).toMatchObject({ name: '_ga', value: 'GA1.2.3', lifetimeDays: 730 })
})

test('a partitioned cookie of a domain is told apart', () => {
  expect(
    parseSetCookie('id=1; Domain=.Tracker.Example; Secure; SameSite=None; Partitioned', now),
  ).toMatchObject({
    domain: 'tracker.example',
    partitioned: true,
    lifetimeDays: null,
  })
})

test.each(['', '=x', ';;;', 'novalue'])('a header without a name (%j) is no cookie', header => {
  expect(parseSetCookie(header, now)).toBeNull()
})

test('a value with equal signs stays whole', () => {
  expect(parseSetCookie('t=YWJj==; HttpOnly', now)?.value).toBe('YWJj==')
})
