// The article number as the page shows it to a person, or as the address carries it.

import { attribute } from '../attribute'
import { textUpTo, wordsOf } from './words-of'

const labels =
  /(?:\bsku|\bref(?:erence|erência|erencia|érence)?|\bart(?:ikel|icle|ículo|igo|icolo)?[ .-]*(?:nr|no|num(?:mer|ber)?|n°|nº|code)|artikelnummer|item (?:no|number|#|code|id)|\bitem ?#|model(?: no| number)?|\bm(?:odel)?pn|product (?:code|id|no|number|#)|produkt(?:nummer|nr|kod)|bestell(?:nummer|-?nr)|kód(?: produktu| tovaru)?|kod(?: produktu| produkta)?|code produit|código|codice|šifra(?: izdelka)?|артикул|код(?: товара| товару)?|tootekood|preces kods|cikkszám|stock ?code|style(?: no| number| #)?|品番|商品番号|商品編號|货号|상품번호|رقم المنتج)\s*[.:#№]*\s*(?:[.:#№]|\s)\s*([A-Z0-9][A-Z0-9./_-]{2,29})(?![A-Za-z0-9])/giu

const skuName =
  /sku|artikel-?(?:nr|nummer|number)|article-?(?:no|number|id)|item-?(?:no|number|code)|product-?(?:code|reference|ref|number)|style-?number|model-?number|mpn\b/i

/** `Node.DOCUMENT_POSITION_FOLLOWING`, also where there is no `Node`. */
const FOLLOWING = 4
/** A walk each: through a large page, one for all takes longer than a task may. */
const SKU_MARKS = [
  '[class*="sku" i],[id*="sku" i]',
  '[class*="reference" i],[class*="product-code" i],[class*="productcode" i]',
  '[data-qa-qualifier],[data-testid]',
  '[class*="item-n" i],[class*="itemn" i]',
  '[class*="article-n" i],[class*="articlen" i],[class*="artikelnummer" i]',
]

/** The text of the first element that is named as an article number; yields between walks. */
export function* namedSku(document: Document): Generator<void, string | undefined> {
  const found = new Set<Element>()
  for (const mark of SKU_MARKS) {
    for (const element of document.querySelectorAll(mark))
      if (found.size < 300 && skuName.test(namesOf(element))) found.add(element)
    yield
  }
  const inOrder = [...found].sort((one, other) =>
    one.compareDocumentPosition(other) & FOLLOWING ? -1 : 1,
  )
  for (const element of inOrder) {
    const text = textUpTo(element, 500).trim()
    const value = /^(?:[^:#]{0,20}[:#]\s*)?([A-Z0-9][A-Z0-9./_-]{2,29})$/i.exec(text)?.[1]
    if (value && value.replace(/\D/g, '').length >= 3 && value.length >= 4) return value
  }
  return undefined
}

const namesOf = (element: Element) =>
  ['class', 'id', 'data-qa-qualifier', 'data-testid']
    .map(name => attribute(element, name))
    .join(' ')

/** A labelled number in the texts around `anchor`, undefined when none has a digit; yields between them. */
export function* labelledSku(
  document: Document,
  anchor: Element | null,
): Generator<void, string | undefined> {
  let scope: Element | null = anchor ?? document.body
  for (let i = 0; scope && i < 7; i++, scope = scope.parentElement) {
    const text = wordsOf(scope).slice(0, 20_000)
    yield
    for (const match of text.matchAll(labels)) {
      const value = (match[1] ?? '').replace(/[.,:/_-]+$/, '')
      // "Size: 9-11" is a range, and no number of anything.
      if (/\d/.test(value) && value.length >= 3 && !/^\d{1,2}-\d{1,2}$/.test(value)) return value
    }
  }
  return undefined
}

/** A long number at the end of a part of the path, or a code that the page itself repeats. */
export function addressedSku(document: Document, pathname: string): string | undefined {
  const repeats = (code: string) => document.body && wordsOf(document.body).includes(code)
  const parts = pathname.split(/[/_]|-(?=[^-]*$)|\.html?/).reverse()
  for (const part of parts) {
    const code =
      /(?:^|\D)(\d{5,})$/.exec(part)?.[1] ??
      (/^[A-Z0-9-]*\d[A-Z0-9-]{4,}$/.test(part) ? part : undefined)
    if (code && (/^\d{6,}$/.test(code) || repeats(code))) return code
  }
  return undefined
}
