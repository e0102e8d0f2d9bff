// One price from one text: "1.234,56 €", "US$ 12.99", "12€90", "Rs. 1,23,456", "From 26 to 50 €", "Free!".
import { threeDecimals } from './currency-symbols'
import { currencyUses, type FoundCurrency, findCurrency } from './find-currency'
import { type FoundAmount, plainDigits, readAmounts } from './read-amount'

export interface PriceHints {
  /** BCP 47, of the page: decides what "$", "kr" or "¥" stands for. */
  locale?: string
  /** A code, a sign, or a text beside the price that names the currency. */
  currency?: string
  /** The page's decimal separator, where it is known. */
  decimal?: '.' | ','
}

export interface ParsedPrice {
  amount: number
  /** ISO 4217; null where nothing names one. */
  currency: string | null
  /** The currency as written; null where nothing names one. */
  sign: string | null
}

const MAX_TEXT = 400
const free =
  /^\W*(?:free|gratis|kostenlos|gratuit|zdarma|za darmo|бесплатно|ingyenes|無料|免费)\W*$/iu
const priceWords =
  /price|cena|cijena|ceny|preis|prix|prijs|precio|prezzo|preço|pris|pret|hinta|fiyat|цена|ціна|τιμή|from|vanaf|ab|da|od|von|desde|à partir|from|only|now|sale|was|our|your|usd|inc|价格|価格|السعر/i
const range = /^\s*(?:-|–|—|~|to|bis|à|a|do|till|tot|до)\s*(?:\D{0,4})?$/i
const freeShipping = /free (?:shipping|delivery)|versandkostenfrei ab|livraison gratuite/i

/** Reads the first price of a text; null when there is none. Negative signs are dropped. */
export function parsePrice(text: string, hints: PriceHints = {}): ParsedPrice | null {
  const plain = plainDigits(text.slice(0, MAX_TEXT))
  if (free.test(plain)) return { amount: 0, currency: null, sign: null }
  if (!/\d/.test(plain) || freeShipping.test(plain)) return null
  const hinted = hints.currency ? hintedCurrency(hints.currency) : null
  const amounts = amountsOf(plain, hints, hinted)
  const chosen = choose(plain, amounts)
  if (!chosen) return null
  const found = findCurrency(plain, chosen.start, chosen.end)
  if (!found && !hinted && isProse(plain, chosen)) return null
  const named =
    found && hinted && found.shared && currencyUses(found.sign, hinted.code)
      ? { ...hinted, sign: found.sign }
      : (found ?? hinted)
  return {
    amount: withSignAsPoint(plain, chosen, found),
    currency: named ? (named.shared ? byLocale(named, hints.locale) : named.code) : null,
    sign: named?.sign ?? null,
  }
}

function amountsOf(text: string, hints: PriceHints, hinted: FoundCurrency | null): FoundAmount[] {
  const code = findCurrency(text)?.code ?? hinted?.code ?? weakCode(text)
  const all = readAmounts(text, hints.decimal, code !== undefined && threeDecimals.has(code))
  const clear = all.filter(({ start, end }) => !isPartOfCode(text, start, end))
  return clear.length > 0 ? clear : all
}

/** "MX924": letters touch the number, and are no currency. */
function isPartOfCode(text: string, start: number, end: number): boolean {
  if (!/[\p{L}-]/u.test(text[start - 1] ?? ' ') || !/\p{L}-?$/u.test(text.slice(0, start)))
    return false
  const found = findCurrency(text, start, end)
  return found === null || found.end !== start
}

function weakCode(text: string): string | undefined {
  const first = readAmounts(text)[0]
  return first && findCurrency(text, first.start, first.end)?.code
}

function hintedCurrency(hint: string): FoundCurrency | null {
  const text = plainDigits(hint.slice(0, 120)).trim()
  const first = readAmounts(text)[0]
  return first ? findCurrency(text, first.start, first.end) : findCurrency(text)
}

/** The first number next to a currency; the first of all when it opens a range or nothing names a currency. */
function choose(text: string, amounts: FoundAmount[]): FoundAmount | undefined {
  const [first, second] = amounts
  if (!first || !second) return first
  if (range.test(text.slice(first.end, second.start))) return first
  const isMarked = (amount: FoundAmount): boolean => {
    const found = findCurrency(text, amount.start, amount.end)
    return (
      found !== null &&
      Math.min(Math.abs(found.start - amount.end), Math.abs(amount.start - found.end)) <= 2
    )
  }
  return amounts.find(isMarked) ?? first
}

/** A bare whole number after words that are not about prices: a year, a count. */
function isProse(text: string, { start, end }: FoundAmount): boolean {
  const before = text.slice(0, start)
  return (
    /\p{L}{3,}/u.test(before) && !priceWords.test(before) && !/[.,]\d/.test(text.slice(start, end))
  )
}

/** "12€90" and "35€ 99": the sign stands where the decimal point would. */
function withSignAsPoint(text: string, chosen: FoundAmount, found: FoundCurrency | null): number {
  if (!found || found.start < chosen.end || found.start - chosen.end > 1) return chosen.amount
  const cents = /^ ?(\d{2})(?!\d|[.,]\d|\s*[€$£%])/.exec(text.slice(found.end))?.[1]
  return cents &&
    Number.isInteger(chosen.amount) &&
    !/[.,]/.test(text.slice(chosen.start, chosen.end))
    ? chosen.amount + Number(cents) / 100
    : chosen.amount
}

const regions: Record<string, string> = {
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  UY: 'UYU',
  NO: 'NOK',
  DK: 'DKK',
  SE: 'SEK',
  IS: 'ISK',
  CN: 'CNY',
  JP: 'JPY',
  PK: 'PKR',
  NP: 'NPR',
  LK: 'LKR',
  IN: 'INR',
  EG: 'EGP',
}
const languages: Record<string, string> = {
  nb: 'NOK',
  nn: 'NOK',
  no: 'NOK',
  da: 'DKK',
  sv: 'SEK',
  is: 'ISK',
  zh: 'CNY',
  ja: 'JPY',
}

function byLocale(found: FoundCurrency, locale = ''): string {
  const [language = '', ...rest] = locale.split(/[-_]/)
  const region = rest.find(part => part.length === 2)?.toUpperCase() ?? ''
  const code = regions[region] ?? languages[language.toLowerCase()]
  return code && currencyUses(found.sign, code) ? code : found.code
}
