import { expect, test } from 'vitest'
import { mergeRecords } from '../../lib/prices/merge-records'
import type { PricePoint, PriceRecord } from '../../lib/prices/price-record'
import { isKeyOf, priceKey } from '../../lib/prices/product-key'

const DAY = 86_400_000
const START = 1_790_000_000_000
const day = (n: number) => START + n * DAY

const point = (from: number, to: number, amount: number, change = {}): PricePoint => ({
  from: day(from),
  to: day(to),
  looks: 2,
  amount,
  currency: 'EUR',
  was: null,
  visit: '',
  earlier: null,
  ...change,
})
const record = (...points: PricePoint[]): PriceRecord => ({
  key: 'k',
  v: 6,
  site: 'shop.example',
  name: 'Shoes',
  url: 'https://shop.example/shoes',
  variant: null,
  firstAt: Math.min(...points.map(({ from }) => from)),
  lastAt: Math.max(...points.map(({ to }) => to)),
  points,
})

test('what was forgotten comes back before what is known', () => {
  const merged = mergeRecords(record(point(10, 12, 60)), record(point(0, 3, 80), point(4, 5, 70)))
  expect(merged.points.map(({ amount }) => amount)).toEqual([80, 70, 60])
  expect(merged).toMatchObject({ firstAt: day(0), lastAt: day(12) })
})

test('an older copy of the same memory changes nothing, however often', () => {
  const own = record(point(0, 9, 80, { looks: 5 }), point(10, 12, 60))
  const copy = record(point(0, 4, 80, { looks: 3 }))
  expect(mergeRecords(own, copy)).toEqual(own)
  expect(mergeRecords(mergeRecords(own, copy), copy)).toEqual(own)
  expect(mergeRecords(own, own)).toEqual(own)
})

test('the same price again after another one stays a price of its own', () => {
  const own = record(point(0, 2, 80), point(3, 4, 60))
  const merged = mergeRecords(own, record(point(6, 7, 80)))
  expect(merged.points.map(({ amount }) => amount)).toEqual([80, 60, 80])
})

test('another currency or was-price is another price', () => {
  const own = record(point(0, 2, 80))
  const others = record(point(0, 2, 80, { currency: 'USD' }), point(0, 2, 80, { was: 90 }))
  expect(mergeRecords(own, others).points).toHaveLength(3)
})

test('what is older than 400 days is not brought back', () => {
  const merged = mergeRecords(record(point(401, 402, 60)), record(point(0, 1, 80)))
  expect(merged.points.map(({ amount }) => amount)).toEqual([60])
})

test('a key says whose it is', () => {
  const shoes = { url: 'https://shop.example/a', name: 'Shoes', sku: null, variant: null }
  const key = priceKey({ ...shoes, site: 'shop.example' })
  expect(isKeyOf(key, 'shop.example')).toBe(true)
  expect(isKeyOf(key, 'shop.exampl')).toBe(false)
  expect(isKeyOf(key, 'other.example')).toBe(false)
  expect(isKeyOf('', '')).toBe(false)
})
