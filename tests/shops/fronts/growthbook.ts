import type { Front } from '../front'
import type { Shop } from '../storefront'
import { growthbook, growthbookSnippet } from '../vendors/growthbook'

const shop: Shop = {
  host: 'www.sklep-bursztyn.example',
  brand: 'Sklep Bursztyn',
  claim: 'Biżuteria znad morza',
  language: 'pl',
  currency: 'PLN',
  hue: 38,
  products: [
    {
      sku: 'SB-1',
      slug: 'naszyjnik',
      name: 'Naszyjnik Fala',
      price: 349,
      about: 'Bursztyn bałtycki i srebro.',
      hue: 38,
    },
    {
      sku: 'SB-4',
      slug: 'kolczyki',
      name: 'Kolczyki Kropla',
      price: 189.99,
      about: 'Lekkie, na co dzień.',
      hue: 69,
    },
    {
      sku: 'SB-6',
      slug: 'broszka',
      name: 'Broszka Mewa',
      price: 229,
      about: 'Ręcznie grawerowana.',
      hue: 100,
    },
  ],
}

export const growthbookShop: Front = {
  id: 'growthbook',
  shop,
  extras: {
    head: () => growthbookSnippet,
  },
  vendors: [growthbook],
}
