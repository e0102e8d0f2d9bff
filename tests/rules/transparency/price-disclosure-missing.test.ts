import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/price-disclosure-missing'
import type { EventOf } from '../../../lib/schema/event'
import { knowing, request, row } from '../build'
import { comparison, experiment, text } from '../build-page'

const product: EventOf<'product'> = {
  id: 'product',
  visit: 'v1',
  at: 1,
  vendor: null,
  type: 'product',
  name: 'Boots',
  sku: null,
  variant: null,
  price: { amount: 89.9, currency: 'EUR' },
  wasPrice: null,
  availability: null,
  from: 'page',
}
const pricing = row({ name: 'Intelligems', categories: ['pricing'] })
const test1 = experiment({
  vendor: 'Intelligems',
  tool: 'Intelligems',
  experiment: 'Price test',
  touches: ['price'],
})

test('a price test on a priced product, and not a word', () => {
  const [found] = rule.judge([product, test1], knowing([pricing]))
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
})

test('a pricing tool that calls home is a suspicion only', () => {
  const call = request({ vendor: 'Intelligems', resource: 'fetch' })
  const [found] = rule.judge([product, call], knowing([pricing]))
  expect(found).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('look-alikes: a disclosure, no price here, another test, a script merely loaded', () => {
  const told = text({ kind: 'disclosure', text: 'Prices may vary based on your profile' })
  expect(rule.judge([product, test1, told], knowing([pricing]))).toEqual([])
  expect(rule.judge([test1], knowing([pricing]))).toEqual([])
  expect(rule.judge([product, experiment()], knowing([pricing]))).toEqual([])
  // A color test that happens to be called after the price badge.
  const named = experiment({ tool: 'GrowthBook', experiment: 'price-badge', touches: ['price'] })
  expect(rule.judge([product, named], knowing([pricing]))).toEqual([])
  const loaded = request({ vendor: 'Intelligems', resource: 'script' })
  expect(rule.judge([product, loaded], knowing([pricing]))).toEqual([])
})

test('a price that went with the person, and not a word', () => {
  const personal = comparison({ kind: 'price', outcome: 'personal' })
  const [found] = rule.judge([product, personal], knowing())
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred', vendor: null })
  expect(rule.explain(found!.facts)).toContain('went with who you are')
})

test('look-alikes: a price by lot, one that varies, another thing that is personal, a denial', () => {
  for (const outcome of ['tied', 'test', 'varies', 'same', 'other-conditions'] as const)
    expect(rule.judge([product, comparison({ kind: 'price', outcome })], knowing())).toEqual([])
  const order = comparison({ kind: 'order', outcome: 'personal' })
  expect(rule.judge([product, order], knowing())).toEqual([])
  const denied = text({ kind: 'disclosure', text: 'Our prices are not personalized for you' })
  expect(rule.judge([product, test1, denied], knowing([pricing]))).toEqual([])
})

test('look-alike: a price that goes by the device is not set by who you are', () => {
  const mobile = comparison({ kind: 'price', outcome: 'personal', profile: 'mobile' })
  expect(rule.judge([product, mobile], knowing())).toEqual([])
})
