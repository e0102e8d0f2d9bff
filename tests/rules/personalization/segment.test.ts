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
