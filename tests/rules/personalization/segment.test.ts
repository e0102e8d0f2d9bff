import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/segment'
import { field, knowing, request } from '../build'
import { segment } from '../build-page'

test('what you are worth weighs more than a tier', () => {
  const found = rule.judge(
    [segment(), segment({ kind: 'lifetime value', label: 'ltv', value: '812' })],
    knowing(),
  )
  expect(found.map(({ severity }) => severity)).toEqual(['info', 'low'])
})

test('who was told the label is named', () => {
  const [found] = rule.judge(
    [
      segment({ value: 'gold' }),
      request({ vendor: 'Meta Pixel', fields: [field('audience', 'identity', 'gold')] }),
    ],
    knowing(),
  )
  expect(found?.facts.told).toEqual(['Meta Pixel'])
})

test('look-alike: an audience sent that the page did not put on you, is no label here', () => {
  expect(
    rule.judge([request({ fields: [field('audience', 'identity', 'x')] })], knowing()),
  ).toEqual([])
})

test('the label and its kind are told in plain words', () => {
  const [found] = rule.judge(
    [segment({ kind: 'tier', label: 'user.loyaltyTier', value: 'gold', where: 'dataLayer' })],
    knowing(),
  )
  expect(rule.explain(found!.facts)).toBe(
    'The page holds a label about you, your level as a customer: “loyalty tier: gold”.',
  )
})

test('a label that only a request carries is said to have been sent, and to whom', () => {
  const label = { kind: 'churn', label: 'traits.churn_risk', value: 'high' }
  const [found] = rule.judge(
    [
      segment({ ...label, where: 'sent to Klaviyo' }),
      request({ vendor: 'Klaviyo', fields: [field('audience', 'identity', 'high')] }),
    ],
    knowing(),
  )
  expect(rule.explain(found!.facts)).toBe(
    'A label about you went to Klaviyo, how likely you are to leave: “churn risk: high”.',
  )
})
