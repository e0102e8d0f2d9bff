// One way of reading a text for phrases and model alike: words, with every number as 0.
import { normalizeText } from '../lexicons/normalize-text'

const SIGN = '[$€£¥₹]|US\\$|(?:EUR|USD|GBP|CHF|PLN|CAD|AUD)\\b'
const PRICE = new RegExp(
  `(?:${SIGN})\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:${SIGN}|zł\\b|euros?\\b|dollars?\\b)`,
  'giu',
)

/** The text's words; amounts of money are `price`, shares `percent` behind their number, and numbers `0`. */
export function pressureWords(text: string): string[] {
  const plain = text
    .replace(PRICE, ' price ')
    .replace(/%/g, ' percent ')
    .replace(/\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/g, ' 0 ')
  return normalizeText(plain)
}
