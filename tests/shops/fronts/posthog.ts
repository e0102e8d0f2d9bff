import type { Front } from '../front'
import type { Shop } from '../storefront'
import { posthog, posthogSnippet } from '../vendors/posthog'

const shop: Shop = {
  host: 'www.velowerk-berlin.example',
  brand: 'Velowerk',
  claim: 'Räder und Teile aus Berlin',
  language: 'de',
  currency: 'EUR',
  hue: 210,
  products: [
    {
      sku: 'VW-310',
      slug: 'tourenrad-havel',
      name: 'Tourenrad Havel',
      price: 1249.0,
      about: 'Stahlrahmen, acht Gänge, Licht fest verbaut.',
      hue: 210,
    },
    {
      sku: 'VW-118',
      slug: 'ledersattel',
      name: 'Ledersattel Linie',
      price: 89.9,
      about: 'Kernleder, auf Stahl gespannt.',
      hue: 241,
    },
    {
      sku: 'VW-127',
      slug: 'lenkertasche',
      name: 'Lenkertasche Kanal',
      price: 64.5,
      about: 'Gewachste Baumwolle, sechs Liter.',
      hue: 272,
    },
  ],
}

export const posthogShop: Front = {
  id: 'posthog',
  shop,
  extras: {
    head: () => posthogSnippet,
  },
  vendors: [posthog],
}
