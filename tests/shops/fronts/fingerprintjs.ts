import type { Front } from '../front'
import type { Shop } from '../storefront'
import { fingerprintjs, fingerprintjsSnippet } from '../vendors/fingerprintjs'

const shop: Shop = {
  host: 'www.atelier-cuivre.example',
  brand: 'Atelier Cuivre',
  claim: 'Casseroles en cuivre depuis 1921',
  language: 'fr',
  currency: 'EUR',
  hue: 20,
  products: [
    {
      sku: 'AC-14',
      slug: 'sauteuse-24',
      name: 'Sauteuse 24 cm',
      price: 219,
      about: 'Cuivre de 2 mm, intérieur étamé.',
      hue: 20,
    },
    {
      sku: 'AC-18',
      slug: 'poelon-sucre',
      name: 'Poêlon à sucre',
      price: 149.9,
      about: 'Bec verseur, manche en laiton.',
      hue: 51,
    },
    {
      sku: 'AC-22',
      slug: 'couvercle',
      name: 'Couvercle 24 cm',
      price: 58,
      about: 'Laiton poli.',
      hue: 82,
    },
  ],
}

export const fingerprintjsShop: Front = {
  id: 'fingerprintjs',
  shop,
  extras: {
    head: () => fingerprintjsSnippet,
  },
  vendors: [fingerprintjs],
}
