// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { runNow } from '../../lib/gatherers/content/run-idle'
import { readProduct } from '../../lib/shop/read-product'

const location = { href: 'https://shop.example/p/1', pathname: '/p/1', search: '' }

function noteOf(price: string, more = '') {
  document.body.innerHTML = `<main><h1>Trail jacket</h1><div class="price">${price}</div><button>Add to cart</button>${more}</main>`
  return runNow(readProduct(document, location as never))
}

test('the words beside the former price are kept with it', () => {
  const product = noteOf('<s>UVP 89,90 €</s> <b>59,90 €</b>')
  expect(product).toMatchObject({ price: { amount: 59.9 }, wasPrice: { amount: 89.9 } })
  expect(product?.wasNote).toContain('UVP 89,90 €')
})

test('a mark in the markup tells a recommended price, and a line elsewhere the lowest of 30 days', () => {
  expect(noteOf('<s class="price-rrp">€89.90</s> <b>€59.90</b>')?.wasNote).toContain('(rrp)')
  const far = '<p>*Niedrigster Preis der letzten 30 Tage: 64,90 €</p>'
  expect(noteOf('<s>89,90 €</s> <b>59,90 €</b>', far)?.wasNote).toContain('30 Tage: 64,90')
})

test('look-alikes: no former price, and one in the markup only', () => {
  expect(noteOf('<b>€59.90</b>')?.wasNote).toBeUndefined()
  const data = {
    '@type': 'Product',
    name: 'Trail jacket',
    offers: {
      price: 59.9,
      priceCurrency: 'EUR',
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        priceType: 'https://schema.org/ListPrice',
        price: 89.9,
      },
    },
  }
  const script = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
  expect(noteOf('<b>€59.90</b>', script)?.wasNote).toBeUndefined()
})

test('a former price beside another current price is of other goods', () => {
  const others = '<div class="price"><s>99,00 €</s> <b>79,00 €</b></div>'
  expect(noteOf('<b>59,90 €</b>', others)?.wasPrice).toBeUndefined()
  expect(noteOf('<s>89,90 €</s> <b>59,90 €</b>', others)?.wasPrice?.amount).toBe(89.9)
})

test('what is saved is no other price', () => {
  const saved = noteOf('<p><s>89,90 €</s> <span>−30,00 €</span></p><b>59,90 €</b>')
  expect(saved?.wasPrice?.amount).toBe(89.9)
})
