import { attribute } from './attribute'

// Class names, ids and field names of a document as one bounded text: one pass instead of a selector for each question.

const MAX_ELEMENTS = 8_000

/** One distinct name list per line; fields begin with "@", forms with "#", pictures with "!". */
function collectNames(document: Document): string {
  const names = new Set<string>()
  const found = document.querySelectorAll('[class],[id],input,select,form,img')
  for (let i = 0; i < found.length && i < MAX_ELEMENTS; i++) {
    const element = found[i]
    if (!element) continue
    const own = `${attribute(element, 'id')} ${attribute(element, 'class')}`
    names.add((markOf(element) + own).slice(0, 160))
  }
  return [...names].join('\n')
}

function markOf(element: Element): string {
  const value = (name: string): string => attribute(element, name)
  switch (element.tagName) {
    case 'INPUT':
    case 'SELECT':
      return `@${value('name')} `
    case 'FORM':
      return `#${value('action')} `
    case 'IMG':
      return `!${value('alt').slice(0, 60)} ${value('src').slice(-60)} `
    default:
      return ''
  }
}

const questions = {
  quantity: /^@\S*(?:qty|quantity|menge|cantidad|aantal)/im,
  cartForm: /^#.*(?:cart|basket|warenkorb|panier|carr|winkelw|kos[zy]*[ik])|^@add-to-cart/im,
  cartMark:
    /(?:mini|header|shopping|site|top|nav|icon|view)[-_]?(?:cart|basket|bag)(?![a-z]{3})|(?<![a-z])(?:cart|basket)[-_]?(?:count|icon|link|qty|quantity|total|drawer|items?|wrap|button|btn|box|contents?|summary|toggle)|(?<=^|\s)(?:cart|basket)(?=\s|$)|warenkorb|panier|winkelwagen|carrito|carrello|koszyk|kosik/im,
  payment: /^!.*(?:visa|master-?card|paypal|klarna|payment|zahlung)|payment-?icon|paypal/im,
  listing:
    /product[-_]?(?:grid|list|item|card|tile|box|thumb)|products?[-_](?:grid|list)|sort-?by|toolbar-sorter/i,
  priceMark: /price|preis|prix|precio|prezzo|(?<![a-z])prijs|(?<![a-z])cena/i,
}

/** 1 for each kind of name that the document has; yields between the kinds. */
export function* nameFeatures(document: Document): Generator<void, Record<string, number>> {
  const names = collectNames(document)
  const features: Record<string, number> = {}
  for (const [name, pattern] of Object.entries(questions)) {
    yield
    if (pattern.test(names)) features[name] = 1
  }
  return features
}
