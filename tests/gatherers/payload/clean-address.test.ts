import { expect, test } from 'vitest'
import { cleanValue } from '../../../lib/gatherers/payload/clean-value'

const clean = (address: string) => cleanValue('page address', address, () => '#hash')

test.each([
  ['https://shop.example/search?q=red+shoes', 'https://shop.example/search?q=…'],
  ['/search?q=for+ada&page=2', '/search?q=…&page=2'],
  ['/?email=ada%40example.org', '/?email=#hash'],
  ['https://shop.example/?token=abcdef1234567890', 'https://shop.example/?token=#hash'],
  ['https://shop.example/?phone=%2B44+20+7946+0958', 'https://shop.example/?phone=#hash'],
])('what was typed or is a person’s own does not stay in %s', (address, shown) => {
  expect(clean(address)).toBe(shown)
})

test.each([
  ['https://shop.example/shoes?s=42&q=85', 'https://shop.example/shoes?s=42&q=85'],
  ['https://shop.example/phones?phone=iphone-15', 'https://shop.example/phones?phone=…'],
  ['https://shop.example/?token=preview&mail=news', 'https://shop.example/?token=…&mail=…'],
  ['https://shop.example/shoes?color=red', 'https://shop.example/shoes?color=red'],
])('look-alike: %s holds nobody’s own, and says so', (address, shown) => {
  expect(clean(address)).toBe(shown)
})
