import type { Front } from '../front'
import { money, type Shop } from '../storefront'
import { algolia, algoliaBlock } from '../vendors/algolia'

const shop: Shop = {
  host: 'www.pebble-and-pine.example',
  brand: 'Pebble & Pine',
  claim: 'Toys that outlast a childhood',
  language: 'en',
  currency: 'USD',
  hue: 100,
  products: [
    {
      sku: 'PP-11',
      slug: 'wooden-train',
      name: 'Wooden Train',
      price: 54,
      about: 'Beech, beeswax, no batteries.',
      hue: 100,
    },
    {
      sku: 'PP-15',
      slug: 'stacking-bears',
      name: 'Stacking Bears',
      price: 28.5,
      about: 'Six bears, endless towers.',
      hue: 131,
    },
    {
      sku: 'PP-19',
      slug: 'felt-fox',
      name: 'Felt Fox',
      price: 31,
      about: 'Filled with wool.',
      hue: 162,
    },
    {
      sku: 'PP-23',
      slug: 'kite',
      name: 'Paper Kite',
      price: 22,
      about: 'Flies in a light breeze.',
      hue: 193,
    },
    {
      sku: 'PP-25',
      slug: 'spinning-top',
      name: 'Spinning Top',
      price: 12,
      about: 'Turned from plum wood.',
      hue: 224,
    },
  ],
}

const hits = shop.products.slice(1).map(one => ({
  objectID: one.sku,
  name: one.name,
  url: `/p/${one.slug}`,
  image: `/img/${one.slug}.svg`,
  price: money(shop, one.price),
}))

export const algoliaShop: Front = {
  id: 'algolia',
  shop,
  extras: {
    block: ({ kind, product }) =>
      kind === 'product' ? algoliaBlock(product.sku, 'Picked for you') : '',
  },
  vendors: [algolia(hits)],
}
