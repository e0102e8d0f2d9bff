// Lines and rows of a cart by their structure: an amount, the words it belongs to, and what marks goods.
import type { PageWords } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'
import type { Price } from '../../schema/field'
import { oneLine } from '../../shop/one-line'
import { isShown } from '../content/is-shown'
import { plainText } from '../content/plain-text'
import {
  isGoods,
  labelBefore,
  labelIn,
  nameOf,
  QUANTITY,
  quantityCell,
  quantityOf,
} from './entry-words'
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
/** Taxes that are in it already, and the like. */
const ASIDE = 'small, [class*="tax" i]'
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
  const held = (element: Element) => leaves.filter(other => element.contains(other)).length
  let found: Element | null = null
  let current: Element | null = leaf
  for (let up = 0; current && current !== root && up < MAX_CLIMB; up += 1) {
    const text = oneLine(current.textContent ?? '')
    if (text.length > 500 || manyLines(current)) break
    const isLine = isGoods(current, words)
    // Above what has its words already, only what marks goods and holds no other amount belongs to it.
    if (found && held(current) !== held(found)) break
    if (found && !isLine && !PART.test(current.tagName)) {
      current = current.parentElement
      continue
    }
    if (found || (isLine ? nameOf(current, words) : labelIn(current, text)) !== '') {
      // Sums as one flat list: words and amounts by turns.
      if (!isLine && held(current) > 1 && current.childElementCount > 3) return leaf
      found = current
    }
    if (found && (isLine || PART.test(current.tagName))) break
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

function entryOf(holder: Element, leaves: readonly Element[], words: PageWords): Entry | null {
  const text = plainText(holder, 600)
  if (words.adds(text) || MORE_IN_CART.test(text)) return null
  const quantity = quantityOf(holder, text)
  const isPart = NAMED_PART.test(holder.className) && quantity !== null
  const isLine = isGoods(holder, words) || isPart || quantityCell(holder) !== null
  const label =
    (isLine ? nameOf(holder, words) : '') || labelIn(holder, text) || labelBefore(holder)
  const amount = amountOf(leaves, quantity ?? 1)
  if (label === '' || !amount) return null
  const note = withoutMoney(text)
  const link = holder.querySelector<HTMLAnchorElement>('a[href]')
  return {
    label: label.slice(0, 160),
    amount,
    quantity,
    isGoods: isLine,
    url:
      link && /^https?:/.test(link.href) ? link.href.replace(/[?#].*/s, '').slice(0, 2048) : null,
    isGift: words.isGift(note),
    recurring: recurringIn(holder, words),
  }
}

const CONTROLS = 'a, button, select, label, input'
const OFFERS =
  /save|switch|upgrade|spar|wechsel|économis|passe[rz]|ahorr|cambi|risparmi|bespaar|oszcz|zmień/i

/** The words that say it comes again; what only offers that is no such word. */
function recurringIn(holder: Element, words: PageWords): string | null {
  const parts = [...holder.querySelectorAll('*')].filter(
    part => !part.closest(CONTROLS) && !part.querySelector(CONTROLS),
  )
  const said = parts
    .map(part => plainText(part, 120))
    .filter(text => words.recurs(text) && !OFFERS.test(text))
  return said.at(-1) ?? null
}

/** What the whole entry costs: the amount that is a multiple of another by the number of pieces, or else the last. */
function amountOf(leaves: readonly Element[], quantity: number): Price | null {
  const live = leaves.filter(leaf => !leaf.closest(STRUCK))
  const main = live.filter(leaf => !leaf.closest(ASIDE))
  const all = [main, live, leaves].find(some => some.length > 0)?.flatMap(priceIn) ?? []
  const whole = all.find(
    ({ amount }) =>
      quantity > 1 && all.some(one => Math.abs(one.amount * quantity - amount) < 0.01),
  )
  return whole ?? all.at(-1) ?? null
}

/** Without what stands in brackets: "(incl. 7,97 € VAT)". */
function priceIn(leaf: Element): Price[] {
  const text = leaf.textContent ?? ''
  if (isFree(text)) return [{ amount: 0, currency: null }]
  const outside = moneyIn(text.replace(/\([^)]*\)/g, ''))
  return (outside.length > 0 ? outside : moneyIn(text)).slice(-1)
}
