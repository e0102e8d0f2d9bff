import { expect, test } from 'vitest'
import { foldExperiments } from '../../lib/judging/fold-experiments'
import { experiment } from '../rules/build-page'

const said = (...events: Parameters<typeof experiment>[0][]) =>
  foldExperiments(events.map(given => experiment(given))).map(
    one =>
      `${one.tool} · ${one.experiment} → ${one.variant}${one.touches.map(touch => ` ${touch}`).join('')} ×${one.accounts.length}`,
  )
const bar = {
  tool: 'VWO',
  experiment: 'Free shipping bar',
  ids: ['2233'],
  variant: 'Bar at 50 €',
  variantIds: ['2'],
  touches: ['price' as const],
}
const NOBODY = 'the shop itself'

test('a test that the tool names and others number is one, by its name', () => {
  const numbered = { tool: 'VWO', experiment: '2233', variant: '2' }
  const one = ['VWO · Free shipping bar → Bar at 50 € price ×2']
  expect(said(bar, numbered)).toEqual(one)
  expect(said(numbered, bar)).toEqual(one)
  expect(said({ ...numbered, tool: NOBODY }, bar)).toEqual(one)
})

test('two accounts without a tool, one of them with both name and number', () => {
  expect(
    said(
      { tool: NOBODY, experiment: '2233', variant: '2' },
      { tool: NOBODY, experiment: 'Hero', ids: ['2233'], variant: 'B', variantIds: ['2'] },
    ),
  ).toEqual(['the shop itself · Hero → B ×2'])
})

test('what a tool’s number alone seems to touch, its name takes back', () => {
  expect(
    said(
      { tool: 'Intelligems', experiment: 'a-1', variant: 'B', touches: ['price'] },
      { tool: 'Intelligems', experiment: 'Homepage layout', ids: ['a-1'], variant: 'B' },
    ),
  ).toEqual(['Intelligems · Homepage layout → B price ×2'])
  const uuid = '8bce9d31-cd20-4f4a-a070-a6970c7e9803'
  expect(
    said(
      { tool: 'Intelligems', experiment: uuid, variant: 'B', touches: ['price'] },
      { tool: 'Intelligems', experiment: 'Homepage layout', ids: [uuid], variant: 'B' },
    ),
  ).toEqual(['Intelligems · Homepage layout → B ×2'])
})

test('look-alikes: different tests of one name, of one tool, of two tools, and small numbers of nobody’s', () => {
  expect(said({ ...bar, ids: ['1'] }, { ...bar, ids: ['2'] })).toHaveLength(2)
  expect(said(bar, { ...bar, experiment: 'Footer', ids: ['2234'] })).toHaveLength(2)
  expect(said(bar, { ...bar, tool: 'Convert' })).toHaveLength(2)
  const twelve = { ...bar, ids: ['12'] }
  expect(said(twelve, { tool: NOBODY, experiment: '12', variant: 'green' })).toHaveLength(2)
  expect(said(twelve, { tool: NOBODY, experiment: '12', variant: '2' })).toHaveLength(1)
})

test('what only an unsure account tells of is not told; a sure one brings its name', () => {
  const config = {
    tool: 'Statsig',
    experiment: 'checkout_button',
    ids: ['2902556896'],
    variant: '7rkdwIyYsBqNxD4vPzLmKc',
    unsure: true,
  }
  expect(said(config)).toEqual([])
  const page = { tool: 'Statsig', experiment: '2902556896', ids: ['2902556896'], variant: 'Test' }
  expect(said(config, page)).toEqual(['Statsig · checkout_button → Test ×2'])
  expect(said(config, { ...page, experiment: '111', ids: ['111'] })).toEqual([
    'Statsig · 111 → Test ×1',
  ])
})
