// A small believable shop, own-written; what it loads from others is handed in, so that a clean twin is the same shop.
import { look } from './look'
import { picture } from './picture'
import { type Answer, type Asked, html, json, redirect, type Site } from './site'
import { type Language, wordsOf } from './words'

export interface Product {
  sku: string
  slug: string
  name: string
  price: number
  about: string
  hue: number
}

export interface Shop {
  host: string
  brand: string
  claim: string
  language: Language
  currency: string
  hue: number
  products: readonly [Product, ...Product[]]
}

export type PageKind = 'home' | 'product' | 'category' | 'cart' | 'checkout' | 'text'

export interface Place {
  kind: PageKind
  shop: Shop
  product: Product
}

/** What a shop adds to its pages: tags in the head, blocks after the content, a banner at the end. */
export interface Extras {
  head?(place: Place): string
  block?(place: Place): string
  end?(place: Place): string
  /** Answers of the shop's own host beyond its pages. */
  answer?(asked: Asked): Answer | undefined
}

/** The shop as a site of the fixture internet. */
export function storefront(shop: Shop, extras: Extras = {}): Site {
  return {
    hosts: [shop.host],
    answer: asked => extras.answer?.(asked) ?? answer(shop, extras, asked),
  }
}

function answer(shop: Shop, extras: Extras, asked: Asked): Answer | undefined {
  const [, first = '', second = ''] = asked.path.split('/')
  const of = (slug: string) => shop.products.find(one => one.slug === slug)
  const page = (kind: PageKind, product = shop.products[0], cart?: Product) =>
    html(render({ kind, shop, product }, extras, cart))
  const inCart = of(/cart=([\w-]+)/.exec(String(asked.headers.cookie ?? ''))?.[1] ?? '')
  switch (first) {
    case '':
      return page('home')
    case 'p':
      return of(second) ? page('product', of(second)) : undefined
    case 'c':
      return page('category')
    case 'cart':
      if (asked.method !== 'POST') return page('cart', undefined, inCart)
      return redirect('/cart', {
        'set-cookie': `cart=${new URLSearchParams(asked.body.toString()).get('slug')}; Path=/`,
      })
    case 'checkout':
      return page('checkout', undefined, inCart)
    case 'privacy':
    case 'imprint':
    case 'shipping':
      return page('text')
    case 'img':
      return {
        type: 'image/svg+xml',
        body: picture(of(second.replace('.svg', ''))?.hue ?? shop.hue),
      }
    case 'api':
      return json({ ok: true })
    default:
      return undefined
  }
}

/** An amount as a shopper in that language reads it. */
export const money = (shop: Shop, amount: number) =>
  new Intl.NumberFormat(shop.language, { style: 'currency', currency: shop.currency }).format(
    amount,
  )

function render(place: Place, extras: Extras, cart?: Product): string {
  const { shop, kind, product } = place
  const words = wordsOf(shop.language)
  const title =
    kind === 'product' ? `${product.name} – ${shop.brand}` : `${shop.brand} – ${shop.claim}`
  return `<!doctype html>
<html lang="${shop.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta property="og:type" content="${kind === 'product' ? 'product' : 'website'}">
<style>${look(shop.hue)}</style>
${kind === 'product' ? jsonLd(place) : ''}
${extras.head?.(place) ?? ''}
</head><body>
<header><a class="brand" href="/">${shop.brand}</a>
<nav><a href="/c/all">${words.all}</a></nav>
<form class="search" action="/c/all"><input name="q" type="search" aria-label="${words.search}" placeholder="${words.search}"></form>
<a class="cart" href="/cart">${words.cart}</a></header>
<main>${content(place, cart)}${extras.block?.(place) ?? ''}</main>
<footer><form action="/imprint" method="post"><label>${words.newsletter}
<input type="email" name="email" placeholder="${words.email}"></label><button>${words.subscribe}</button></form>
<nav><a href="/privacy">${words.privacy}</a> <a href="/imprint">${words.imprint}</a> <a href="/shipping">${words.shipping}</a></nav>
<p>© ${shop.brand}</p></footer>
${extras.end?.(place) ?? ''}
</body></html>`
}

function content(place: Place, cart?: Product): string {
  const { kind, shop, product } = place
  const words = wordsOf(shop.language)
  if (kind === 'product') {
    return `<article class="product"><img class="shot" src="/img/${product.slug}.svg" alt="${product.name}" width="520" height="520">
<div><h1>${product.name}</h1><p class="price">${money(shop, product.price)}</p><p class="small">${words.tax}</p>
<p class="stock">${words.inStock}</p>
<form action="/cart" method="post"><input type="hidden" name="slug" value="${product.slug}"><button class="buy">${words.addToCart}</button></form>
<h2>${words.description}</h2><p>${product.about}</p></div></article>`
  }
  if (kind === 'cart' || kind === 'checkout') return cartOf(place, cart)
  if (kind === 'text') return `<h1>${shop.brand}</h1><p>${shop.claim}</p>`
  const hero = kind === 'home' ? `<section class="hero"><h1>${shop.claim}</h1></section>` : ''
  return `${hero}<h2>${words.all}</h2><div class="tiles">${shop.products.map(one => tile(shop, one)).join('')}</div>`
}

function cartOf({ kind, shop }: Place, cart?: Product): string {
  const words = wordsOf(shop.language)
  if (!cart) return `<h1>${words.cart}</h1><p>${words.emptyCart}</p>`
  const total = money(shop, cart.price)
  const fields =
    kind === 'checkout'
      ? `<form class="address" action="/checkout" method="post"><input name="name" autocomplete="name" aria-label="Name"><input name="email" type="email" autocomplete="email" aria-label="${words.email}"></form>`
      : `<a class="buy" href="/checkout">${words.checkout}</a>`
  return `<h1>${kind === 'cart' ? words.cart : words.checkout}</h1>
<table class="lines"><tr><td>${cart.name}</td><td>1</td><td>${total}</td></tr><tr><th colspan="2">${words.total}</th><td>${total}</td></tr></table>${fields}`
}

/** One product as a tile that links to its page. */
export const tile = (shop: Shop, product: Product) =>
  `<a class="tile" href="/p/${product.slug}"><img src="/img/${product.slug}.svg" alt="" width="220" height="220"><b>${product.name}</b><span class="price">${money(shop, product.price)}</span></a>`

function jsonLd({ shop, product }: Place): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.sku,
    image: `https://${shop.host}/img/${product.slug}.svg`,
    description: product.about,
    brand: { '@type': 'Brand', name: shop.brand },
    offers: {
      '@type': 'Offer',
      price: product.price.toFixed(2),
      priceCurrency: shop.currency,
      availability: 'https://schema.org/InStock',
      url: `https://${shop.host}/p/${product.slug}`,
    },
  }
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
}
