import { expect, test } from 'vitest'
import { layerFacts } from '../../../lib/gatherers/layers/layer-facts'
import { dataLayer } from '../../rules/build-page'

const field = (name: string, value: string) =>
  ({ name, plain: name, kind: 'technical', value }) as const
const push = (name: string, ...fields: ReturnType<typeof field>[]) =>
  dataLayer({ layer: 'dataLayer', name, fields })
const newId = () => 'f1'

test('an experiment of a known tool and a label become events of the same visit and time', () => {
  const event = push(
    'optimizely campaign decided',
    field('experiment', 'free shipping bar'),
    field('variation', 'B'),
    field('user.loyaltyTier', 'gold'),
  )
  const { visit, at } = event
  expect(layerFacts(event, newId)).toMatchObject([
    { type: 'experiment', tool: 'Optimizely', vendor: 'Optimizely', visit, at, id: 'f1' },
    { type: 'segment', kind: 'tier', value: 'gold', vendor: null, visit, at, id: 'f1' },
  ])
})

test('a tool that no vendor row knows is no vendor', () => {
  const event = push('ab_test', field('experiment', 'hero'), field('variation', 'B'))
  expect(layerFacts(event, newId)).toMatchObject([{ tool: 'the shop itself', vendor: null }])
})

test('what was told before is left out', () => {
  const event = push('view', field('user.loyaltyTier', 'gold'))
  expect(layerFacts(event, newId, () => false)).toEqual([])
})

test('an ordinary push says nothing besides itself', () => {
  expect(layerFacts(push('view_item', field('items.0.price', '12.00')), newId)).toEqual([])
})
