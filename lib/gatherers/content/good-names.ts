// The names that goods go by: what a page shows of them, and what an answer says of them, are brought into one form.
import { oneLine } from '../../shop/one-line'

/** Words that stand in addresses of all goods. */
const GENERIC =
  /^(?:products?|produkte?|produits?|items?|index|default|detail|view|show|shop|store|goods|catalog(?:ue)?|image|thumb(?:nail)?|placeholder|no-?image|undefined|null|true|false|https?)$/
const LONGEST = 200

/** A text as it is compared: one space between words, lower case; '' where it is too long to be a name. */
export const plainName = (text: string): string =>
  text.length > LONGEST * 2 ? '' : oneLine(text).toLowerCase().slice(0, LONGEST)

/** Whether a name says which good is meant: years, sizes and prices do not. */
export const isTelling = (name: string): boolean =>
  name.length >= (/^[\d.,-]+$/.test(name) ? 5 : 4) && !GENERIC.test(name)

/** What an address names: the end of its path without its kind of file, and the values of its parameters. */
export function namesInAddress(address: string): string[] {
  const [path = '', query = ''] = address.replace(/#.*$/, '').split('?', 2)
  const ends = path.replace(/\/+$/, '').split('/').slice(-1)
  const values = query.split('&').map(pair => pair.slice(pair.indexOf('=') + 1))
  return [...ends, ...values].map(part => plainName(decoded(part).replace(/\.[a-z]{2,5}$/i, '')))
}

/** The name itself, and what it names as an address, where it looks like one. */
export function namesIn(value: string): string[] {
  const name = plainName(value)
  return /[/?]/.test(name) && !name.includes(' ') ? [name, ...namesInAddress(value.trim())] : [name]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign: taken as it is written.
    return text
  }
}
