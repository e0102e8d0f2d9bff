import type { Front } from '../front'
import type { Shop } from '../storefront'
import { replay, replaySnippet } from '../vendors/replay'

const shop: Shop = {
  host: 'www.zeilmakerij-delft.example',
  brand: 'Zeilmakerij Delft',
  claim: 'Tassen van gebruikt zeildoek',
  language: 'nl',
  currency: 'EUR',
  hue: 195,
  products: [
    {
      sku: 'ZD-3',
      slug: 'weekendtas',
      name: 'Weekendtas Spinnaker',
      price: 139,
      about: 'Gemaakt van zeil dat de oceaan zag.',
      hue: 195,
    },
    {
      sku: 'ZD-5',
      slug: 'schoudertas',
      name: 'Schoudertas Fok',
      price: 84.95,
      about: 'Met riem van autogordel.',
      hue: 226,
    },
    {
      sku: 'ZD-9',
      slug: 'etui',
      name: 'Etui Want',
      price: 19.95,
      about: 'Voor pennen of gereedschap.',
      hue: 257,
    },
  ],
}

export const rrwebShop: Front = {
  id: 'rrweb',
  shop,
  extras: {
    head: () => replaySnippet,
  },
  vendors: [replay],
}
