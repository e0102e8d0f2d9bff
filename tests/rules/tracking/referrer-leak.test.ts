import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/referrer-leak'
import { field, knowing, request, row } from '../build'

const told = (value: string, given = {}) =>
  request({ host: 'ads.example', fields: [field('page address', 'page', value)], ...given })

test('search words, an order number and an e-mail address in a page address are told apart', () => {
  const say = (address: string) => rule.judge([told(address)], knowing())[0]
  expect(say('https://shop.example/search?q=…')?.facts.told).toEqual(['what you searched for'])
  expect(say('https://shop.example/orders/100234/thanks')?.facts.told).toEqual([
    'the number of your order',
  ])
  expect(say('https://shop.example/?email=#0123456789abcdef')).toMatchObject({ severity: 'high' })
})

test('look-alikes: plain addresses, the search service itself, the shop', () => {
  const search = row({ name: 'Algolia', categories: ['search'], tracks: false })
  const benign = [
    told('https://shop.example/red-shoes?color=red'),
    told('https://shop.example/orders'),
    told('https://shop.example/search?q=…', { vendor: 'Algolia' }),
    told('https://shop.example/search?q=…', { thirdParty: false, host: 'shop.example' }),
  ]
  expect(rule.judge(benign, knowing([search]))).toEqual([])
})
