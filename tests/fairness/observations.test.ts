import { expect, test } from 'vitest'
import { observe } from '../../lib/fairness/observations'
import type { Bundle, ExportedEvent } from '../../lib/schema/bundle'
import { visit } from '../store/examples'

const START = '2026-11-20T10:00:00.000Z'
const item = (name: string, amount: number) => ({
  name,
  url: `https://shop.example/p/${name}`,
  price: { amount, currency: 'EUR' },
})
const goods = [12, 19, 25, 31, 44, 58].map((amount, at) => item(`g${at}`, amount))
const others = [90, 80, 70, 60, 50, 40].map((amount, at) => item(`o${at}`, amount))

const seen = (label: string, products: ReturnType<typeof item>[]) => ({
  label,
  bundle: {
    visits: [{ ...visit({ id: label }), startedAt: START }] as Bundle['visits'],
    events: [
      {
        id: `b-${label}`,
        visit: label,
        at: START,
        vendor: null,
        type: 'block',
        heading: 'Our goods',
        grade: 'editorial',
        items: products.length,
        products,
        selector: 'main',
        because: [],
        why: null,
      } satisfies ExportedEvent,
    ],
  },
})
const runs = (...bundles: ReturnType<typeof seen>[]) =>
  observe(bundles).flatMap(({ kind, label, value }) => (kind === 'order' ? [[label, value]] : []))

test('the same goods turned around are an order of their own', () => {
  expect(runs(seen('a', goods), seen('b', goods.toReversed()))).toEqual([
    ['a', 1],
    ['b', -1],
  ])
})

test('benign: other goods under one heading are no other order, however they run', () => {
  expect(runs(seen('a', goods), seen('b', others))).toEqual([])
})

test('goods that only one group was shown are left out of its order', () => {
  expect(runs(seen('a', goods), seen('b', [...others, ...goods]))).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})
