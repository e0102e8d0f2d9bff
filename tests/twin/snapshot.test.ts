import { expect, test } from 'vitest'
import { readDestination, readTax } from '../../lib/twin/conditions'
import { foldSnapshot } from '../../lib/twin/snapshot'
import { knowing } from '../rules/build'
import { block, experiment, text } from '../rules/build-page'

const { visit } = knowing()
const of = { profile: 'visitor', identity: 'v0', look: 0 }

test('the newest word on a block counts, and its items are known by address without query', () => {
  const product = (url: string) => ({ name: 'Kettle', url, price: null })
  const { blocks } = foldSnapshot(
    visit,
    [
      block({ selector: '#a', products: [] }),
      block({ selector: '#a', products: [product('https://shop.example/p/1?ref=x')] }),
    ],
    of,
  )
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.items.map(item => item.key)).toEqual(['shop.example/p/1'])
})

test('numbers in a heading do not make it another block', () => {
  const key = (heading: string) => foldSnapshot(visit, [block({ heading })], of).blocks[0]?.key
  expect(key('Deals until 14:05')).toBe(key('Deals until 15:10'))
})

test('tests and pressing texts are kept', () => {
  const found = foldSnapshot(
    visit,
    [experiment({ touches: ['price'] }), text({ kind: 'pressure', text: 'Only 2 left' })],
    of,
  )
  expect(found.experiments).toEqual([{ name: 'VWO 12', variant: '2', touchesPrice: true }])
  expect(found.pressure).toEqual(['Only 2 left'])
})

test.each([
  ['Price incl. VAT', 'included'],
  ['inkl. 19 % MwSt.', 'included'],
  ['119 € TTC', 'included'],
  ['excl. VAT', 'excluded'],
  ['zzgl. MwSt.', 'excluded'],
  ['100 € HT', 'excluded'],
  ['incl. VAT · excl. VAT', null],
  ['A fine kettle', null],
] as const)('tax in “%s”: %s', (said, tax) => {
  expect(readTax(said)).toBe(tax)
})

test('where it delivers to is read as written', () => {
  expect(readDestination('Deliver to: Norway')).toBe('norway')
  expect(readDestination('Free delivery to be had')).toBeNull()
})

test('a clock is compared by its words, and its time is kept beside them', () => {
  const found = foldSnapshot(
    visit,
    [
      text({ kind: 'pressure', text: 'Ends in 14:59' }),
      text({ kind: 'pressure', text: 'Ends in 14:56' }),
    ],
    { profile: 'stranger', identity: 's', look: 0 },
  )
  expect(found).toMatchObject({ pressure: ['ends in 0:0'], clocks: ['Ends in 14:59'] })
})
