import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/why-this'
import { knowing } from '../build'
import { block } from '../build-page'

test('an explanation beside the block is positive', () => {
  const [found] = rule.judge([block({ why: 'Why am I seeing this?' })], knowing())
  expect(found?.severity).toBe('positive')
})

test('look-alike: a block without one', () => {
  expect(rule.judge([block()], knowing())).toEqual([])
})
