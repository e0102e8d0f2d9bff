import { expect, test } from 'vitest'
import { priceDistance } from '../../lib/twin/difference'
import { againstNoise, chanceOfLots, isOutside, type Look } from '../../lib/twin/noise'

const judged = (looks: Look<number>[]) => againstNoise(looks, priceDistance, 0.001)
const look = (visitor: number, ...strangers: number[]): Look<number> => ({ visitor, strangers })

test('three looks outside, each the same way: a difference', () => {
  const noise = judged([look(24, 20, 20), look(24, 20, 20), look(24, 20, 20)])
  expect(noise).toMatchObject({ looks: 3, outside: 3, floor: 0 })
  expect(noise.p).toBeCloseTo(1 / 27)
  expect(isOutside(noise)).toBe(true)
})

test('two looks are never enough', () => {
  expect(isOutside(judged([look(24, 20, 20), look(24, 20, 20)]))).toBe(false)
})

test('strangers who differ from each other as much make it noise', () => {
  expect(isOutside(judged([look(24, 20, 24), look(24, 20, 20), look(24, 20, 20)]))).toBe(false)
})

test('a price that changes for everybody between looks does not hide the difference', () => {
  expect(isOutside(judged([look(24, 20, 20), look(12, 10, 10), look(36, 30, 30)]))).toBe(true)
})

test('one browser can never rule out lots that are remembered; three browsers can', () => {
  expect(chanceOfLots(1, 6)).toBeGreaterThan(0.05)
  expect(chanceOfLots(3, 6)).toBeLessThan(0.005)
  expect(chanceOfLots(0, 6)).toBe(1)
})
