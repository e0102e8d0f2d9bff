import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/activity-fake'
import { knowing } from '../build'
import { comparison } from '../build-page'

const apart = (one: string, other: string, looks = 2) =>
  rule.judge(
    [comparison({ kind: 'pressure', outcome: 'varies', apart: [{ one, other, looks }] })],
    knowing(),
  )

test('two strangers told different numbers of visitors at two looks', () => {
  const told = ['12 people are viewing this', '40 people are viewing this'] as const
  expect(apart(...told)).toMatchObject([
    { severity: 'medium', confidence: 'inferred', facts: { texts: [...told] } },
  ])
})

test('look-alikes: numbers that come and go, of one look, or of something else', () => {
  expect(apart('40 people are viewing this', '42 people are viewing this')).toEqual([])
  expect(apart('12 people are viewing this', '40 people are viewing this', 1)).toEqual([])
  expect(apart('128 reviews', '12 reviews')).toEqual([])
  expect(apart('Only 3 left', 'Only 30 left')).toEqual([])
  expect(rule.judge([comparison({ kind: 'pressure' })], knowing())).toEqual([])
})
