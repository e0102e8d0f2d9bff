import type { Front } from '../front'
import type { Shop } from '../storefront'
import { amplitude, amplitudeSnippet } from '../vendors/amplitude'

const shop: Shop = {
  host: 'www.libreria-faro.example',
  brand: 'Librería Faro',
  claim: 'Libros que alumbran',
  language: 'es',
  currency: 'EUR',
  hue: 12,
  products: [
    {
      sku: 'LF-881',
      slug: 'atlas-de-islas',
      name: 'Atlas de islas pequeñas',
      price: 27.9,
      about: 'Cincuenta islas, cincuenta mapas.',
      hue: 12,
    },
    {
      sku: 'LF-902',
      slug: 'cuaderno-lino',
      name: 'Cuaderno de lino',
      price: 12.5,
      about: 'Papel de 100 g, cosido.',
      hue: 43,
    },
    {
      sku: 'LF-915',
      slug: 'pluma-azul',
      name: 'Pluma azul',
      price: 39,
      about: 'Plumín fino de acero.',
      hue: 74,
    },
  ],
}

export const amplitudeShop: Front = {
  id: 'amplitude',
  shop,
  extras: {
    head: ({ product }) =>
      amplitudeSnippet({ productId: product.sku, price: product.price, currency: shop.currency }),
  },
  vendors: [amplitude],
}
