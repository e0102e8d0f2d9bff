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

test.each([
  'https://www.shop.example/de/suche?text=…',
  'https://shop.example/?s=…',
  'www.shop.example/search?q=…',
  '/catalogsearch/result/?q=…&page=2',
  'https://shop.example/orders/#0123456789abcdef/thanks',
  'https://shop.example/thank-you/R1002345',
  'https://shop.example/checkout/done?order_id=100234',
  'https://shop.example/?token=#0123456789abcdef',
  'https://shop.example/account?customer_id=48213',
])('told: %s', address => {
  expect(rule.judge([told(address)], knowing())).toHaveLength(1)
})

test.each([
  ['a size, a quality, a page', 'https://shop.example/shoes?s=42&q=85&k=…'],
  ['words to share on a page that does not search', 'https://shop.example/kettle?text=…&s=…'],
  ['a step of the order', 'https://shop.example/order/step1'],
  ['how to track orders', 'https://shop.example/orders/track'],
  ['orders of a year', 'https://shop.example/orders/2026-winter'],
  ['orders in a year', 'https://shop.example/orders/2026'],
  ['a list that is ordered', 'https://shop.example/shoes?order=1234&order_by=price'],
  ['an order that is none yet', 'https://shop.example/cart?order_id=0&orderNumber='],
  ['a telephone for sale', 'https://shop.example/phones?phone=…'],
  ['a preview', 'https://shop.example/?token=…&email=…'],
  ['a visitor who is no customer', 'https://shop.example/?customer_id=0&customer_email='],
  ['a frame’s own address', 'https://widget.chat.example/frame?token=#0123456789abcdef'],
  ['where you came from', 'https://search.example/?q=…'],
  ['where you came from, without a scheme', 'search.example/find?q=…'],
  ['a name that ends like the shop’s', 'https://othershop.example/search?q=…'],
  ['no address', 'undefined'],
])('look-alike: %s', (_, address) => {
  expect(rule.judge([told(address)], knowing())).toEqual([])
})
