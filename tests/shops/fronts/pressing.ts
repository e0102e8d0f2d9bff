// A shop whose clock begins anew with every visitor, and whose stock is always three. The clean twin sells the same.
import type { Front } from '../front'

/** Fifteen minutes from each load on, in elements of their own, as shop themes write it. */
const CLOCK = `(() => {
  const end = Date.now() + 15 * 60 * 1000 - 1000
  const two = n => String(n).padStart(2, '0')
  const show = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000))
    document.querySelector('#min').firstChild.nodeValue = two(Math.floor(left / 60))
    document.querySelector('#sec').firstChild.nodeValue = two(left % 60)
  }
  show()
  setInterval(show, 1000)
})()`

export const pressingFront: Front = {
  id: 'pressing',
  shop: {
    host: 'www.hurry-harbor.example',
    brand: 'Hurry Harbor',
    claim: 'Everything must go',
    language: 'en',
    currency: 'EUR',
    hue: 12,
    products: [
      {
        sku: 'HH-1',
        slug: 'deck-chair',
        name: 'Deck chair',
        price: 89,
        about: 'Canvas and oiled beech.',
        hue: 200,
      },
    ],
  },
  extras: {
    block: ({ kind }) =>
      kind === 'product'
        ? `<section class="urgent"><p>Sale ends in</p>
           <div class="clock"><b id="min">15</b><i>min</i><b id="sec">00</b><i>sec</i></div></section>
           <p class="stock">Only 3 left in stock</p>
           <script>${CLOCK}</script>`
        : '',
  },
  vendors: [],
}
