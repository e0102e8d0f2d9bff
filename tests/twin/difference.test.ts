import { expect, test } from 'vitest'
import {
  kendallTau,
  memberDistance,
  orderDistance,
  priceDistance,
  priceRun,
  setDistance,
} from '../../lib/twin/difference'

test('prices differ by their share of the larger one', () => {
  expect(priceDistance(20, 25)).toBeCloseTo(0.2)
  expect(priceDistance(0, 0)).toBe(0)
})

test('a list that was cut off while it loaded is not another list', () => {
  expect(memberDistance(['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'])).toBe(0)
  expect(memberDistance(['a', 'b'], ['c', 'd'])).toBe(1)
  expect(setDistance(['a'], ['a', 'b'])).toBe(0.5)
})

test('the same order is no distance, a swap at the top more than one at the end', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(orderDistance(list, list)).toBeCloseTo(0)
  const top = orderDistance(list, ['b', 'a', 'c', 'd', 'e', 'f'])!
  const end = orderDistance(list, ['a', 'b', 'c', 'd', 'f', 'e'])!
  expect(top).toBeGreaterThan(end)
  expect(end).toBeGreaterThan(0)
})

test('order is compared over common items only, and not over fewer than four', () => {
  expect(orderDistance(['x', 'a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'y'])).toBeCloseTo(0)
  expect(orderDistance(['a', 'b', 'c'], ['c', 'b', 'a'])).toBeNull()
})

test('Kendall’s τ is 1 for the same order and −1 for the reverse', () => {
  expect(kendallTau(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(1)
  expect(kendallTau(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(-1)
  expect(kendallTau(['a'], ['a'])).toBeNull()
})

test('prices run up, down, or neither', () => {
  expect(priceRun([1, 2, 3, 4, 5])).toBe(1)
  expect(priceRun([5, 4, 3, 2, 1])).toBe(-1)
  expect(priceRun([3, 3, 3, 3, 3])).toBeNull()
  expect(priceRun([1, 2])).toBeNull()
})
