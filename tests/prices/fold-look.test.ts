import { expect, test } from 'vitest'
import { foldLook } from '../../lib/prices/fold-look'
import type { PriceLook, PriceRecord } from '../../lib/prices/price-record'
import { summarizePrices } from '../../lib/prices/price-summary'
import { pricesBefore } from '../../lib/prices/prices-before'
import { priceKey } from '../../lib/prices/product-key'

const DAY = 86_400_000
const boots: PriceLook = {
  site: 'shop.example',
  visit: 'v1',
  url: 'https://shop.example/p/boots?ref=%23a1',
  at: 0,
  name: 'Boots',
  sku: null,
  variant: null,
  amount: 89.9,
  currency: 'EUR',
  was: null,
}
const look = (day: number, amount: number, change: Partial<PriceLook> = {}): PriceLook => ({
  ...boots,
  visit: `v${day}`,
  at: day * DAY,
  amount,
  ...change,
})
const fold = (...looks: PriceLook[]) =>
  looks.reduce<PriceRecord | undefined>((record, one) => foldLook(record, one, 4), undefined)!

test('the same price again makes its point longer; another price makes a new one', () => {
  const { points } = fold(look(1, 80), look(3, 80), look(9, 60, { was: 80 }))
  expect(points).toMatchObject([
    { from: DAY, to: 3 * DAY, looks: 2, amount: 80, was: null },
    { from: 9 * DAY, to: 9 * DAY, looks: 1, amount: 60, was: 80 },
  ])
})

test('a later reading of one visit replaces the earlier one, and leaves what was there before', () => {
  const { points } = fold(look(1, 80), look(3, 80), look(3, 60, { at: 3 * DAY + 900 }))
  expect(points).toMatchObject([
    { from: DAY, to: DAY, looks: 1, amount: 80 },
    { amount: 60, looks: 1, also: [80] },
  ])
  expect(fold(look(1, 9), look(1, 80), look(1, 80)).points).toMatchObject([
    { amount: 80, looks: 1, also: [9] },
  ])
})

test('a reload is no second look', () => {
  const { points } = fold(look(1, 80), look(1, 80, { visit: 'again', at: DAY + 60_000 }))
  expect(points).toMatchObject([{ looks: 1, to: DAY + 60_000 }])
})

test('what was known before a visit leaves out what that visit saw', () => {
  const record = fold(look(1, 80), look(3, 80), look(9, 60))
  expect(pricesBefore(record, 'v9')).toMatchObject([{ amount: 80, looks: 2, to: 3 * DAY }])
  expect(pricesBefore(fold(look(1, 80), look(3, 80)), 'v3')).toMatchObject([{ looks: 1, to: DAY }])
  expect(pricesBefore(fold(look(1, 80)), 'v1')).toEqual([])
  expect(pricesBefore(undefined, 'v1')).toEqual([])
})

test('at most 400 prices and 400 days are kept', () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    look(n / 24, n % 2 ? 60 : 80, { visit: `m${n}` }),
  )
  expect(fold(...many).points).toHaveLength(400)
  expect(fold(look(1, 80), look(500, 60)).points).toMatchObject([{ amount: 60 }])
})

test('one product, by its number or by its path, and its name; another variant is another', () => {
  const key = priceKey(boots)
  expect(priceKey({ ...boots, url: 'https://shop.example/p/boots/?utm=1', name: ' boots ' })).toBe(
    key,
  )
  expect(priceKey({ ...boots, variant: '42' })).not.toBe(key)
  expect(priceKey({ ...boots, site: 'other.example' })).not.toBe(key)
  expect(priceKey({ ...boots, url: 'https://shop.example/p/socks' })).not.toBe(key)
  const numbered = { ...boots, sku: 'B-1' }
  expect(priceKey({ ...numbered, url: 'https://shop.example/sale/boots' })).toBe(priceKey(numbered))
  // A theme that gives all its products one number.
  expect(priceKey({ ...numbered, name: 'Socks' })).not.toBe(priceKey(numbered))
})

test('the figures are of the currency seen last', () => {
  const record = fold(look(1, 80), look(3, 99, { currency: 'USD' }), look(5, 70), look(7, 75))
  expect(summarizePrices(record)).toMatchObject({
    looks: 3,
    currency: 'EUR',
    first: 80,
    last: 75,
    lowest: 70,
    highest: 80,
    others: 1,
  })
  expect(summarizePrices({ points: [] })).toBeNull()
})
