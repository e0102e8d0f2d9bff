import { describe, expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/countdown-fake'
import type { EventOf } from '../../../lib/schema/event'
import { knowing } from '../build'
import { comparison, text } from '../build-page'

const MINUTE = 60_000
const looks = (start: number, ...seen: [after: number, text: string][]): EventOf<'text'>[] =>
  seen.map(([after, said]) =>
    text({ kind: 'pressure', text: said, at: start + after * 1_000, selector: '#t' }),
  )

/** A visit that began at `start`, after an earlier one at 0. */
function judged(start: number, now: EventOf<'text'>[], before: EventOf<'text'>[] = []) {
  const known = knowing([], {}, { startedAt: start })
  const earlier = [{ visit: 'v0', startedAt: 0, variant: '', texts: before }]
  return rule.judge(now, { ...known, textsBefore: () => earlier })
}

const first = looks(0, [1, 'Ends in 14:59'], [4, 'Ends in 14:56'])

test('a clock that shows the same again five minutes later has moved its end', () => {
  const [found] = judged(
    5 * MINUTE,
    looks(5 * MINUTE, [1, 'Ends in 14:59'], [4, 'Ends in 14:56']),
    first,
  )
  expect(found).toMatchObject({
    severity: 'medium',
    confidence: 'observed',
    facts: { how: 'moved' },
  })
  expect(found?.evidence.map(({ shows }) => shows)).toEqual([
    '“Ends in 14:56” at 1970-01-01T00:00:04.000Z',
    '“Ends in 14:59” at 1970-01-01T00:05:01.000Z',
  ])
})

test('a clock that ended, and began anew with the same time for a later visit', () => {
  const [found] = judged(
    90 * MINUTE,
    looks(90 * MINUTE, [1, 'Ends in 14:59'], [4, 'Ends in 14:56']),
    first,
  )
  expect(found?.facts).toMatchObject({ how: 'anew', passed: '90 minutes' })
})

test('a clock that ran out while the person looked, and began again', () => {
  const now = looks(
    0,
    [1, 'Ends in 00:05'],
    [4, 'Ends in 00:02'],
    [9, 'Ends in 14:57'],
    [14, 'Ends in 14:52'],
  )
  expect(judged(0, now)[0]?.facts).toMatchObject({ how: 'ran-out' })
})

describe('look-alikes: clocks that keep their word', () => {
  test('the same end, seen later', () => {
    const now = looks(5 * MINUTE, [1, 'Ends in 09:59'], [4, 'Ends in 09:56'])
    expect(judged(5 * MINUTE, now, first)).toEqual([])
  })
  test('a slow page is no later end', () => {
    const now = looks(5 * MINUTE, [20, 'Ends in 09:59'], [23, 'Ends in 09:56'])
    expect(judged(5 * MINUTE, now, first)).toEqual([])
  })
  test('one visit alone', () => {
    expect(judged(0, first)).toEqual([])
  })
  test('an offer of each day, a day later', () => {
    const day = 1_440 * MINUTE
    const now = looks(day, [1, 'Ends in 14:59'], [4, 'Ends in 14:56'])
    expect(judged(day, now, first)).toEqual([])
  })
  test('another offer, after the end, with another time', () => {
    const now = looks(90 * MINUTE, [1, 'Ends in 44:10'], [4, 'Ends in 44:07'])
    expect(judged(90 * MINUTE, now, first)).toEqual([])
  })
  test('a reservation of your own cart, made anew', () => {
    const said = (left: string) => `Your cart is reserved for ${left}`
    const before = looks(0, [1, said('14:59')], [4, said('14:56')])
    const now = looks(5 * MINUTE, [1, said('14:59')], [4, said('14:56')])
    expect(judged(5 * MINUTE, now, before)).toEqual([])
  })
  test('two clocks with the same words and other ends', () => {
    const other = looks(5 * MINUTE, [1, 'Ends in 44:59'], [4, 'Ends in 44:56'])
    const now = looks(5 * MINUTE, [1, 'Ends in 14:59'], [4, 'Ends in 14:56'])
    expect(
      judged(5 * MINUTE, [...now, ...other.map(one => ({ ...one, selector: '#u' }))], first),
    ).toEqual([])
  })
  test('other words', () => {
    const now = looks(5 * MINUTE, [1, 'Flash deal 14:59'], [4, 'Flash deal 14:56'])
    expect(judged(5 * MINUTE, now, first)).toEqual([])
  })
  test('delivery’s cut-off', () => {
    const said = (left: string) => `Order within ${left} for delivery tomorrow`
    const before = looks(0, [1, said('00:14:59')], [4, said('00:14:56')])
    const now = looks(5 * MINUTE, [1, said('00:14:59')], [4, said('00:14:56')])
    expect(judged(5 * MINUTE, now, before)).toEqual([])
  })
  test('words that stand still are no clock', () => {
    const before = looks(0, [1, 'Sale ends in 2 hours 10 minutes'])
    expect(
      judged(5 * MINUTE, looks(5 * MINUTE, [1, 'Sale ends in 2 hours 10 minutes']), before),
    ).toEqual([])
  })
})

test('two strangers saw other ends at the same moments; a few seconds apart is no other end', () => {
  const judgedApart = (one: string, other: string) =>
    rule.judge([comparison({ kind: 'pressure', apart: [{ one, other, looks: 2 }] })], knowing())
  expect(judgedApart('Ends in 14:59', 'Ends in 09:12')).toMatchObject([
    { facts: { how: 'strangers' } },
  ])
  expect(judgedApart('Ends in 14:59', 'Ends in 14:50')).toEqual([])
})
