// Whether the page itself says that the product can be bought.

import { attribute } from '../attribute'
import { addToCartWords } from '../words'
import type { Availability } from './reading'

const gone =
  /out of stock|sold ?out|currently unavailable|no longer available|not available|temporarily unavailable|ausverkauft|nicht (?:mehr )?(?:verfügbar|lieferbar|auf lager)|vergriffen|épuisé|rupture de stock|indisponible|agotado|sin stock|no disponible|esaurito|non disponibile|uitverkocht|niet (?:op voorraad|leverbaar)|wyprzedan|niedostępn|brak w magazynie|slutsåld|slut i lager|udsolgt|utsolgt|loppuunmyyty|vyprodáno|vypredan|nedostupn|není skladem|nie je (?:skladom|na sklade)|elfogyott|nem elérhető|esgotado|indisponível|stoc epuizat|indisponibil|rasprodano|ni na zalogi|razprodano|išparduota|läbi müüdud|нет в наличии|распродан|немає в наявності|изчерпан|εξαντλ|tükendi|stokta yok|hết hàng|売り切れ|在庫切れ|缺货|售完|已售完|품절|일시품절|نفذ|غير متوفر/i

/** Judged from short texts near the heading and from the buy button; undefined when nothing says. */
export function seenAvailability(
  document: Document,
  anchor: Element | null,
): Availability | undefined {
  const box = around(anchor) ?? document.body
  if (!box) return undefined
  const walker = document.createTreeWalker(box, 4)
  for (let i = 0, node = walker.nextNode(); node && i < 1_500; i++, node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? ''
    if (text.length < 3 || text.length > 80 || !gone.test(text)) continue
    const parent = node.parentElement
    if (
      !parent ||
      parent.closest(
        'script,style,noscript,template,option,li li,a,[hidden],[style*="display: none"],[style*="display:none"],[class*="hidden"],[class*="related"]',
      )
    )
      continue
    return 'OutOfStock'
  }
  for (const button of document.querySelectorAll('button,input[type=submit],[role=button],a'))
    if (
      addToCartWords.test(
        `${button.textContent?.slice(0, 60) ?? ''} ${attribute(button, 'value')} ${button.id} ${button.className}`,
      )
    )
      return 'InStock'
  return undefined
}

/** The first ancestor of the heading that holds a buy button, if it is not the whole page. */
function around(anchor: Element | null): Element | null {
  let box = anchor
  for (let i = 0; box && i < 6 && box.tagName !== 'BODY'; i++, box = box.parentElement)
    if (box.querySelector('button,form,input')) return box
  return null
}
