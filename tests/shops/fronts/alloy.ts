import type { Front } from '../front'
import type { Shop } from '../storefront'
import { adobe, alloySnippet } from '../vendors/adobe'

const shop: Shop = {
  host: 'www.officina-luce.example',
  brand: 'Officina Luce',
  claim: 'Lampade da tavolo, fatte a mano',
  language: 'it',
  currency: 'EUR',
  hue: 48,
  products: [
    {
      sku: 'OL-2',
      slug: 'lampada-arco',
      name: 'Lampada Arco',
      price: 265,
      about: 'Ottone e vetro soffiato.',
      hue: 48,
    },
    {
      sku: 'OL-5',
      slug: 'lampada-goccia',
      name: 'Lampada Goccia',
      price: 178.5,
      about: 'Si regola con un dito.',
      hue: 79,
    },
    {
      sku: 'OL-8',
      slug: 'paralume',
      name: 'Paralume in lino',
      price: 49,
      about: 'Cucito a mano.',
      hue: 110,
    },
  ],
}

export const alloyShop: Front = {
  id: 'alloy',
  shop,
  extras: {
    head: () => alloySnippet,
  },
  vendors: [adobe],
}
