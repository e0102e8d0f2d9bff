// Amounts on carts and checkouts. lib/shop/parse-price knows every currency and every way to write, and is larger than this
// whole script may be.
import type { Price } from '../../schema/field'

const SIGNS: readonly [code: string | null, sign: string][] = [
  ['CAD', 'c\\$|ca\\$|cad'],
  ['AUD', 'a\\$|au\\$|aud'],
  ['BRL', 'r\\$|brl'],
  ['EUR', '€|eur'],
  ['GBP', '£|gbp'],
  ['PLN', 'zł|pln'],
  ['CHF', 'chf|fr\\.'],
  ['CZK', 'kč|czk'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['DKK', 'dkk'],
  ['HUF', 'ft|huf'],
  ['RON', 'lei|ron'],
  ['JPY', '¥|jpy'],
  ['INR', '₹|inr|rs\\.?'],
  ['USD', 'us ?\\$|usd|\\$'],
  [null, 'kr\\.?'],
]
const SIGN = `(?:(?<![a-z])(?:${SIGNS.map(([, sign]) => sign).join('|')})|[€£$¥₹])(?![a-z])`
const NUMBER =
  "\\d{1,3}(?:[ .,'’\\u00a0\\u202f]\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?"
const MONEY = new RegExp(
  `([-−–] ?)?(?:(${SIGN})\\s?([-−–] ?)?(${NUMBER})|(${NUMBER})(?:,[-–])?\\s?(${SIGN}))`,
  'gi',
)
const CODES = SIGNS.map(([code, sign]) => [code, new RegExp(`^(?:${sign})$`, 'i')] as const)
const FREE = /^\W*(?:free|gratis|kostenlos|gratuit|offert|gratuito|za darmo|bezpłatn\p{L}*)\W*$/iu

/** Every amount of money in a text: numbers beside a sign of a currency. What is taken off keeps its minus. */
export function moneyIn(text: string): Price[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(MONEY)].map(([, minus, before, inner, first, second, after]) => {
    const sign = (before ?? after ?? '').trim()
    const amount = toNumber(first ?? second ?? '')
    return {
      amount: minus || inner ? -amount : amount,
      currency: CODES.find(([, words]) => words.test(sign))?.[0] ?? null,
    }
  })
}

function toNumber(text: string): number {
  const cents = /[.,](\d{1,2})$/.exec(text)
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/\D/g, '')
  return Number(`${whole}.${cents?.[1] ?? 0}`)
}

/** The text without its amounts, for what it says beside them. */
export const withoutMoney = (text: string) =>
  text
    .replace(MONEY, ' ')
    .replace(/[€£$¥₹]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export const isFree = (text: string) => FREE.test(text)
