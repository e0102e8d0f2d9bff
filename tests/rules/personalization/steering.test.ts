import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/steering'
import { knowing } from '../build'
import { comparison } from '../build-page'

const order = { kind: 'price-order', label: 'Shoes', change: null } as const

test('the same products, dearer first for you only, is steering', () => {
  const [found] = rule.judge(
    [comparison({ ...order, saw: 'dearer first', strangersSaw: 'cheaper first' })],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('sorted dearer first for you')
})

test('benign look-alikes: another order that has nothing to do with price, or that varies by itself', () => {
  expect(rule.judge([comparison({ ...order, kind: 'order' })], knowing())).toEqual([])
  expect(rule.judge([comparison({ ...order, outcome: 'varies' })], knowing())).toEqual([])
})
