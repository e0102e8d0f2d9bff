// The price that a person sees: near the product's name and the buy button, not struck through, not in a list of others.

import { attribute } from '../attribute'
import { oneLine } from '../one-line'
import { parsePrice } from '../parse-price'
import { addToCartWords } from '../words'
import { textUpTo } from './words-of'

export interface SeenPrice {
  amount: number
  sign: string | null
  currency: string | null
  /** Struck through, or marked as a former or list price. */
  former: boolean
  score: number
  box: Element
}

const MAX_TEXT_NODES = 60_000
const priceName =
  /price|preis|prix|precio|preco|preço|prezzo|prijs|cena|pris|hinta|fiyat|ár\b|amount|цена|kaina/i
const nowName =
  /current|final|sale|special|now|actual|main|big|offer|promo|aktion|reduced|discounted|pdp|detail|new\b|pricenew/i
const wasName =
  /(?:^|[\s_-])(?:old|was|before|crossed|compare|rrp|uvp|msrp|strike(?:d|through)?|original|previous|ancien|antes|former|statt)(?:[\s_-](?!live)|$)|oldprice|listprice|list-price|regular-price|line-?through|price-?old(?!-live)/i
const otherName =
  /related|recommend|carousel|slider|similar|upsell|cross-?sell|also|viewed|bundle|accessor|menu|\bnav|footer|minicart|mini-cart|basket|teaser|suggest|popular|bestsell|sidebar|tile|product-?card|product-?item|grid|shipping|delivery|installment|financ|filter|facet|review|coupon|bonus|loyalty|banner/i
const otherText =
  /per month|\/ ?mo\b|mtl|monat|\bmonth|mensual|за месяц|в месяц|shipping|delivery|versand|livraison|envío|spedizion|frete|доставк|save\b|saving|ersparnis|現省|现省|节省|節省|お得|spar|you save|economi[sz]|скидка|descuento|ahorr|deposit|bonus|points|points|cashback|обмін|voucher|gift card|from \$?\d+ ?\/|rata|raty|excl|exkl|ohne mwst|zzgl\.? mwst|brez ddv|bez dph|bez pdv|bez vat|без ндс|\bex\.? ?(?:vat|tax|btw|gst)|hors taxe|\bHT\b|netto|sin iva|iva esclusa|moms excl|v splátkach|mesačne|kuus|kuumakse/i

const perUnit = /\/\s?(?:kg|g|l|ml|m²|m2|st|stk|unit)|\bpro\b|\bper\b|[-–]\s*[$€£]/i
/** A second amount beside one of these is the same price without its tax, or the tax itself. */
const besideTax =
  /tax|mwst|ust\b|vat\b|\b(?:gst|btw|tva|iva|igic|dph|ddv|pdv|moms|mva|alv|kdv|pvm|pvn|áfa|netto|hors taxe)(?![\p{L}])|ндс|пдв|φπα|ضريبة|税|稅|부가세/iu

/** Currencies written as two letters that are no unit of length, weight or volume. */
const letterSign = /^(?:kr|Kr|KR|Ft|TL|zl|Rs|Rp|RM)$/

/** What words of something else (a rate, a saving, an amount without tax) take from a price's score. */
const OTHER = 2.5

/** Texts looked at between two pauses; a page in a hundred asks for the style of every one of them. */
const SLICE = 100

/** Prices in document order with a score each; highest is the page's own. `anchor` is the product's heading. */
export function* seenPrices(
  document: Document,
  anchor: Element | null,
): Generator<void, SeenPrice[]> {
  const body = document.body
  if (!body) return []
  const found: SeenPrice[] = []
  const done = new Set<Element>()
  const walker = document.createTreeWalker(body, 4)
  let passed = 0
  let hasPassed = anchor === null
  let buy = 0
  for (
    let i = 0, node = walker.nextNode();
    node && i < MAX_TEXT_NODES;
    i++, node = walker.nextNode()
  ) {
    if (i % SLICE === SLICE - 1) yield
    const parent = node.parentElement
    const text = node.nodeValue ?? ''
    if (
      !parent ||
      !text.trim() ||
      /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION)$/.test(parent.tagName)
    )
      continue
    if (!hasPassed && anchor?.contains(node)) hasPassed = true
    if (hasPassed) passed++
    if (passed > 3_000) break
    if (text.length < 40 && addToCartWords.test(text)) buy = passed
    if (text.length > 60 || !/\d/.test(text)) continue
    const box = boxOf(parent)
    if (done.has(box)) continue
    done.add(box)
    const seen = read(box, hasPassed ? passed : -1, buy > 0 ? passed - buy : -1, document)
    if (seen) found.push(seen)
    if (found.length >= 400) break
  }
  markReduced(found)
  return found
}

/**
 * Two prices in one price box, the first higher and neither a price per unit: the higher is the former one, or the one
 * to pay where the lower is without tax.
 */
function markReduced(found: SeenPrice[]): void {
  for (const [i, seen] of found.entries()) {
    const next = found[i + 1]
    if (!next || seen.former || next.former || seen.sign !== next.sign) continue
    const ratio = next.amount / seen.amount
    if (ratio >= 0.99 || ratio < 0.2) continue
    const text = textOfBoth(seen.box, next.box)
    if (text === null || perUnit.test(text)) continue
    if (!besideTax.test(text)) {
      seen.former = true
      seen.score -= 3
    } else if (ratio > 0.7 && otherText.test(wordsAround(seen.box))) seen.score += OTHER
  }
}

/** The text of the price box that holds both; null where they stand apart. */
function textOfBoth(one: Element, other: Element): string | null {
  let box = one.parentElement
  for (let i = 0; box && i < 3 && !box.contains(other); i++) box = box.parentElement
  const text = box?.contains(other) ? textOf(box) : ''
  return text !== '' && text.length < 90 ? text : null
}

/** Up from the digits to the element that holds the whole price: cents and sign may be in siblings. */
function boxOf(element: Element): Element {
  let box = element
  for (let i = 0; i < 3; i++) {
    const parent = box.parentElement
    if (!parent || isFormer(box)) break
    if (!isSamePrice(textOf(box), textOf(parent))) break
    box = parent
  }
  return box
}

/** Cut where it is far longer than any price box. */
function textOf(element: Element): string {
  return oneLine(textUpTo(element, 2_000))
}

/** What the parent adds is at most a sign, a short word (more beside a sign), and cents where there were none. */
function isSamePrice(text: string, whole: string): boolean {
  if (whole.length > text.length + 14) return false
  const rest = whole.replace(text, ' ').trim()
  const digits = rest.replace(/\D/g, '')
  const hasCents = /\d[.,]\d{1,2}(?!\d)/.test(text)
  if (digits.length > 0 && (hasCents || digits.length !== 2 || /\d\D+\d/.test(rest))) return false
  const hasSign = /^\d/.test(text) && /\p{Sc}\s?$/u.test(whole.slice(0, whole.indexOf(text)))
  return (rest.match(/\p{L}/gu)?.length ?? 0) <= (hasSign ? 10 : 5)
}

function isFormer(element: Element): boolean {
  return /^(?:DEL|S|STRIKE)$/.test(element.tagName)
}

function read(box: Element, after: number, afterBuy: number, document: Document): SeenPrice | null {
  const text = textOf(box)
  if (text.length > 60) return null
  const price = parsePrice(text)
  if (!price || price.amount <= 0) return null
  const near = namesOf(box, 3)
  const far = namesOf(box, 9)
  const isNamed = priceName.test(near)
  const isClear = isClearSign(price.sign, text)
  if (!isClear && !isNamed) return null
  const former =
    box.closest('del,s,strike') !== null || wasName.test(namesOf(box, 2)) || isStruck(box, document)
  let score = (isClear ? 2 : 0) + (isNamed ? 2 : 0) + (nowName.test(near) ? 1 : 0)
  score += after < 0 ? -1 : 4 * Math.exp(-after / 40)
  if (afterBuy >= 0) score -= Math.min(2, afterBuy / 20)
  if (otherName.test(far)) score -= 3
  if (box.closest('a[href],li li,nav,footer,header,aside')) score -= 1.5
  if (otherText.test(wordsAround(box)) || otherText.test(text)) score -= OTHER
  if (/price-?tax|tax-?price|ex-?tax|excl-?(?:vat|tax)|without-?tax|price-?net\b/i.test(near))
    score -= 3
  if (former) score -= 5
  score += Math.min(1.5, sizeOf(box, document) / 20)
  return { amount: price.amount, sign: price.sign, currency: price.currency, former, score, box }
}

/**
 * One or two letters may be anything ("L", "12 km"): only letters of a currency that stand alone with the amount count.
 * "499,-" is an amount of money without any.
 */
function isClearSign(sign: string | null, text: string): boolean {
  if (sign === null) return /^\d[\d\s.']*,[-–—]$/.test(text)
  if (!/^[a-z.]{1,2}$/i.test(sign)) return true
  return letterSign.test(sign) && text.replace(/[\d\s.,:'’–-]/g, '') === sign
}

const wordsAround = (box: Element) => (box.parentElement ? textUpTo(box.parentElement, 120) : '')

function namesOf(element: Element, up: number): string {
  let names = ''
  for (
    let i = 0, at: Element | null = element;
    at && i <= up && at.tagName !== 'BODY';
    i++, at = at.parentElement
  )
    names += ` ${attribute(at, 'class')} ${at.id} ${attribute(at, 'itemprop')} ${attribute(at, 'data-testid')}`
  return names
}

/** Where styles are computed (a live page): struck through by style. */
function isStruck(element: Element, document: Document): boolean {
  return (
    document.defaultView?.getComputedStyle(element).textDecorationLine?.includes('line-through') ??
    false
  )
}

/** Font size in pixels, 0 where hidden or unknown. */
function sizeOf(element: Element, document: Document): number {
  const style = document.defaultView?.getComputedStyle(element)
  if (!style || style.display === 'none' || style.visibility === 'hidden') return 0
  return Number.parseFloat(style.fontSize) || 0
}
