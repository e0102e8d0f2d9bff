// Two companies' scripts that both write much, at the same time: whose is what?
import type { Front } from '../front'
import { type Site, script } from '../site'
import type { Shop } from '../storefront'

const shop: Shop = {
  host: 'www.lampenlade.example',
  brand: 'Lampenlade',
  claim: 'Licht nach Maß',
  language: 'de',
  currency: 'EUR',
  hue: 48,
  products: [
    {
      sku: 'LL-12',
      slug: 'pendel-kupfer',
      name: 'Pendelleuchte Kupfer',
      price: 139,
      about: 'Handgetrieben, drei Meter Kabel.',
      hue: 28,
    },
  ],
}

export const FIRST_WRITER = 'https://cdn.writer-one.example/one.js'
export const SECOND_WRITER = 'https://cdn.writer-two.example/two.js'

/** Turns of 1 ms, so that the two take turns; a value is new each time and looks like an identifier. */
const writer = (mark: string) => `
(() => {
  let turn = 0
  const id = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), b => b.toString(16).padStart(2, '0')).join('')
  const write = () => {
    turn++
    for (let i = 0; i < 3; i++) {
      document.cookie = '${mark}c' + turn + '_' + i + '=' + id() + '; max-age=86400; path=/'
      localStorage.setItem('${mark}k' + turn + '_' + i, id())
    }
    cookieStore.set('${mark}s' + turn, id())
    cookieStore.set({ name: '${mark}o' + turn, value: id(), expires: Date.now() + 30 * 864e5 })
    localStorage.setItem('both', id())
    if (turn < 25) setTimeout(write, 1)
  }
  write()
})()`

const writers: Site = {
  hosts: ['cdn.writer-one.example', 'cdn.writer-two.example'],
  answer: ({ path }) =>
    path === '/one.js'
      ? script(writer('one_'))
      : path === '/two.js'
        ? script(writer('two_'))
        : undefined,
}

export const writersShop: Front = {
  id: 'writers',
  shop,
  extras: {
    head: () => `<script src="${FIRST_WRITER}"></script><script src="${SECOND_WRITER}"></script>`,
  },
  vendors: [writers],
}
