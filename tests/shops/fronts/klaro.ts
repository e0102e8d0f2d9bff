// The well-behaved shop: PostHog waits for the choice, and klaro's banner lets a person decline as easily as accept.
import type { Front } from '../front'
import type { Shop } from '../storefront'
import { klaro, klaroSnippet } from '../vendors/klaro'
import { posthog, posthogSnippet } from '../vendors/posthog'

const shop: Shop = {
  host: 'www.fundus-moebel.example',
  brand: 'Fundus',
  claim: 'Möbel mit Vorleben',
  language: 'de',
  currency: 'CHF',
  hue: 265,
  products: [
    {
      sku: 'FU-61',
      slug: 'teakstuhl',
      name: 'Teakstuhl, Dänemark 1962',
      price: 420,
      about: 'Neu geflochten, einzelnes Stück.',
      hue: 265,
    },
    {
      sku: 'FU-64',
      slug: 'leuchte',
      name: 'Messingleuchte Pilz',
      price: 195,
      about: 'Neu verkabelt.',
      hue: 296,
    },
    {
      sku: 'FU-70',
      slug: 'beistelltisch',
      name: 'Beistelltisch Nierenform',
      price: 160,
      about: 'Drei Beine, ein Kratzer.',
      hue: 327,
    },
  ],
}

/** The same snippet, kept asleep until klaro wakes it. */
const asleep = posthogSnippet
  .replace(
    /<script>/g,
    '<script type="text/plain" data-type="application/javascript" data-name="posthog">',
  )
  .replace(
    /<script async src=/g,
    '<script type="text/plain" data-type="application/javascript" data-name="posthog" data-src=',
  )

export const klaroShop: Front = {
  id: 'klaro',
  shop,
  extras: {
    head: () => asleep + klaroSnippet([{ name: 'posthog', title: 'PostHog' }], '/privacy'),
  },
  vendors: [klaro, posthog],
}
