import { expect, test } from 'vitest'
import { experimentsIn } from '../../../lib/gatherers/layers/experiments'
import { dataLayer } from '../../rules/build-page'

const push = (name: string, values: Record<string, string>, layer = 'dataLayer') =>
  dataLayer({
    layer,
    name,
    fields: Object.entries(values).map(([key, value]) => ({
      name: key,
      plain: key,
      kind: 'technical' as const,
      value,
    })),
  })

test('a tool’s own read-out names tool, experiment and variant', () => {
  const event = push('', { experiment: 'PDP price test', variant: '+5 %' }, 'experiment:VWO')
  expect(experimentsIn(event)).toMatchObject([
    { tool: 'VWO', experiment: 'PDP price test', variant: '+5 %', touches: ['price'] },
  ])
})

test('Segment’s “Experiment Viewed” is an experiment of the shop’s own', () => {
  const event = push('Experiment Viewed', {
    experiment_name: 'stock countdown',
    variation_name: 'on',
  })
  expect(experimentsIn(event)).toMatchObject([
    { tool: 'the shop itself', experiment: 'stock countdown', touches: ['pressure'] },
  ])
})

test('Google’s exp_variant_string is taken apart', () => {
  const event = push('experiment_impression', { exp_variant_string: 'OPT-abc-1' })
  expect(experimentsIn(event)).toMatchObject([{ tool: 'OPT', experiment: 'abc', variant: '1' }])
})

test('a tool that tests prices touches the price whatever the test is called', () => {
  const event = push('', { experiment: 'Group A/B', variant: 'B' }, 'experiment:Intelligems')
  expect(experimentsIn(event)[0]?.touches).toEqual(['price'])
})

test('look-alike: a product’s variant and a mail campaign’s name are no experiment', () => {
  expect(experimentsIn(push('view_item', { 'items.0.item_variant': 'Blue' }))).toEqual([])
  expect(experimentsIn(push('page_view', { campaign_name: 'spring', variant: 'Blue' }))).toEqual([])
  expect(experimentsIn(push('conversion', { campaign_name: 'spring' }))).toEqual([])
})
