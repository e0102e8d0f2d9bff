// What a platform leaves for its own scripts: Shopify's product in cents, WooCommerce's variations, Magento's price box, data layers.

import { numberOf } from './from-json-ld'
import { type JsonNode, nodesOf, parseLoose } from './json-ld-nodes'
import { compact, type Reading, textOf } from './reading'

const MAX_SCRIPT = 400_000

/** Readings of platform data, most telling first. */
export function fromScripts(document: Document, search: string): Reading[] {
  return [
    ...fromShopify(document, search),
    ...fromWooCommerce(document),
    ...fromMagento(document),
    ...fromDataLayer(document),
    ...fromPixel(document),
  ]
}

function fromShopify(document: Document, search: string): Reading[] {
  const wanted = /[?&]variant=(\d+)/.exec(search)?.[1]
  for (const script of document.querySelectorAll(
    'script[type="application/json"],script[data-product-json],script#ProductJson',
  )) {
    const text = script.textContent ?? ''
    if (text.length > MAX_SCRIPT || !/"compare_at_price"/.test(text)) continue
    const parsed = parseLoose(text)
    const product = nodesOf(parsed)
      .map(node => nodesOf(node.product)[0] ?? node)
      .find(node => Array.isArray(node.variants))
    const variants = nodesOf(product?.variants)
    const variant =
      variants.find(each => textOf(each.id) === wanted) ??
      variants.find(each => each.available === true) ??
      variants[0]
    if (product && variant) return [readShopify(product, variant)]
  }
  return []
}

function readShopify(product: JsonNode, variant: JsonNode): Reading {
  const cents = (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isInteger(value) ? value / 100 : numberOf(value)
  const amount = cents(variant.price)
  const was = cents(variant.compare_at_price)
  const title = textOf(variant.title)
  return compact({
    source: 'script',
    name: textOf(product.title),
    sku: textOf(variant.sku),
    variant: title === 'Default Title' ? undefined : title,
    amount,
    wasAmount: was !== undefined && amount !== undefined && was > amount ? was : undefined,
    availability:
      variant.available === false
        ? 'OutOfStock'
        : variant.available === true
          ? 'InStock'
          : undefined,
  })
}

function fromWooCommerce(document: Document): Reading[] {
  const data =
    document
      .querySelector('form[data-product_variations]')
      ?.getAttribute('data-product_variations') ?? ''
  const parsed = data.length > 2 && data.length < MAX_SCRIPT ? parseLoose(data) : undefined
  const variants = nodesOf(parsed)
  const prices = variants
    .map(each => numberOf(each.display_price))
    .filter(each => each !== undefined)
  if (prices.length === 0) return []
  return [
    compact({
      source: 'script',
      amount: Math.min(...prices),
      availability: variants.some(each => each.is_in_stock === true) ? 'InStock' : 'OutOfStock',
    }),
  ]
}

function fromMagento(document: Document): Reading[] {
  const box = document.querySelector('.product-info-main,.product-essential,.product-info-price')
  const final = box?.querySelector('[data-price-type="finalPrice"][data-price-amount]')
  const old = box?.querySelector('[data-price-type="oldPrice"][data-price-amount]')
  const amount = numberOf(final?.getAttribute('data-price-amount'))
  if (amount === undefined) return []
  const was = numberOf(old?.getAttribute('data-price-amount'))
  return [
    compact({
      source: 'script',
      amount: round(amount),
      wasAmount: was !== undefined && was > amount ? round(was) : undefined,
    }),
  ]
}

/** Universal Analytics and GA4 `detail` / `view_item` pushes written in the page. */
function fromDataLayer(document: Document): Reading[] {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? ''
    if (text.length > MAX_SCRIPT || !/view_item["']|["']?detail["']?\s*:/.test(text)) continue
    const found =
      /(?:view_item["'](?!_)|["']?detail["']?\s*:)[\s\S]{0,900}?["']?price["']?\s*:\s*["']?(\d+(?:\.\d+)?)["']?\s*[,}\s]/.exec(
        text,
      )
    const amount = numberOf(found?.[1])
    if (found && amount !== undefined && amount > 0) {
      const currency = /["']?(?:currency|currencyCode)["']?\s*:\s*["']([A-Z]{3})["']/.exec(
        text,
      )?.[1]
      return [compact({ source: 'script', amount, currency })]
    }
  }
  return []
}

/** What the page tells Meta's pixel: `fbq('track', 'ViewContent', {value: 29, currency: 'TWD'})`. */
function fromPixel(document: Document): Reading[] {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? ''
    const told = /["']ViewContent["']\s*,\s*\{([^{}]{0,800})/.exec(text.slice(0, MAX_SCRIPT))?.[1]
    const field = (name: string, value: string): string | undefined =>
      new RegExp(`(?:^|[\\s,])["']?${name}["']?\\s*:\\s*["']?(${value})["']?\\s*(?:[,}]|$)`).exec(
        told ?? '',
      )?.[1]
    const amount = numberOf(field('value', '\\d+(?:\\.\\d+)?'))
    if (amount !== undefined && amount > 0)
      return [compact({ source: 'script', amount, currency: field('currency', '[A-Z]{3}') })]
  }
  return []
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100
}
