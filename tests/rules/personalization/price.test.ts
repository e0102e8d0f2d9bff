import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/price'
import { knowing } from '../build'
import { comparison } from '../build-page'

test('a price that goes with who you are is said with both amounts, the statistics and the rung', () => {
  const [found] = rule.judge([comparison()], knowing())
  expect(found).toMatchObject({ severity: 'high', confidence: 'inferred' })
  const words = rule.explain(found!.facts)
  expect(words).toContain('24.00 EUR, 20 % more')
  expect(words).toContain('20.00 EUR')
  expect(words).toContain('3 of 3 looks')
  expect(words).toContain('rung 4')
})

test('a lower price is told more quietly, one that goes with one browser only is suspected', () => {
  expect(rule.judge([comparison({ change: -0.1 })], knowing())[0]?.severity).toBe('medium')
  const [tied] = rule.judge([comparison({ outcome: 'tied' })], knowing())
  expect(tied).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test.each(['varies', 'same', 'other-conditions', 'cannot-tell'] as const)(
  'look-alike: a comparison that came out “%s” is no finding',
  outcome => {
    expect(rule.judge([comparison({ outcome })], knowing())).toEqual([])
  },
)

test('benign: a difference in order is not one in price', () => {
  expect(rule.judge([comparison({ kind: 'order' })], knowing())).toEqual([])
})

test('a later twin test of the same product replaces the earlier one', () => {
  expect(rule.judge([comparison(), comparison({ outcome: 'varies' })], knowing())).toEqual([])
})
