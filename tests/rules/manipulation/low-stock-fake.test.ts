import { describe, expect, test } from 'vitest'
import type { EarlierTexts } from '../../../lib/judging/rule'
import { rule } from '../../../lib/rules/manipulation/low-stock-fake'
import { knowing } from '../build'
import { comparison, text } from '../build-page'

const MINUTE = 60_000
const NOW = 100 * MINUTE
const said = (of: string) => text({ kind: 'pressure', text: of, at: NOW })
const before = (minutes: number, of: string, variant = ''): EarlierTexts => ({
  visit: `v${minutes}`,
  startedAt: NOW - minutes * MINUTE,
  variant,
  texts: [text({ kind: 'pressure', text: of, at: NOW - minutes * MINUTE })],
})
/** Earlier visits newest first, as the log gives them. */
const judged = (now: string, ...earlier: EarlierTexts[]) =>
  rule.judge([said(now)], {
    ...knowing([], {}, { startedAt: NOW }),
    textsBefore: () => earlier,
  })
const apart = (one: string, other: string, looks = 2) =>
  rule.judge(
    [comparison({ kind: 'pressure', outcome: 'varies', apart: [{ one, other, looks }] })],
    knowing(),
  )

test('a stock that went up and down within minutes', () => {
  const [found] = judged('Only 3 left', before(2, 'Only 9 left'), before(4, 'Only 4 left'))
  expect(found).toMatchObject({
    severity: 'medium',
    confidence: 'inferred',
    facts: { texts: ['Only 4 left', 'Only 9 left', 'Only 3 left'], strangers: false },
  })
})

test('two strangers told different stocks at two looks', () => {
  expect(apart('Only 3 left', 'Only 9 left')).toMatchObject([
    { severity: 'medium', facts: { strangers: true } },
  ])
})

describe('look-alikes: stocks that may be real', () => {
  test('goes down', () => {
    expect(judged('Only 3 left', before(2, 'Only 5 left'), before(4, 'Only 9 left'))).toEqual([])
  })
  test('one comes back', () => {
    expect(judged('Only 3 left', before(2, 'Only 4 left'), before(4, 'Only 3 left'))).toEqual([])
  })
  test('only came back', () => {
    expect(judged('Only 9 left', before(2, 'Only 3 left'))).toEqual([])
  })
  test('hours between the looks', () => {
    expect(judged('Only 3 left', before(50, 'Only 9 left'), before(90, 'Only 4 left'))).toEqual([])
  })
  test('another size', () => {
    expect(
      judged('Only 3 left', before(2, 'Only 9 left', 'M'), before(4, 'Only 4 left', 'L')),
    ).toEqual([])
  })
  test('strangers one apart, or apart at one look', () => {
    expect(apart('Only 3 left', 'Only 4 left')).toEqual([])
    expect(apart('Only 3 left', 'Only 9 left', 1)).toEqual([])
  })
  test('numbers that are of no stock', () => {
    expect(apart('3 reviews', '9 reviews')).toEqual([])
    expect(apart('12 people are viewing this', '40 people are viewing this')).toEqual([])
  })
})
