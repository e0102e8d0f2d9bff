import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/sponsored-unlabelled'
import { knowing } from '../build'
import { block } from '../build-page'

const product = (url: string) => ({ name: 'Boots', url, price: null })
const paid = product('https://shop.example/p/1?sponsored=1')

test('a product behind an ad link without a label', () => {
  const [found] = rule.judge([block({ products: [paid], items: 1 })], knowing())
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
})

test('a product behind an advertising company’s redirect', () => {
  const far = product('https://cat.fr3.eu.criteo.com/delivery/ckn.php?x=1')
  expect(rule.judge([block({ products: [far], items: 1 })], knowing())[0]?.vendor).toMatch(
    /criteo/i,
  )
})

test('look-alikes: labelled by its heading or on the tile, and plain links', () => {
  expect(rule.judge([block({ grade: 'sponsored', products: [paid] })], knowing())).toEqual([])
  expect(
    rule.judge([block({ because: ['tiles', 'label:sponsored'], products: [paid] })], knowing()),
  ).toEqual([])
  expect(
    rule.judge([block({ products: [product('https://shop.example/p/1?size=m')] })], knowing()),
  ).toEqual([])
})
