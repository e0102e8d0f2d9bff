import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EventOf } from '../../lib/schema/event'
import { type Log, openLog } from '../../lib/store/log'
import { readPriceOf, readPrices } from '../../lib/store/read-prices'
import { visit } from './examples'

vi.setConfig({ testTimeout: 40_000 })

const DAY = 86_400_000
const START = 1_790_000_000_000
let log: Log
let run = 0

beforeEach(async () => {
  log = await openLog()
  await log.deleteAll()
  run += 1
})

const product = (change: Partial<EventOf<'product'>> = {}): EventOf<'product'> => ({
  id: `${run}`,
  visit: 'v1',
  at: START,
  vendor: null,
  type: 'product',
  name: 'Shoes',
  sku: null,
  variant: null,
  price: { amount: 80, currency: 'EUR' },
  wasPrice: null,
  availability: null,
  from: 'page',
  ...change,
})
const price = (amount: number, currency = 'EUR') => ({ amount, currency })
const see = (day: number, change: Partial<EventOf<'product'>> = {}, of = {}) =>
  log.append(visit({ id: `d${day}`, ...of }), [product({ at: START + day * DAY, ...change })], {
    prices: true,
  })

test('two visits with two prices: both are remembered, a was-price with its own', async () => {
  await see(0)
  await see(2, { price: price(60), wasPrice: price(90) })
  expect(await readPrices('shop.example')).toMatchObject([
    {
      name: 'Shoes',
      firstAt: START,
      lastAt: START + 2 * DAY,
      points: [
        { amount: 80, was: null },
        { amount: 60, was: 90 },
      ],
    },
  ])
  const shown = visit({ product: { name: 'Shoes', sku: null } })
  expect((await readPriceOf(shown))?.points).toHaveLength(2)
})

test('a number that is read late is no second product', async () => {
  await see(0)
  await see(0, { sku: 'S-1' })
  const records = await readPrices('shop.example')
  expect(records).toHaveLength(1)
  expect(records[0]?.key).toContain('s-1')
})

test('look-alikes: a list of products, no price, a former price in another currency', async () => {
  await see(0, {}, { page: 'category' })
  await see(0, { price: null })
  expect(await readPrices('shop.example')).toEqual([])
  await see(0, { price: price(60), wasPrice: price(90, 'USD') })
  expect((await readPrices('shop.example'))[0]?.points[0]?.was).toBeNull()
})

test('prices outlive events, and are gone after 400 days or with their shop', async () => {
  await see(0)
  await see(1, {}, { site: 'other.example' })
  await log.append(visit(), [product()])
  expect(await log.prune(30, START + 100 * DAY)).toBe(3)
  expect(await readPrices('shop.example')).toHaveLength(1)
  await log.deleteSite('shop.example')
  expect(await readPrices('shop.example')).toEqual([])
  expect(await readPrices('other.example')).toHaveLength(1)
  await log.prune(30, START + 402 * DAY)
  expect(await readPrices('other.example')).toEqual([])
})
