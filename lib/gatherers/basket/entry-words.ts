// What a line or row of a cart says: its name or label, its pieces, and whether it is goods.
import type { PageWords } from '../../knowledge/basket/page-words'
import { plainText } from '../content/plain-text'
import { isFree, withoutMoney } from './read-money'

export const QUANTITY =
  'input[type="number"], input[name*="qty" i], input[name*="quant" i], input[name*="menge" i], input[name*="aantal" i], select[name*="qty" i], select[name*="quant" i]'

export function isGoods(element: Element, words: PageWords): boolean {
  return (
    element.querySelector(`img, picture, ${QUANTITY}`) !== null ||
    [...element.querySelectorAll('a[href]')].some(
      link => withoutMoney(link.textContent ?? '').length > 2,
    ) ||
    [...element.querySelectorAll('a, button, [role="button"], input[type="submit"]')].some(
      control => isRemove(control, words),
    )
  )
}

function isRemove(control: Element, words: PageWords): boolean {
  const said = [
    control.textContent,
    control.getAttribute('aria-label'),
    control.getAttribute('title'),
    control.getAttribute('value'),
    control.className,
  ]
  return said.some(text => typeof text === 'string' && text.length < 80 && words.removes(text))
}

const DETAIL =
  /^(?:(?:(?:unit|item|original|current|regular|sale|your) )?price|(?:ursprünglicher|aktueller|le) pri?e?[ix]s?|el precio|il prezzo|de prijs|qty|quantity|menge|anzahl|preis|einzelpreis|prix|quantité|precio|cantidad|prezzo|quantità|prijs|aantal|cena|ilość)\b/i
const NAMES =
  'h2, h3, h4, h5, a[href], [class*="name" i], [class*="title" i], th, td, p, span, div, b, strong'

export function nameOf(holder: Element, words: PageWords): string {
  for (const part of holder.querySelectorAll(NAMES)) {
    if (
      part.closest('button, label, select') ||
      part.querySelector('td, li, p, h2, h3, h4, a, select, button')
    )
      continue
    const text = withoutMoney(plainText(part, 160)).replace(/\s*[x×]\s*\d{1,3}$/i, '')
    if (text.length < 3 || !/\p{L}{2}/u.test(text) || DETAIL.test(text) || words.removes(text))
      continue
    if (quantityIn(text) !== null && text.length < 14) continue
    return text
  }
  return holder.querySelector('img')?.getAttribute('alt')?.trim().slice(0, 160) ?? ''
}

const CODE = /^[A-Z]{3}$/

/** Words beside the amounts; empty for none. */
export function labelIn(element: Element, text: string): string {
  const head = element.querySelector('th, dt')
  const label = withoutMoney(head ? plainText(head, 160) : text)
  return /\p{L}{3}/u.test(label) &&
    !isFree(label) &&
    !CODE.test(label) &&
    !DETAIL.test(label) &&
    label.length <= 160
    ? label
    : ''
}

export function labelBefore(holder: Element): string {
  const before = holder.previousElementSibling
  return before ? labelIn(before, plainText(before, 160)) : ''
}

export function quantityCell(row: Element): number | null {
  if (!row.matches('tr')) return null
  const cell = [...row.querySelectorAll('td')].find(td =>
    /^\s*\d{1,3}\s*$/.test(td.textContent ?? ''),
  )
  return cell ? Number(cell.textContent) : null
}

export function quantityOf(holder: Element, text: string): number | null {
  const field = holder.querySelector<HTMLInputElement | HTMLSelectElement>(QUANTITY)
  const value = field ? Number(field.value) : Number.NaN
  if (Number.isInteger(value) && value > 0 && value < 1000) return value
  return quantityIn(text) ?? quantityCell(holder)
}

const PIECES =
  /(?:^|[\s(])(\d{1,3}) ?[x×](?=\s|$)|[x×] ?(\d{1,3})(?=\D|$)|(?:qty|quantity|menge|anzahl|stück|quantité|qté|cantidad|quantità|aantal|ilość)\D{0,3}(\d{1,3})/i

/** "2 ×", "× 2", "Qty: 2"; null where no number of pieces stands. */
function quantityIn(text: string): number | null {
  const found = PIECES.exec(text)
  return found ? Number(found[1] ?? found[2] ?? found[3]) : null
}
