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

test('each experiment of a list, with its own variant', () => {
  const event = push('page_view', {
    'page.experiments.0.id': 'pdp-12',
    'page.experiments.0.name': 'PDP gallery',
    'page.experiments.0.variant': 'B',
    'page.experiments.1.experimentId': 'cart-3',
    'page.experiments.1.variationId': '0',
  })
  expect(experimentsIn(event).map(({ experiment, variant }) => [experiment, variant])).toEqual([
    ['PDP gallery', 'B'],
    ['cart-3', '0'],
  ])
})

test('an experiment object, and a table of tests and their variants', () => {
  expect(
    experimentsIn(
      push('experiment_impression', {
        'experiment.id': 'e7',
        'experiment.name': 'Express checkout',
        'experiment.variant.id': '2',
        'experiment.variant.name': 'One page',
        'experiment.audience.name': 'Mobile',
      }),
    ),
  ).toMatchObject([{ experiment: 'Express checkout', variant: 'One page', audience: 'Mobile' }])
  expect(
    experimentsIn(push('', { 'abTests.hero': 'variant-b', 'abTests.cart_price': 'control' })),
  ).toMatchObject([
    { experiment: 'hero', variant: 'variant-b', touches: [] },
    { experiment: 'cart_price', variant: 'control', touches: ['price'] },
  ])
})

test('VWO’s integrations, by campaign', () => {
  expect(experimentsIn(push('VWO', { 'VWO-Test-ID-12': 'Variation-1' }))).toMatchObject([
    { tool: 'VWO', experiment: '12', variant: 'Variation-1' },
  ])
})

test('Google’s string says the tool; names beside it say more than its numbers', () => {
  const named = {
    exp_variant_string: 'abconvert-8bce9d31-1',
    experiment_id: '8bce9d31',
    experiment_name: 'Price +5 %',
    variant_id: '1',
    variant_name: 'High',
  }
  expect(experimentsIn(push('experience_impression', named))).toMatchObject([
    { tool: 'ABConvert', experiment: 'Price +5 %', variant: 'High', touches: ['price'] },
  ])
  const call = {
    '0': 'event',
    '1': 'experience_impression',
    '2.exp_variant_string': 'CONV-1001-77',
  }
  expect(experimentsIn(push('event experience_impression', call))).toMatchObject([
    { tool: 'Convert', experiment: '1001', variant: '77' },
  ])
})

test('a page’s own global of experiments', () => {
  expect(experimentsIn(push('', { hero: 'control' }, 'experiments'))).toMatchObject([
    { tool: 'the shop itself', experiment: 'hero', variant: 'control' },
  ])
  expect(
    experimentsIn(
      push(
        '',
        {
          '0.name': 'Hero',
          '0.variant': 'b',
          '1.name': 'Off',
          '1.variant': 'b',
          '1.active': 'false',
        },
        'abTests',
      ),
    ),
  ).toMatchObject([{ experiment: 'Hero', variant: 'b' }])
})

test('look-alikes: settings under a test’s name, test mode, variants of goods beside a test', () => {
  expect(
    experimentsIn(push('', { 'experiments.enabled': 'true', 'experiments.count': '3' })),
  ).toEqual([])
  expect(experimentsIn(push('', { 'experiments.env': 'test', 'experiments.mode': 'a' }))).toEqual(
    [],
  )
  expect(experimentsIn(push('', { test_id: '5', 'app.testMode': 'on' }))).toEqual([])
  expect(
    experimentsIn(
      push('experiment_loaded', {
        'experiment.id': 'x',
        'items.0.variant': 'Blue',
        'items.0.item_name': 'Cup',
      }),
    ),
  ).toEqual([])
  expect(
    experimentsIn(push('add_to_cart', { 'product.variant': 'Blue', 'product.id': '9' })),
  ).toEqual([])
})

test('look-alike: a pricing tool’s test of a layout touches no price, unless it sets one here', () => {
  const layout = { experiment: 'Homepage layout', variant: 'B' }
  expect(experimentsIn(push('', layout, 'experiment:Intelligems'))[0]?.touches).toEqual([])
  const priced = { ...layout, price: '89.95' }
  expect(experimentsIn(push('', priced, 'experiment:Intelligems'))[0]?.touches).toEqual(['price'])
})

test('numbers beside names are kept; a campaign or flag that may hold several tests is none of them', () => {
  const event = push('Experiment Viewed', {
    campaignId: '77',
    experimentId: '2233',
    experimentName: 'Free shipping bar',
    variationId: '2',
    variationName: 'Bar',
  })
  expect(experimentsIn(event)).toMatchObject([
    { experiment: 'Free shipping bar', ids: ['2233'], variant: 'Bar', variantIds: ['2'] },
  ])
})

test('Google’s string with numbers that hold dashes', () => {
  const [test_, group] = [
    '8bce9d31-cd20-4f4a-a070-a6970c7e9803',
    '019e8270-204a-74ac-92de-82e21cffdd21',
  ]
  const event = push('experience_impression', { exp_variant_string: `shoplift-${test_}-${group}` })
  expect(experimentsIn(event)).toMatchObject([
    { tool: 'Shoplift', experiment: test_, variant: group },
  ])
})

test('look-alikes: a conversion, and a variation of goods that is chosen', () => {
  expect(experimentsIn(push('Converted', { campaign_name: 'spring', variant: 'Blue' }))).toEqual([])
  expect(experimentsIn(push('variation_selected', { campaign_id: '7', variation: 'Red' }))).toEqual(
    [],
  )
})

test('Google’s event with an experiment and a variant of its own', () => {
  const event = push('event experience_impression', {
    '2.experiment_id': 'e-7',
    '2.variant_id': '1',
  })
  expect(experimentsIn(event)).toMatchObject([{ experiment: 'e-7', variant: '1' }])
})
