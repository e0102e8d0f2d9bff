import type { Front } from '../front'
import type { Shop } from '../storefront'
import { segment, segmentSnippet } from '../vendors/segment'

const shop: Shop = {
  host: 'www.bramble-tea.example',
  brand: 'Bramble Tea Co.',
  claim: 'Loose leaf, packed by hand',
  language: 'en',
  currency: 'GBP',
  hue: 80,
  products: [
    {
      sku: 'BT-01',
      slug: 'first-flush-darjeeling',
      name: 'First Flush Darjeeling, 100 g',
      price: 14.95,
      about: 'Picked in March, light as straw.',
      hue: 80,
    },
    {
      sku: 'BT-07',
      slug: 'smoky-lapsang',
      name: 'Smoky Lapsang, 100 g',
      price: 11.5,
      about: 'Dried over pine fires.',
      hue: 111,
    },
    {
      sku: 'BT-12',
      slug: 'glass-teapot',
      name: 'Glass Teapot 0.8 l',
      price: 32,
      about: 'Heat-proof, with a fine strainer.',
      hue: 142,
    },
  ],
}

export const segmentShop: Front = {
  id: 'segment',
  shop,
  extras: {
    head: ({ kind, product }) =>
      kind === 'product'
        ? segmentSnippet({ product_id: product.sku, price: product.price, currency: shop.currency })
        : segmentSnippet({}),
  },
  vendors: [segment],
}
