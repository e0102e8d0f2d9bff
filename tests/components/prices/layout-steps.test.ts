import { expect, test } from 'vitest'
import { layoutSteps } from '../../../components/prices/layout-steps'
import { pricesSentence } from '../../../components/prices/prices-sentence'
import { money } from '../../../components/words/money'
import type { PricePoint } from '../../../lib/prices/price-record'
import { summarizePrices } from '../../../lib/prices/price-summary'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 3, 12)
const point = (from: number, to: number, amount: number, given: Partial<PricePoint> = {}) => ({
  from: START + from * DAY,
  to: START + to * DAY,
  looks: 2,
  amount,
  currency: 'EUR',
  was: null,
  visit: '',
  earlier: null,
  ...given,
})
const frame = { width: 100, top: 0, bottom: 50 }

test('a price is level while it stood, and upright where it changed', () => {
  const layout = layoutSteps([point(0, 4, 80), point(6, 10, 60, { was: 100 })], frame)
  expect(layout).toMatchObject({ path: 'M0 25H40H60V50H100', low: 60, high: 100 })
  expect(layout?.steps[1]).toMatchObject({ from: 60, to: 100, y: 50, was: 0 })
})

test('one price that never changed lies in the middle; one look draws nothing', () => {
  expect(layoutSteps([point(0, 4, 80)], frame)).toMatchObject({ path: 'M0 25H100' })
  expect(layoutSteps([point(0, 0, 80)], frame)).toBeNull()
  expect(layoutSteps([], frame)).toBeNull()
})

test('another currency is not drawn beside the last one', () => {
  const dollars = point(0, 2, 99, { currency: 'USD' })
  expect(layoutSteps([dollars, point(3, 4, 80), point(5, 6, 70)], frame)?.steps).toHaveLength(2)
})

test('the popup’s line: how often, since when, lowest and highest; nothing for one look', () => {
  const line = (points: PricePoint[]) => pricesSentence(summarizePrices({ points }))
  expect(line([point(0, 4, 80), point(6, 10, 60)])).toBe(
    'You have seen this price 4 times since Nov 3, 2026: lowest €60.00, highest €80.00.',
  )
  expect(line([point(0, 4, 80)])).toBe(
    'You have seen this price 2 times since Nov 3, 2026: always €80.00.',
  )
  expect(line([point(0, 0, 80, { looks: 1 })])).toBeNull()
})

test('amounts without a known currency are bare numbers', () => {
  expect(money(12.5, null)).toBe('12.50')
  expect(money(12.5, 'X!')).toBe('12.50 X!')
  expect(money(1200, 'JPY')).toBe('¥1,200')
})
