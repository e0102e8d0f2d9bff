import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/unexplained'
import { knowing } from '../build'
import { block, link } from '../build-page'

test('a block for you without a reason is low', () => {
  const [found] = rule.judge([block()], knowing())
  expect(found).toMatchObject({ severity: 'low', confidence: 'inferred' })
})

test('look-alikes: a reason beside it, in its heading, or linked; and blocks that are not personal', () => {
  expect(rule.judge([block({ why: 'Why this?' })], knowing())).toEqual([])
  expect(rule.judge([block({ heading: 'Because you viewed boots' })], knowing())).toEqual([])
  expect(rule.judge([block({ heading: 'Basierend auf deinem Verlauf' })], knowing())).toEqual([])
  expect(rule.judge([block(), link({ kind: 'ranking-explanation' })], knowing())).toEqual([])
  expect(rule.judge([block({ heading: 'Bestsellers', grade: 'popular' })], knowing())).toEqual([])
  expect(rule.judge([block({ items: 0 })], knowing())).toEqual([])
})
