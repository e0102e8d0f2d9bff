import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { EventOf } from '../../lib/schema/event'
import { type Log, openLog } from '../../lib/store/log'
import { judgeVisit, priceKeysOf } from '../../lib/watching/judge-visit'
import { visit } from '../store/examples'

const DAY = 86_400_000
const NOW = 1_790_000_000_000
let log: Log

beforeEach(async () => {
  log = await openLog()
  await log.deleteAll()
})

const product = (at: number, price: number, was: number | null): EventOf<'product'> => ({
  id: `p${at}`,
  visit: 'now',
  at,
  vendor: null,
  type: 'product',
  name: 'Shoes',
  sku: 'S-1',
  variant: null,
  price: { amount: price, currency: 'EUR' },
  wasPrice: was === null ? null : { amount: was, currency: 'EUR' },
  availability: null,
  from: 'page',
  ...(was === null ? {} : { wasNote: `Was €${was}` }),
})

/** Earlier looks as they were, then one now: what the rule says of it. */
async function said(earlier: [daysAgo: number, price: number, was: number | null][]) {
  for (const [ago, price, was] of earlier)
    await log.append(visit({ id: `v${ago}` }), [product(NOW - ago * DAY, price, was)], {
      prices: true,
    })
  const now = visit({ id: 'now' })
  const shown = [product(NOW, 60, 100)]
  await log.append(now, shown, { prices: true })
  const prices = await log.prices(priceKeysOf(now, shown))
  const { findings } = judgeVisit(now, shown, [], { prices })
  return findings.filter(({ rule }) => rule === 'manipulation.reference-price')
}

test('an earlier price that no look saw is found after enough looks, with their number', async () => {
  const [found] = await said([
    [9, 75, null],
    [4, 75, null],
  ])
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred', group: 'price' })
  expect(found?.explanation).toContain('You looked 2 times before, over 5 days')
})

test('look-alikes: the first look is no memory of itself, and an earlier price that was asked', async () => {
  expect(await said([])).toEqual([])
  const asked = await said([
    [9, 100, null],
    [4, 100, null],
  ])
  expect(asked).toEqual([])
})
