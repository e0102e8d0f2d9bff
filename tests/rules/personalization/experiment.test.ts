import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/experiment'
import { knowing } from '../build'
import { experiment } from '../build-page'

test('an experiment is told with its variant', () => {
  const [found] = rule.judge([experiment({ experiment: 'Hero copy', variant: 'B' })], knowing())
  expect(found).toMatchObject({ severity: 'info', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('“Hero copy”, variant “B”')
})

test('one that touches what things cost weighs more, and is inferred from its name', () => {
  const [found] = rule.judge(
    [experiment({ experiment: 'Price +5 %', touches: ['price'] })],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
})

test('look-alike: the same experiment said twice is one finding, and none without one', () => {
  expect(rule.judge([experiment(), experiment()], knowing())).toHaveLength(1)
  expect(rule.judge([], knowing())).toEqual([])
})
