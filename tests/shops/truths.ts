// Shops of which it is known whether what they show depends on who looks. Own host each, so that nothing is shared.
import { type Answer, type Asked, html, type Site } from './site'
import { type Product, type Shop, storefront, tile } from './storefront'
import { wordsOf } from './words'

/** What one asking decides: who it is, when, and the how-manieth page of this shop it is. */
interface Asking {
  /** Pages that this browser says it has seen here; 0 without a cookie. */
  seen: number
  cookies: Record<string, string>
  page: number
  asked: Asked
}

/** What a shop shows in answer, as far as it is not the same for all. */
interface Shown {
  /** Of the product on its page. */
  price?: number
  /** Of everything in its lists. */
  factor?: number
  currency?: string
  isTaxed?: boolean
  isSoldOut?: boolean
  /** The list of the category page, in order. */
  listed?: readonly Product[]
  /** A block after the content. */
  block?: { heading: string; products: readonly Product[] }
  /** Set besides the count of visits. */
  cookies?: readonly string[]
  /** Runs in the page, in its head. */
  script?: string
}

export interface Truth {
  shop: Shop
  show(asking: Asking): Shown
}

const NAMES =
  'Kettle|Teapot|Grinder|Scale|Dripper|Carafe|Mug|Spoon|Tray|Jar|Tin|Filter stand|Milk jug|Sieve|Canister|Press'
const goods = NAMES.split('|').map(
  (name, at): Product => ({
    sku: `HB-${100 + at}`,
    slug: name.toLowerCase().replace(' ', '-'),
    name: `${name} No. ${at + 1}`,
    price: Math.round((19 + ((at * 37) % 83)) * 100 + 90) / 100,
    about: 'Enamelled steel, made in small batches and repaired for free.',
    hue: (at * 29) % 360,
  }),
)
// Sixteen names give sixteen products.
const [kettle = goods[0] as Product, ...others] = goods

const truth = (name: string, show: Truth['show']): Truth => ({
  shop: {
    host: `www.${name}.example`,
    brand: 'Herd & Brew',
    claim: 'For slow mornings',
    language: 'en',
    currency: 'EUR',
    hue: 20,
    products: [kettle, ...others],
  },
  show,
})

/** The address at which the truth shows: the product, or the list of all. */
export const productOf = ({ shop }: Truth) => `https://${shop.host}/p/${shop.products[0].slug}`
export const listOf = ({ shop }: Truth) => `https://${shop.host}/c/all`

/** The shop as a site; it counts its pages and each browser's visits. */
export function siteOf({ shop, show }: Truth): Site {
  let page = 0
  return {
    hosts: [shop.host],
    answer(asked) {
      const [, kind = ''] = asked.path.split('/')
      if (asked.method !== 'GET' || !['', 'p', 'c'].includes(kind)) {
        return storefront(shop).answer(asked)
      }
      page += 1
      const cookies = cookiesOf(asked)
      const seen = Number(cookies.seen ?? 0)
      const shown = show({ seen, cookies, page, asked })
      const answer = storefront(varied(shop, shown, kind), extrasOf(shop, shown)).answer(asked)
      return answer instanceof Promise ? undefined : dressed(answer, shown, seen)
    },
  }
}

function varied(shop: Shop, shown: Shown, kind: string): Shop {
  const [first, ...rest] = shop.products
  const factor = shown.factor ?? 1
  const repriced = (one: Product): Product => ({
    ...one,
    price: Math.round(one.price * factor * 100) / 100,
  })
  const main = { ...first, price: Math.round((shown.price ?? first.price) * 100) / 100 }
  const all: [Product, ...Product[]] = [main, ...rest.map(repriced)]
  const [head, ...tail] = shown.listed ?? all
  const listed: Shop['products'] = kind === 'p' || !head ? all : [head, ...tail]
  return { ...shop, currency: shown.currency ?? shop.currency, products: listed }
}

const extrasOf = (shop: Shop, { block, script }: Shown) => ({
  ...(script ? { head: () => `<script>${script}</script>` } : {}),
  ...(block
    ? {
        block: () =>
          `<section class="picks"><h2>${block.heading}</h2><div class="tiles">${block.products.map(one => tile(shop, one)).join('')}</div></section>`,
      }
    : {}),
})

function dressed(answer: Answer | undefined, shown: Shown, seen: number): Answer | undefined {
  if (!answer) return undefined
  const words = wordsOf('en')
  let body = String(answer.body ?? '')
  if (shown.isTaxed === false) body = body.replaceAll(words.tax, 'excl. VAT, plus shipping')
  if (shown.isSoldOut) {
    body = body
      .replaceAll(words.inStock, 'Sold out')
      .replaceAll('https://schema.org/InStock', 'https://schema.org/OutOfStock')
  }
  const keep = 'Path=/; Max-Age=31536000'
  const cookies = [`seen=${seen + 1}; ${keep}`, ...(shown.cookies ?? []).map(c => `${c}; ${keep}`)]
  return { ...html(body), headers: { 'set-cookie': cookies, 'cache-control': 'no-store' } }
}

function cookiesOf({ headers }: Asked): Record<string, string> {
  const pairs = String(headers.cookie ?? '')
    .split(/;\s*/)
    .map(pair => pair.split('='))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]))
}

const base = kettle.price
const dearestFirst = (some: readonly Product[]) => some.toSorted((a, b) => b.price - a.price)
const turned = <T>(items: readonly T[], at: number) =>
  items.map((_, index) => items[(index + at) % items.length] as T)

/** From the second visit on people are signed in, at a price of their own. */
function rotating(): Truth {
  let [key, pages] = ['', 0]
  let isLockedOut = false
  return truth('rotating-session', ({ cookies, seen }) => {
    if (seen === 0) return {}
    if (key !== '' && cookies.session !== key) isLockedOut = true
    if (isLockedOut) return {}
    pages += 1
    key = `key-${pages}`
    return { price: base * 0.9, cookies: [`session=${key}`] }
  })
}

/** The price goes up for who has been here, as page storage remembers. */
const byStorage: Truth['show'] = () => ({
  script: `const n = Number(localStorage.getItem('visits') ?? 0)
localStorage.setItem('visits', String(n + 1))
if (n > 0) addEventListener('DOMContentLoaded', () => {
  const ld = document.querySelector('script[type="application/ld+json"]')
  const price = ${JSON.stringify((base * 1.2).toFixed(2))}
  if (ld) ld.textContent = ld.textContent.replace(/"price":"[^"]*"/, '"price":"' + price + '"')
  for (const one of document.querySelectorAll('.product .price')) one.textContent = '€' + price
})`,
})

/** The person gets something of his own. */
export const PERSONAL = {
  cookiePrice: truth('cookie-price', ({ seen }) =>
    seen > 0
      ? { price: base * 1.12, block: { heading: 'Picked for you', products: goods.slice(5, 11) } }
      : {},
  ),
  thirdVisitPrice: truth('third-visit', ({ seen }) => ({ price: seen >= 3 ? base * 0.85 : base })),
  storagePrice: truth('storage-price', byStorage),
  /** To be visited without TLS. */
  plainStorage: truth('plain-storage', byStorage),
  steering: truth('steering', ({ seen }) => (seen > 0 ? { listed: dearestFirst(goods) } : {})),
  /** Dearer on a telephone, in German and with a full cart, cheaper from a price comparison; GPC changes nothing. */
  persona: truth('persona', ({ asked: { headers }, cookies }) => {
    const isPhone = /Mobile/.test(String(headers['user-agent']))
    const isGerman = /^de/.test(String(headers['accept-language']))
    const isCompared = /idealo/.test(String(headers.referer))
    const up = (isPhone ? 1.1 : 1) * (isGerman ? 1.05 : 1) * (cookies.cart ? 1.2 : 1)
    return { price: base * up * (isCompared ? 0.9 : 1) }
  }),
  /** A new session key at every page, the old one good no more; who shows a used one is taken for a thief. */
  rotatingSession: rotating(),
  ownMembers: truth('own-members', ({ seen }) => ({
    block: {
      heading: 'You may also like',
      products: seen > 0 ? goods.slice(9, 15) : goods.slice(2, 8),
    },
  })),
} satisfies Record<string, Truth>

/** Nothing here goes by who the person is. */
export const HONEST = {
  same: truth('same-for-all', () => ({})),
  /** A price drawn for every request, and bestsellers in turn. */
  chance: truth('chance', ({ page }) => ({
    price: Math.random() < 0.5 ? base : base * 1.15,
    block: { heading: 'Bestsellers', products: turned(goods.slice(4), page * 3).slice(0, 6) },
  })),
  rememberedTest: truth('remembered-test', ({ cookies }) => {
    const arm = cookies.arm ?? (Math.random() < 0.5 ? 'a' : 'b')
    return { price: arm === 'a' ? base : base * 1.15, cookies: [`arm=${arm}`] }
  }),
  stock: truth('stock-change', ({ page }) =>
    page > 6 ? { isSoldOut: true, price: base * 1.3 } : {},
  ),
  /** The browser remembers a currency, or a company's net prices: the amount differs, the price does not. */
  currency: truth('currency', ({ seen }) =>
    seen > 0 ? { currency: 'USD', price: base * 1.08, factor: 1.08 } : {},
  ),
  tax: truth('tax', ({ seen }) =>
    seen > 0 ? { isTaxed: false, price: base / 1.19, factor: 1 / 1.19 } : {},
  ),
  newest: truth('newest-first', () => ({ listed: turned(goods, Math.floor(Date.now() / 4000)) })),
} satisfies Record<string, Truth>
