// Two shops with one flow, product → cart → checkout: one that slips things in, and one whose baskets only look like it.
import { type Answer, type Asked, html, redirect, type Site } from '../site'

interface Flow {
  host: string
  language: 'en' | 'de'
  product: string
  /** Choices of the product's form. */
  choices: string
  /** Beside the price. */
  note: string
  /** Lines behind the one that was added, as label and amount. */
  more: readonly [label: string, amount: number][]
  /** Under the name of the line. */
  detail: string
  /** Rows of the sum of the cart, and of the checkout. */
  cartRows: readonly [label: string, amount: number][]
  checkoutRows: readonly [label: string, amount: number][]
  /** Choices of the checkout. */
  agree: string
}

const PRICE = 24

const words = {
  en: {
    add: 'Add to cart',
    cart: 'Cart',
    checkout: 'Checkout',
    sub: 'Subtotal',
    total: 'Total',
    remove: 'Remove',
    empty: 'Your cart is empty',
  },
  de: {
    add: 'In den Warenkorb',
    cart: 'Warenkorb',
    checkout: 'Zur Kasse',
    sub: 'Zwischensumme',
    total: 'Gesamtsumme',
    remove: 'Entfernen',
    empty: 'Ihr Warenkorb ist leer',
  },
} as const

/** A shop that is paid more than was asked for. */
export const slyShop: Flow = {
  host: 'www.teekontor.example',
  language: 'de',
  product: 'Darjeeling First Flush, 250 g',
  note: 'inkl. MwSt., zzgl. Versandkosten',
  choices: `<label><input type="radio" name="plan" value="abo" checked> Im Abo: alle 30 Tage, 10 % sparen</label>
<label><input type="radio" name="plan" value="once"> Einmaliger Kauf</label>
<label><input type="checkbox" name="wrap" checked> Geschenkverpackung (+ 3,90 €)</label>`,
  more: [['Teesieb aus Edelstahl', 6.9]],
  detail: 'Lieferung alle 30 Tage im Abo',
  cartRows: [['Versand', 4.9]],
  checkoutRows: [
    ['Versand', 4.9],
    ['Bearbeitungsgebühr', 2.5],
  ],
  agree:
    '<label><input type="checkbox" name="news" checked> Ja, ich möchte Angebote und Neuigkeiten per E-Mail erhalten</label>',
}

/** The same flow, with what others mistake for it: a sample, a deposit, a fee that was told, choices that are free. */
export const fairShop: Flow = {
  host: 'www.saftladen.example',
  language: 'de',
  product: 'Apfelsaft naturtrüb, 6 Flaschen',
  note: 'inkl. MwSt., zzgl. Pfand und Versandkosten. Je Bestellung fällt eine Servicegebühr von 2,50 € an.',
  choices: `<label><input type="radio" name="plan" value="once" checked> Einmaliger Kauf</label>
<label><input type="radio" name="plan" value="abo"> Im Abo: alle 30 Tage, 10 % sparen</label>
<label><input type="checkbox" name="wrap"> Geschenkverpackung (+ 3,90 €)</label>
<label><input type="checkbox" name="note" checked> Lieferschein ohne Preise (kostenlos)</label>`,
  more: [
    ['Gratisprobe Birnensaft', 0],
    ['Flaschenpfand', 0.9],
  ],
  detail: '6 × 0,7 l',
  cartRows: [
    ['Versand', 4.9],
    ['Servicegebühr', 2.5],
  ],
  checkoutRows: [
    ['Versand', 4.9],
    ['Servicegebühr', 2.5],
  ],
  agree: `<label><input type="checkbox" name="news"> Ja, ich möchte Angebote und Neuigkeiten per E-Mail erhalten</label>
<label><input type="checkbox" name="same" checked> Rechnungsadresse wie Lieferadresse</label>`,
}

/** The flow as a site of the fixture internet. */
export function basketSite(flow: Flow): Site {
  return { hosts: [flow.host], answer: asked => answer(flow, asked) }
}

function answer(flow: Flow, { path, method, headers }: Asked): Answer | undefined {
  const isFilled = /filled=1/.test(String(headers.cookie ?? ''))
  if (path === '/')
    return page(flow, isFilled, `<h1>${flow.product}</h1><a href="/p/one">${flow.product}</a>`)
  if (path === '/p/one') return page(flow, isFilled, product(flow), true)
  if (path === '/cart' && method === 'POST')
    return redirect('/cart', { 'set-cookie': 'filled=1; Path=/' })
  if (path === '/cart' || path === '/checkout')
    return page(
      flow,
      isFilled,
      isFilled ? basket(flow, path === '/checkout') : `<p>${words[flow.language].empty}</p>`,
    )
  return undefined
}

const money = (amount: number) => `${amount.toFixed(2).replace('.', ',')} €`

function page(
  { language, host, product }: Flow,
  isFilled: boolean,
  main: string,
  isProduct = false,
): Answer {
  const said = words[language]
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product,
    sku: 'A-1',
    offers: { '@type': 'Offer', price: PRICE, priceCurrency: 'EUR' },
  }
  return html(`<!doctype html><html lang="${language}"><head><title>${product} – ${host}</title>
${isProduct ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head><body>
<header><a href="/">${host}</a> <a class="cart-link" href="/cart">${said.cart} <span>${isFilled ? 1 : 0}</span></a></header>
<main>${main}</main><footer><a href="/agb">AGB</a></footer></body></html>`)
}

function product({ product: name, note, choices, language }: Flow): string {
  return `<h1>${name}</h1><p class="price">${money(PRICE)}</p><p>${note}</p>
<form action="/cart" method="post">${choices}<button class="buy">${words[language].add}</button></form>`
}

function basket(flow: Flow, isCheckout: boolean): string {
  const said = words[flow.language]
  const lines: readonly [string, number][] = [[flow.product, PRICE], ...flow.more]
  const rows = isCheckout ? flow.checkoutRows : flow.cartRows
  const goods = lines.reduce((sum, [, amount]) => sum + amount, 0)
  const total = rows.reduce((sum, [, amount]) => sum + amount, goods)
  const line = ([name, amount]: readonly [string, number], at: number) =>
    `<tr class="cart-item"><td><a href="/p/${at === 0 ? 'one' : `more-${at}`}">${name}</a>${at === 0 ? `<p>${flow.detail}</p>` : ''}</td>
<td>${isCheckout ? '1' : '<input type="number" name="qty" value="1">'}</td><td>${amount === 0 ? 'Gratis' : money(amount)}</td><td>${isCheckout ? '' : `<button type="button">${said.remove}</button>`}</td></tr>`
  const row = ([label, amount]: readonly [string, number]) =>
    `<tr><th colspan="2">${label}</th><td>${money(amount)}</td></tr>`
  return `<h1>${isCheckout ? said.checkout : said.cart}</h1><table>${lines.map(line).join('')}
${[[said.sub, goods] as const, ...rows, [said.total, total] as const].map(row).join('')}</table>
${isCheckout ? `<form action="/order" method="post"><input name="email" type="email" aria-label="E-Mail">${flow.agree}<button>Zahlungspflichtig bestellen</button></form>` : `<a class="checkout" href="/checkout">${said.checkout}</a>`}`
}
