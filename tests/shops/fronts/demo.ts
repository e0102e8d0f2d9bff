// The shop of `npm run demo`: several companies at work before anybody agreed, a banner, a block "recommended for you".
import type { Front } from '../front'
import { money, type Place, type Product, type Shop } from '../storefront'
import { algolia, algoliaBlock } from '../vendors/algolia'
import { fingerprintjs, fingerprintjsSnippet } from '../vendors/fingerprintjs'
import { google, gtagSnippet } from '../vendors/google'
import { growthbook, growthbookSnippet } from '../vendors/growthbook'
import { meta, metaSnippet } from '../vendors/meta'
import { posthog, posthogSnippet } from '../vendors/posthog'

const shop: Shop = {
  host: 'www.alder-and-oak.example',
  brand: 'Alder & Oak',
  claim: 'Things for long walks and slow mornings',
  language: 'en',
  currency: 'EUR',
  hue: 145,
  products: [
    {
      sku: 'AO-1042',
      slug: 'harbor-rain-jacket',
      name: 'Harbor Rain Jacket',
      price: 189,
      about: 'Waxed cotton, taped seams, a hood that stays where you put it. Made in Porto.',
      hue: 205,
    },
    {
      sku: 'AO-1077',
      slug: 'loden-day-pack',
      name: 'Loden Day Pack 18 L',
      price: 129.5,
      about: 'Wool felt and leather, with room for bread, a book and a jumper.',
      hue: 151,
    },
    {
      sku: 'AO-2210',
      slug: 'enamel-camp-kettle',
      name: 'Enamel Camp Kettle',
      price: 46,
      about: 'Holds four cups. Sits as well on a gas ring as on embers.',
      hue: 24,
    },
    {
      sku: 'AO-2218',
      slug: 'brass-lantern',
      name: 'Brass Storm Lantern',
      price: 72,
      about: 'Burns twelve hours on one filling.',
      hue: 43,
    },
    {
      sku: 'AO-3001',
      slug: 'ridge-walking-boots',
      name: 'Ridge Walking Boots',
      price: 214,
      about: 'Full-grain leather, resoleable, broken in by the second Sunday.',
      hue: 17,
    },
  ],
}

const item = ({ sku, name, price }: Product) => ({ id: sku, name, price, currency: shop.currency })

const head = ({ product }: Place) =>
  growthbookSnippet +
  gtagSnippet(item(product)) +
  metaSnippet(item(product)) +
  posthogSnippet +
  fingerprintjsSnippet

const banner = `
<div id="cookies" class="choice" role="dialog" aria-label="Cookies">
<p><b>We value your privacy.</b> We and our partners use cookies to measure visits, show you ads and tailor the shop to you. <a href="/privacy">Privacy policy</a></p>
<button type="button" onclick="document.cookie='choice=all;path=/';document.getElementById('cookies').remove()">Accept all</button>
<a href="/privacy">Manage preferences</a>
</div>`

const hits = shop.products.slice(1).map(one => ({
  objectID: one.sku,
  name: one.name,
  url: `/p/${one.slug}`,
  image: `/img/${one.slug}.svg`,
  price: money(shop, one.price),
}))

export const demoShop: Front = {
  id: 'demo',
  shop,
  extras: {
    head,
    block: ({ kind, product }) =>
      kind === 'product' || kind === 'home' ? algoliaBlock(product.sku, 'Recommended for you') : '',
    end: () => banner,
  },
  vendors: [algolia(hits), fingerprintjs, google, growthbook, meta, posthog],
}
