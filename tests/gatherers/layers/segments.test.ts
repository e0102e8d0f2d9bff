import { expect, test } from 'vitest'
import { segmentsIn } from '../../../lib/gatherers/layers/segments'
import { dataLayer } from '../../rules/build-page'

const kinds = (values: Record<string, string>, layer = 'dataLayer') =>
  segmentsIn(
    dataLayer({
      layer,
      fields: Object.entries(values).map(([name, value]) => ({
        name,
        plain: name,
        kind: 'identity' as const,
        value,
      })),
    }),
  ).map(({ kind }) => kind)

test.each([
  ['user.loyaltyTier', 'gold', 'tier'],
  ['customer.lifetime_value', '812.40', 'lifetime value'],
  ['visitor.gender', 'f', 'gender'],
  ['user.age_band', '25-34', 'age band'],
  ['churnRisk', 'high', 'churn'],
  ['visitorType', 'returning', 'new or returning'],
  ['customer.type', 'new', 'new or returning'],
  ['audience_segments.0', 'bargain hunters', 'segment'],
  ['visitor.city', 'Lyon', 'location'],
])('%s = %s is a label of kind %s', (name, value, kind) => {
  expect(kinds({ [name]: value })).toEqual([kind])
})

test('look-alikes: what the goods are for, and who is not logged in, label nobody', () => {
  expect(kinds({ 'ecommerce.items.0.gender': 'women' })).toEqual([])
  expect(kinds({ 'product.age_group': 'adult 18' })).toEqual([])
  expect(kinds({ customer_type: 'guest', user_type: 'not logged in' })).toEqual([])
  expect(kinds({ page_type: 'category', 'page.type': 'home' })).toEqual([])
  expect(kinds({ customer_segment: '#0123456789abcdef' })).toEqual([])
  expect(kinds({ age: 'vintage' })).toEqual([])
  expect(kinds({ predicted_delivery: '2026-11-25', predictedArrivalDate: 'Monday' })).toEqual([])
  expect(kinds({ 'integrations.segment': 'true', segments: '0' })).toEqual([])
})
