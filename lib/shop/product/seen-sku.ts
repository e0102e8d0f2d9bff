// The article number as the page shows it to a person, or as the address carries it.

const labels =
  /(?:\bsku|\bref(?:erence|erência|erencia|érence)?|\bart(?:ikel|icle|ículo|igo|icolo)?[ .-]*(?:nr|no|num(?:mer|ber)?|n°|nº|code)|artikelnummer|item (?:no|number|#|code|id)|\bitem ?#|model(?: no| number)?|\bm(?:odel)?pn|product (?:code|id|no|number|#)|produkt(?:nummer|nr|kod)|bestell(?:nummer|-?nr)|kód(?: produktu| tovaru)?|kod(?: produktu| produkta)?|code produit|código|codice|šifra(?: izdelka)?|артикул|код(?: товара| товару)?|tootekood|preces kods|cikkszám|stock ?code|style(?: no| number| #)?|品番|商品番号|商品編號|货号|상품번호|رقم المنتج)\s*[.:#№]*\s*(?:[.:#№]|\s)\s*([A-Z0-9][A-Z0-9./_-]{2,29})(?![A-Za-z0-9])/giu

const skuName =
  /sku|artikel-?(?:nr|nummer|number)|article-?(?:no|number|id)|item-?(?:no|number|code)|product-?(?:code|reference|ref|number)|style-?number|model-?number|mpn\b/i

/** The text of an element that is named as an article number. */
export function namedSku(document: Document): string | undefined {
  const found = document.querySelectorAll(
    '[class*="sku" i],[id*="sku" i],[class*="reference" i],[data-qa-qualifier],[data-testid],[class*="item-n" i],[class*="itemn" i],[class*="product-code" i],[class*="productcode" i],[class*="article-n" i],[class*="articlen" i],[class*="artikelnummer" i]',
  )
  for (let i = 0; i < found.length && i < 300; i++) {
    const element = found[i]
    const names = ['class', 'id', 'data-qa-qualifier', 'data-testid']
      .map(name => element?.getAttribute(name) ?? '')
      .join(' ')
    const text = (element?.textContent ?? '').trim()
    const value = /^(?:[^:#]{0,20}[:#]\s*)?([A-Z0-9][A-Z0-9./_-]{2,29})$/i.exec(text)?.[1]
    if (value && value.replace(/\D/g, '').length >= 3 && value.length >= 4 && skuName.test(names))
      return value
  }
  return undefined
}

/** A labelled number in the texts around `anchor`; undefined when none has a digit. */
export function labelledSku(document: Document, anchor: Element | null): string | undefined {
  let scope: Element | null = anchor ?? document.body
  for (let i = 0; scope && i < 7; i++, scope = scope.parentElement) {
    const text = textWithout(scope).slice(0, 20_000)
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
  const text = document.body ? textWithout(document.body) : ''
  const parts = pathname.split(/[/_]|-(?=[^-]*$)|\.html?/).reverse()
  for (const part of parts) {
    const code =
      /(?:^|\D)(\d{5,})$/.exec(part)?.[1] ??
      (/^[A-Z0-9-]*\d[A-Z0-9-]{4,}$/.test(part) ? part : undefined)
    if (code && (/^\d{6,}$/.test(code) || text.includes(code))) return code
  }
  return undefined
}

function textWithout(scope: Element): string {
  let text = ''
  const walker = scope.ownerDocument.createTreeWalker(scope, 4)
  for (let i = 0, node = walker.nextNode(); node && i < 6_000; i++, node = walker.nextNode())
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.parentNode?.nodeName ?? ''))
      text += `${node.nodeValue} `
  return text.replace(/\s+/g, ' ')
}
