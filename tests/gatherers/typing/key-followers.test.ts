import { describe, expect, test } from 'vitest'
import {
  findKeyFollowers,
  type Sending,
  shapeOf,
} from '../../../lib/gatherers/typing/key-followers'

/** Twelve keys of somebody typing, unevenly, in milliseconds. */
const KEYS = [0, 140, 310, 390, 560, 800, 910, 1_090, 1_330, 1_420, 1_600, 1_790].map(
  at => 50_000 + at,
)
const sending = (at: number, given: Partial<Sending> = {}): Sending => ({
  at,
  to: 'k.example',
  shape: 'POST k.example/k?',
  size: 30,
  script: 'https://k.example/k.js',
  ...given,
})
const after = (lag: number, size = (_: number) => 30) =>
  KEYS.map((key, i) => sending(key + lag, { size: size(i) }))

describe('one small sending of the same shape after each key', () => {
  test.each([
    ['as the key goes down', -8, () => 30],
    ['as the field changes', 4, () => 30],
    ['as the key is let go', 95, () => 30],
    ['with the name of the key', 20, (i: number) => (i === 5 ? 38 : 30)],
    ['with a counter', 20, (i: number) => 30 + String(i).length],
  ])('%s', (_, lag, size) => {
    expect(findKeyFollowers(KEYS, after(lag, size))).toEqual([
      { to: 'k.example', script: 'https://k.example/k.js', keys: 12, followed: 12 },
    ])
  })

  test('one or two keys may be missed, and one more sent', () => {
    const some = after(10).filter((_, i) => i !== 3 && i !== 7)
    expect(findKeyFollowers(KEYS, [...some, sending(60_000)])).toMatchObject([
      { keys: 12, followed: 10 },
    ])
  })

  test('two recipients are told apart', () => {
    const other = after(12).map(one => ({ ...one, to: 'l.example', shape: 'GET l.example/p?k' }))
    expect(findKeyFollowers(KEYS, [...after(4), ...other])).toHaveLength(2)
  })

  test('keys that a program types fast are followed as well', () => {
    const fast = Array.from({ length: 15 }, (_, i) => 50_000 + i * 15)
    const sent = fast.map(key => sending(key + 60))
    expect(findKeyFollowers(fast, sent)).toMatchObject([{ followed: 15 }])
  })
})

describe('look-alikes', () => {
  test.each([
    ['suggestions and drafts, which grow with what was typed', after(10, i => 30 + i)],
    ['a few keys only', after(10).slice(0, 6)],
    ['every second key', after(10).filter((_, i) => i % 2 === 0)],
    ['parcels of several keys', [KEYS[3], KEYS[7], KEYS[11]].map(key => sending((key ?? 0) + 50))],
    ['a timer of 150 ms', Array.from({ length: 13 }, (_, i) => sending(50_000 + i * 150))],
    ['a timer of 40 ms', Array.from({ length: 60 }, (_, i) => sending(50_000 + i * 40))],
    [
      'mouse moves, before and after',
      [...after(10), ...Array.from({ length: 20 }, (_, i) => sending(40_000 + i * 100))],
    ],
    ['sizes of all kinds', after(10, i => 30 + ((i * 37) % 90))],
    ['another shape each time', after(10).map((one, i) => ({ ...one, shape: `GET k/${i}` }))],
    ['a second later', after(1_000)],
    ['nothing', []],
  ])('%s', (_, sent) => {
    expect(findKeyFollowers(KEYS, sent)).toEqual([])
  })

  test('no key, no follower', () => {
    expect(findKeyFollowers([], after(10))).toEqual([])
  })
})

test('a shape leaves out what changes from key to key', () => {
  const shape = (url: string) => shapeOf('GET', new URL(url))
  expect(shape('https://k.example/log/97/1700000000000?k=a&t=1')).toBe(
    shape('https://k.example/log/8/1700000000101?t=2&k=Backspace'),
  )
  expect(shape('https://k.example/log?k=a')).not.toBe(shape('https://k.example/suggest?q=a'))
})
