import { expect, test } from 'vitest'
import type { Snapshot } from '../../lib/schema/snapshot'
import { compareProfile } from '../../lib/twin/verdict'
import { type Given, snapshot } from './made-snapshot'

const three = (mine: (look: number) => Snapshot, theirs: Given = {}) =>
  [0, 1, 2].flatMap(look => [
    mine(look),
    snapshot('stranger', look, `s${look}a`, theirs),
    snapshot('stranger', look, `s${look}b`, theirs),
  ])

function priceOf(snapshots: Snapshot[]) {
  const { comparisons } = compareProfile(snapshots, 'visitor', 'fresh-profiles')
  return comparisons.find(({ kind }) => kind === 'price')
}

test('a price that goes with a history, in three browsers that have one, is personal', () => {
  const found = priceOf(three(look => snapshot('visitor', look, `v${look}`, { amount: 24 })))
  expect(found).toMatchObject({ outcome: 'personal', saw: '24.00 EUR', strangersSaw: '20.00 EUR' })
  expect(found?.change).toBeCloseTo(0.2)
  expect(found?.rungs).toEqual([4])
  expect(found?.words).toContain('3 of 3 looks')
})

test('the same in one browser only goes with that browser: a remembered lot would look the same', () => {
  const found = priceOf(three(look => snapshot('visitor', look, 'mine', { amount: 24 })))
  expect(found?.outcome).toBe('tied')
  expect(found?.words).toContain('one browser cannot say why')
})

test('a price test on the page that put one browser into another group explains it', () => {
  const arm = (variant: string) => ({
    experiments: [{ name: 'Intelligems 1', variant, touchesPrice: true }],
  })
  const mine = (look: number) => snapshot('visitor', look, 'mine', { amount: 24, ...arm('b') })
  expect(priceOf(three(mine, arm('a')))).toMatchObject({ outcome: 'test', rungs: [2] })
})

test.each<[string, Given, Given]>([
  ['currency', { amount: 24, currency: 'USD' }, {}],
  ['tax', { amount: 16.81, tax: 'excluded' }, { tax: 'included' }],
  ['delivery', { amount: 24, destination: 'norway' }, { destination: 'france' }],
])('benign: another %s is not another price', (_, mine, theirs) => {
  const found = priceOf(three(look => snapshot('visitor', look, `v${look}`, mine), theirs))
  expect(found?.outcome).toBe('other-conditions')
})

test('benign: another variant or another stock is not another price', () => {
  for (const change of [{ sku: 'K-2' }, { availability: 'out-of-stock' as const }]) {
    const found = priceOf(
      three(look => {
        const mine = snapshot('visitor', look, `v${look}`, { amount: 24 })
        return { ...mine, product: { ...mine.product!, ...change } }
      }),
    )
    expect(found?.outcome).toBe('other-conditions')
  }
})

test('benign: the same for all is the same', () => {
  expect(priceOf(three(look => snapshot('visitor', look, `v${look}`)))?.outcome).toBe('same')
})

test('nothing seen is nothing compared', () => {
  expect(compareProfile([], 'visitor', 'fresh-profiles')).toMatchObject({
    looks: 0,
    comparisons: [],
  })
})
