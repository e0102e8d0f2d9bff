// Lines and rows of a cart by their structure: an amount, the words it belongs to, and what marks goods.
import type { PageWords } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'
import type { Price } from '../../schema/field'
import { isShown } from '../content/is-shown'
import { plainText } from '../content/plain-text'
import { isFree, moneyIn, withoutMoney } from './read-money'

export type Entry = EventOf<'basket'>['entries'][number]

const MAX_LEAVES = 200
const MAX_ENTRIES = 60
const MAX_CLIMB = 9
/** Other goods that a cart offers, wish lists, filters, what is typed in: no part of what is bought. */
const ELSEWHERE =
  'header, footer, nav, address, select, script, style, template, [class*="recommend" i], [class*="upsell" i], [class*="cross-sell" i], [class*="crosssell" i], [class*="related" i], [class*="wishlist" i], [class*="saved-for-later" i], [class*="recently" i], [class*="cookie" i], [class*="shipping-method" i], [class*="payment-method" i], [role="radiogroup"]'
const STRUCK =
  's, del, strike, [class*="was" i], [class*="compare" i], [class*="old-price" i], [class*="strike" i]'
const QUANTITY =
  'input[type="number"], input[name*="qty" i], input[name*="quant" i], input[name*="menge" i], input[name*="aantal" i], select[name*="qty" i], select[name*="quant" i]'
const MORE_IN_CART = /move to|save for later|in den warenkorb verschieben/i
const PART = /^(?:TR|LI|ARTICLE)$/
const NAMED_PART = /item|line|product|row|entry|artikel/i

/** What has words and an amount in `root`, in page order; yields between slices. */
export function* readEntries(root: Element, words: PageWords): Generator<void, Entry[]> {
  const leaves = yield* priceLeaves(root)
  const holders = new Map<Element, Element[]>()
  for (const leaf of leaves) {
    const holder = holderOf(leaf, root, leaves, words)
    if (holder) holders.set(holder, [...(holders.get(holder) ?? []), leaf])
    yield
  }
  yield
  const entries: Entry[] = []
  for (const [holder, own] of holders) {
    if (entries.length >= MAX_ENTRIES) break
    // A part of a line that is a holder by itself is told with it.
    if (
      [...holders.keys()].some(
        other => other !== holder && other.contains(holder) && isGoods(other, words),
      )
    )
      continue
    const entry = entryOf(holder, own, words)
    if (entry) entries.push(entry)
    yield
  }
  return entries
}

/** The smallest elements that hold one amount each. */
function* priceLeaves(root: Element): Generator<void, Element[]> {
  const leaves = new Set<Element>()
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let steps = 0
  for (let node = walker.nextNode(); node && leaves.size < MAX_LEAVES; node = walker.nextNode()) {
    if (++steps % 200 === 0) yield
    const text = node.nodeValue ?? ''
    if (text.length > 200 || !(/\d/.test(text) || isFree(text))) continue
    let leaf = node.parentElement
    // The sign of the currency, or the cents, may stand in an element of its own.
    for (let up = 0; leaf && up < 3; up += 1) {
      const whole = (leaf.textContent ?? '').trim()
      if (whole.length > 60 && leaf !== node.parentElement) break
      if (moneyIn(whole).length > 0 || isFree(whole)) {
        if (!leaf.closest(ELSEWHERE) && isShown(leaf)) leaves.add(leaf)
        break
      }
      leaf = leaf.parentElement
    }
  }
  return [...leaves]
}

/** The element of a line or row that an amount belongs to. */
function holderOf(
  leaf: Element,
  root: Element,
  leaves: readonly Element[],
  words: PageWords,
): Element | null {
  const row = leaf.closest('tr')
  if (row && root.contains(row)) return row
  const term = leaf.closest('dd')?.previousElementSibling
  if (term?.matches('dt')) return leaf.closest('dd')
  let found: Element | null = null
  let current: Element | null = leaf
  for (let up = 0; current && current !== root && up < MAX_CLIMB; up += 1) {
    const text = (current.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text.length > 500 || manyLines(current)) break
    if (!found && labelIn(current, text) !== '') {
      // Sums as one flat list: words and amounts by turns.
      const inside = leaves.filter(other => current?.contains(other))
      if (inside.length > 1 && current.childElementCount > 3 && !isGoods(current, words))
        return leaf
      found = current
    }
    if (found && (PART.test(current.tagName) || isGoods(current, words))) found = current
    if (PART.test(current.tagName)) break
    current = current.parentElement
  }
  return found
}

function manyLines(element: Element): boolean {
  return (
    element.querySelectorAll(QUANTITY).length > 1 ||
    element.querySelectorAll('li, tr, article').length > 1
  )
}

function isGoods(element: Element, words: PageWords): boolean {
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

function entryOf(holder: Element, leaves: readonly Element[], words: PageWords): Entry | null {
  const text = plainText(holder, 600)
  if (words.adds(text) || MORE_IN_CART.test(text)) return null
  const isLine = isGoods(holder, words) || (holder.matches('tr') && quantityCell(holder) !== null)
  const label =
    (isLine ? nameOf(holder, words) : '') || labelIn(holder, text) || labelBefore(holder)
  const quantity = quantityOf(holder, text)
  const amount = amountOf(leaves, quantity ?? 1)
  if (label === '' || !amount) return null
  const note = withoutMoney(text)
  const link = holder.querySelector<HTMLAnchorElement>('a[href]')
  return {
    label: label.slice(0, 160),
    amount,
    quantity,
    isGoods: isLine || (NAMED_PART.test(holder.className) && quantity !== null),
    url:
      link && /^https?:/.test(link.href) ? link.href.replace(/[?#].*/s, '').slice(0, 2048) : null,
    isGift: words.isGift(note),
    recurring: words.recurs(note) ? sentenceIn(holder, words) : null,
  }
}

/** The words that say it comes again. */
function sentenceIn(holder: Element, words: PageWords): string {
  const parts = [...holder.querySelectorAll('*')].filter(part =>
    words.recurs(part.textContent ?? ''),
  )
  return plainText(parts.at(-1) ?? holder, 120)
}

const DETAIL =
  /^(?:(?:unit |item )?price|qty|quantity|menge|anzahl|preis|einzelpreis|prix|quantité|precio|cantidad|prezzo|quantità|prijs|aantal|cena|ilość)\b/i
const NAMES =
  'h2, h3, h4, h5, a[href], [class*="name" i], [class*="title" i], th, td, p, span, div, b, strong'

function nameOf(holder: Element, words: PageWords): string {
  for (const part of holder.querySelectorAll(NAMES)) {
    if (
      part.closest('button, label, select') ||
      part.querySelector('td, li, p, h2, h3, h4, a, select, button')
    )
      continue
    const text = withoutMoney(plainText(part, 160))
    if (text.length < 3 || !/\p{L}{2}/u.test(text) || DETAIL.test(text) || words.removes(text))
      continue
    if (quantityIn(text) !== null && text.length < 14) continue
    return text
  }
  return holder.querySelector('img')?.getAttribute('alt')?.trim().slice(0, 160) ?? ''
}

const CODE = /^[A-Z]{3}$/

/** Words beside the amounts; empty for none. */
function labelIn(element: Element, text: string): string {
  const head = element.querySelector('th, dt')
  const label = withoutMoney(head ? plainText(head, 160) : text)
  return /\p{L}{3}/u.test(label) && !isFree(label) && !CODE.test(label) && label.length <= 160
    ? label
    : ''
}

function labelBefore(holder: Element): string {
  const before = holder.previousElementSibling
  return before ? labelIn(before, plainText(before, 160)) : ''
}

function quantityCell(row: Element): number | null {
  const cell = [...row.querySelectorAll('td')].find(td =>
    /^\s*\d{1,3}\s*$/.test(td.textContent ?? ''),
  )
  return cell ? Number(cell.textContent) : null
}

function quantityOf(holder: Element, text: string): number | null {
  const field = holder.querySelector<HTMLInputElement | HTMLSelectElement>(QUANTITY)
  const value = field ? Number(field.value) : Number.NaN
  if (Number.isInteger(value) && value > 0 && value < 1000) return value
  return quantityIn(text) ?? (holder.matches('tr') ? quantityCell(holder) : null)
}

/** What the whole entry costs: the amount that is a multiple of another by the number of pieces, or else the last. */
function amountOf(leaves: readonly Element[], quantity: number): Price | null {
  const live = leaves.filter(leaf => !leaf.closest(STRUCK))
  const all = (live.length > 0 ? live : leaves).flatMap(leaf => {
    const text = leaf.textContent ?? ''
    return isFree(text) ? [{ amount: 0, currency: null }] : moneyIn(text).slice(-1)
  })
  const whole = all.find(
    ({ amount }) =>
      quantity > 1 && all.some(one => Math.abs(one.amount * quantity - amount) < 0.01),
  )
  return whole ?? all.at(-1) ?? null
}

const PIECES =
  /(?:^|[\s(])(\d{1,3}) ?[x×](?=\s|$)|[x×] ?(\d{1,3})(?=\D|$)|(?:qty|quantity|menge|anzahl|stück|quantité|qté|cantidad|quantità|aantal|ilość)\D{0,3}(\d{1,3})/i

/** "2 ×", "× 2", "Qty: 2"; null where no number of pieces stands. */
function quantityIn(text: string): number | null {
  const found = PIECES.exec(text)
  return found ? Number(found[1] ?? found[2] ?? found[3]) : null
}
