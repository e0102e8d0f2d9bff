// Links, forms, buttons and fields, told apart by the words in their addresses, names and labels.
import type { Features, PageLocation } from './features'
import {
  accountWords,
  addToCartWords,
  cartWords,
  checkoutWords,
  deliveryWords,
  orderWords,
  wishWords,
} from './words'

const MAX_CONTROLS = 2_500

const kinds = {
  cart: cartWords,
  add: addToCartWords,
  checkout: checkoutWords,
  order: orderWords,
  wish: wishWords,
  delivery: deliveryWords,
  account: accountWords,
} as const

/** How many controls of each kind, as log2(1 + n) capped at 4; links to other sites do not count. */
export function controlFeatures(document: Document, location: PageLocation): Features {
  const counts: Record<string, number> = {}
  const found = document.querySelectorAll(
    'a[href],button,input[type=submit],input[type=button],input[type=image],form,[role=button]',
  )
  for (let i = 0; i < found.length && i < MAX_CONTROLS; i++) {
    const element = found[i]
    if (!element || leadsAway(element, location)) continue
    const words = wordsOf(element)
    for (const [kind, pattern] of Object.entries(kinds))
      if (pattern.test(words)) counts[kind] = (counts[kind] ?? 0) + 1
  }
  const features: Features = {}
  for (const [kind, count] of Object.entries(counts)) features[kind] = grade(count)
  if ((counts.add ?? 0) >= 3) features.addMany = 1
  const has = (name: string, selector: string): void => {
    if (document.querySelector(selector)) features[name] = 1
  }
  has(
    'quantity',
    'input[name*="qty" i],input[name*="quantity" i],select[name*="qty" i],select[name*="quantity" i],input[name="menge" i],input[class*="qty" i]',
  )
  has(
    'cartForm',
    'form[action*="/cart" i],form[action*="basket" i],form[action*="add-to-cart" i],form[action*="addtocart" i],form[class*="cart" i],form[id*="cart" i],[name="add-to-cart"],[data-add-to-cart],form[action*="warenkorb" i],form[action*="panier" i]',
  )
  has(
    'cartMark',
    '[class*="minicart" i],[class*="mini-cart" i],[class*="mini_cart" i],[id*="minicart" i],[id*="mini-cart" i],[class*="cart-count" i],[class*="cart-icon" i],[class*="cart-link" i],[id*="shopping-cart" i],[class*="shopping-cart" i],[class*="shopping-bag" i],[class*="shopping_cart" i],[id*="shoppingcart" i],[class*="basket" i],[id*="basket" i],[id*="warenkorb" i],[class*="warenkorb" i],[class*="header-cart" i],[id="cart" i],[class~="cart" i]',
  )
  has(
    'payment',
    'img:is([src*="visa" i],[src*="mastercard" i],[src*="paypal" i],[src*="klarna" i],[alt*="visa" i],[alt*="mastercard" i],[alt*="paypal" i],[src*="payment" i]),[class*="payment-icon" i],[class*="pay-icon" i],[class*="paypal" i],[class*="visa" i][class*="icon" i]',
  )
  has(
    'sorting',
    'select[name*="sort" i],select[id*="sort" i],[class*="sort-by" i],[class*="toolbar-sorter" i],[class*="product-grid" i],[class*="product-list" i],[class*="products-grid" i],[class*="product-item" i],[class*="product-card" i],[class*="product-tile" i],ul.products',
  )
  has(
    'priceMark',
    '[class*="price" i],[id*="price" i],[class*="preis" i],[class*="prix" i],[class*="precio" i],[class*="prezzo" i]',
  )
  return features
}

/** Diminishing returns, so that no single repeated link decides. */
export function grade(count: number): number {
  return Math.min(4, Math.log2(1 + count))
}

function leadsAway(element: Element, location: PageLocation): boolean {
  const address = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
  const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(address)?.[1]
  return host !== undefined && !isSameSite(host.toLowerCase(), location.hostname)
}

/** Cheap stand-in for the public suffix list: one host ends with the other's last two or three labels. */
function isSameSite(one: string, other: string): boolean {
  const end = (host: string): string => {
    const labels = host.split('.')
    const short = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2
    return labels.slice(short ? -3 : -2).join('.')
  }
  return end(one) === end(other)
}

function wordsOf(element: Element): string {
  const address = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
  const path = address.replace(/^(?:https?:)?\/\/[^/]+/i, '').slice(0, 120)
  const text = element.tagName === 'FORM' ? '' : (element.textContent ?? '').trim()
  const parts = [path, text.length <= 40 ? text : '']
  for (const name of ['aria-label', 'title', 'value', 'id', 'class', 'name', 'alt', 'data-action'])
    parts.push((element.getAttribute(name) ?? '').slice(0, 80))
  return parts.join(' | ')
}
