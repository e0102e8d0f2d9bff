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

test('what analytics are told of a tool’s test is that test; another test of no named tool is its own', () => {
  const told = [
    experiment({ tool: 'the shop itself', experiment: 'hero copy', variant: 'b' }),
    experiment({ tool: 'GrowthBook', experiment: 'Hero copy', variant: 'B' }),
    experiment({ tool: 'the shop itself', experiment: 'footer', variant: 'b' }),
  ]
  const subjects = rule.judge(told, knowing()).map(({ subject }) => subject)
  expect(subjects.sort()).toEqual(['GrowthBook Hero copy', 'the shop itself footer'])
})

test('a tool’s name and the network’s number of one test are one finding, with both as evidence', () => {
  const found = rule.judge(
    [
      experiment({ experiment: '2233', variant: '2' }),
      experiment({
        experiment: 'Free shipping bar',
        ids: ['2233'],
        variant: 'Bar',
        touches: ['price'],
      }),
    ],
    knowing(),
  )
  expect(found).toMatchObject([
    { subject: 'VWO Free shipping bar', severity: 'medium', evidenceCount: 2 },
  ])
})

test('two tests of one name have subjects of their own', () => {
  const hero = (id: string) => experiment({ experiment: 'Hero', ids: [id], variant: 'B' })
  expect(rule.judge([hero('1'), hero('2')], knowing()).map(({ subject }) => subject)).toEqual([
    'VWO Hero (1)',
    'VWO Hero (2)',
  ])
})

test('look-alike: a Statsig setting, told of as an experiment would be, is no finding', () => {
  expect(rule.judge([experiment({ tool: 'Statsig', unsure: true })], knowing())).toEqual([])
})
