import { expect, test } from 'vitest'
import { chooseLinks } from '../../lib/headless/crawl-links'

const FROM = 'https://shop.example/'

test('product, cart and category pages of the same site are followed, one of each kind in turn', () => {
  const hrefs = [
    'https://shop.example/products/kettle',
    'https://shop.example/products/lantern#reviews',
    'https://shop.example/collections/camp',
    'https://shop.example/cart',
    'https://shop.example/blog/news',
  ]
  expect(chooseLinks(hrefs, FROM, 3)).toEqual([
    'https://shop.example/products/kettle',
    'https://shop.example/cart',
    'https://shop.example/collections/camp',
  ])
})

test('other sites, the page itself and scripts are not followed', () => {
  const hrefs = ['https://other.example/products/x', `${FROM}#top`, 'javascript:void(0)', '']
  expect(chooseLinks(hrefs, FROM, 5)).toEqual([])
})
