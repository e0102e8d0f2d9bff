// Microdata, RDFa, and the older data-vocabulary.org and hProduct-like forms.

import { oneLine } from '../one-line'
import { parsePrice } from '../parse-price'
import { numberOf } from './from-json-ld'
import { availabilityOf, compact, type Reading } from './reading'
import { sameText } from './same-text'

const scopes =
  '[itemtype*="/Product" i],[typeof~="Product"],[typeof~="schema:Product"],[typeof~="gr:ProductOrService"],[vocab*="schema.org"][typeof="Product"]'

/** The page's product: the scope named like `title` or around the h1, else the only scope, else loose price properties. */
export function fromMicrodata(document: Document, title: string): Reading[] {
  const all = [...document.querySelectorAll(scopes)].filter(
    scope => !scope.parentElement?.closest(scopes),
  )
  const scope =
    all.find(each => each.querySelector('h1') && prop(each, 'price')) ??
    all.find(each => sameText(contentOf(prop(each, 'name')), title)) ??
    (all.length <= 2 ? all[0] : undefined)
  if (scope) return [readScope(scope)]
  const loose = all.length === 0 ? prop(document, 'price') : undefined
  const among = document.querySelectorAll('[itemprop="price"]').length
  return loose && among <= 2
    ? [compact({ source: 'microdata', ...readPrice(document, loose) })]
    : []
}

function readScope(scope: Element): Reading {
  const price = prop(scope, 'price') ?? prop(scope, 'lowPrice') ?? prop(scope, 'hasCurrencyValue')
  return compact({
    source: 'microdata',
    name: contentOf(prop(scope, 'name')),
    sku:
      contentOf(prop(scope, 'sku')) ||
      contentOf(prop(scope, 'productID')).replace(/^[a-z0-9]+:/i, ''),
    ...(price ? readPrice(scope, price) : {}),
    availability: availabilityOf(contentOf(prop(scope, 'availability'))),
  })
}

function readPrice(scope: ParentNode, price: Element): Partial<Reading> {
  const text = contentOf(price)
  const amount = price.hasAttribute('content') ? numberOf(text) : parsePrice(text)?.amount
  const currency =
    contentOf(prop(scope, 'priceCurrency') ?? prop(scope, 'currency')) || parsePrice(text)?.sign
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(currency ? { currency } : {}),
  }
}

/** The first property of that name whose owner is the scope, not a related product inside it. */
function prop(scope: ParentNode, name: string): Element | undefined {
  const found = scope.querySelectorAll(
    `[itemprop~="${name}"],[property="${name}"],[property="schema:${name}"],[property="gr:${name}"]`,
  )
  return [...found].find(element => {
    if (element.tagName === 'META' && element.closest('head')) return false
    const owner = element.closest(scopes)
    return owner === null || owner === scope || !('closest' in scope)
  })
}

function contentOf(element: Element | undefined): string {
  if (!element) return ''
  const value =
    element.getAttribute('content') ??
    element.getAttribute('href') ??
    element.getAttribute('datetime')
  return oneLine(value ?? element.textContent ?? '')
}
