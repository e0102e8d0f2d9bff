// The whole table is printed by tests/bench/twin-simulation.ts; this keeps it from getting worse unseen.
import { expect, test } from 'vitest'
import { errorRates, summed } from './error-rates'

test('over 220 simulated shops, at three looks, few false alarms and few misses', () => {
  const rates = errorRates(10, { looks: 3, strangers: 2, freshVisitors: true }, 5)
  const { falseAlarms, misses } = summed(rates)
  expect(falseAlarms).toBeLessThanOrEqual(0.01)
  expect(misses).toBeLessThanOrEqual(0.05)
}, 120_000)

test('one browser alone is never told that a price is personal', () => {
  const rates = errorRates(2, { looks: 3, strangers: 2, freshVisitors: false }, 9)
  expect(rates.reduce((sum, { called }) => sum + called, 0)).toBe(0)
}, 60_000)
