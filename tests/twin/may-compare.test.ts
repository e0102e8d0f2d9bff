import { expect, test } from 'vitest'
import { type Asked, REST_MS, refusal } from '../../lib/twin/may-compare'

const NOW = 1_000_000
const asked: Asked = {
  url: 'https://shop.example/p/kettle',
  isPrivate: false,
  isGranted: true,
  isPaused: false,
  visit: { page: 'product', site: 'shop.example' },
  isBusy: false,
  last: null,
}

test('a product and a list of products may be compared', () => {
  expect(refusal(asked, NOW)).toBeNull()
  expect(refusal({ ...asked, visit: { page: 'category', site: 'shop.example' } }, NOW)).toBeNull()
})

test.each([
  '/checkout',
  '/cart/',
  '/de/warenkorb',
  '/account/orders',
  '/my-account',
  '/mon-compte',
  '/customer/login.html',
])('%s is refused by its address alone', path => {
  expect(refusal({ ...asked, url: `https://shop.example${path}` }, NOW)).toMatch(/never compared/)
})

test.each(['/p/cart-trolley', '/c/bags', '/p/accounting-for-beginners', '/c/profiles-aluminium'])(
  '%s is a product or a list all the same',
  path => {
    expect(refusal({ ...asked, url: `https://shop.example${path}` }, NOW)).toBeNull()
  },
)

test.each([
  ['a cart', { visit: { page: 'cart', site: 'shop.example' } }, /never compared/],
  ['a home page', { visit: { page: 'home', site: 'shop.example' } }, /Open a product/],
  ['no shop', { visit: null }, /not known to be a shop/],
  ['a private window', { isPrivate: true }, /Private windows/],
  ['no permission', { isGranted: false }, /permission for all shops/],
  ['a paused shop', { isPaused: true }, /paused/],
  ['another comparison', { isBusy: true }, /is running/],
  ['a shop compared 20 s ago', { last: NOW - 20_000 }, /in 40 s/],
] satisfies [string, Partial<Asked>, RegExp][])('%s is refused, and says why', (_, change, why) => {
  expect(refusal({ ...asked, ...change }, NOW)).toMatch(why)
})

test('a minute later it may be compared again', () => {
  expect(refusal({ ...asked, last: NOW - REST_MS }, NOW)).toBeNull()
})
