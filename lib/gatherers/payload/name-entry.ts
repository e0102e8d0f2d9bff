import { labelKind } from '../layers/segments'
import { isThirdParty, registrableDomain } from '../network/registrable-domain'
import { isIdentifierLike } from '../redaction/entropy'
import type { Decoder } from './decoder'
import { dotted, type Entry } from './entry'
import { isEventName } from './event-words'
import { bareName, genericName } from './generic-names'
import type { PlainName } from './plain-names'
import { refineName } from './refine-name'

// Digests of nothing: an empty e-mail hashed by a careless pixel identifies nobody.
const EMPTY_DIGESTS = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
])
const NOTHING = new Set(['', 'null', 'undefined', 'none', 'n/a', '(none)', '(not set)', '[]', '{}'])

/** True for a value that says nothing, so that no field is made of it. */
export function isEmptyValue(value: string): boolean {
  const text = value.trim().toLowerCase()
  return NOTHING.has(text) || EMPTY_DIGESTS.has(text)
}

/**
 * What an entry is, in plain words; `other value` when neither the decoder nor common use knows. `near`: the bare names
 * at its level; `page`: the address visited, without its query, empty where unknown.
 */
export function nameEntry(
  { name, value }: Entry,
  decoder: Decoder | undefined,
  near: ReadonlySet<string>,
  page: string,
): PlainName {
  const wire = dotted(name)
  const plain =
    fromTable(wire, decoder) ??
    generic(wire, value, near, page) ??
    decoder?.patterns?.find(([pattern]) => pattern.test(wire))?.[1] ??
    'other value'
  const said = plain === 'other value' ? byValue(wire, value.trim(), page) : plain
  return refineName(isLabel(wire, value.trim(), said) ? 'audience' : said, value.trim())
}

/** Of these, the value singles nobody out, and says what the visitor was sorted into. */
const SHARED = new Set([
  'lifetime value',
  'churn',
  'prediction',
  'tier',
  'new or returning',
  'segment',
])

function isLabel(wire: string, value: string, plain: PlainName): boolean {
  if (plain !== 'visitor trait' && plain !== 'event detail' && plain !== 'other value') return false
  return SHARED.has(labelKind(wire, value) ?? '') && !isIdentifierLike(value)
}

/** `url` is also what a picture, a module or another site is at. */
function generic(wire: string, value: string, near: ReadonlySet<string>, page: string) {
  const plain = genericName(wire, near)
  return plain === 'page address' && isElsewhere(value, page) ? 'other value' : plain
}

function isElsewhere(address: string, page: string): boolean {
  if (page === '' || !/^https?:/i.test(address) || !URL.canParse(address)) return false
  return isThirdParty(new URL(address).hostname, registrableDomain(new URL(page).hostname))
}

/** What a value itself shows where its name does not. */
function byValue(wire: string, value: string, page: string): PlainName {
  const name = bareName(wire)
  if (isEventName(name, value)) return 'event name'
  if (page !== '' && withoutQuery(value) === page) return 'page address'
  if (Object.hasOwn(WHOSE, name) && isIdentifierLike(value)) return WHOSE[name] ?? 'other value'
  return GOODS.test(name) && isInPath(value, page) ? 'product id' : 'other value'
}

/** Bare names of whom a number that singles out is for. A `client` or `customer` is as often the shop itself. */
const WHOSE: Readonly<Record<string, PlainName>> = {
  user: 'visitor id',
  usr: 'visitor id',
  visitor: 'visitor id',
  shopper: 'visitor id',
  guest: 'visitor id',
  anonymous: 'visitor id',
  anon: 'visitor id',
  session: 'session id',
}
const GOODS = /^(?:item|product|article|artikel|produkt|produit|producto|produto|prodotto)$/

/** What stands between two slashes of the page's address, without an ending: `mug` of `/p/mug.html`. */
function isInPath(value: string, page: string): boolean {
  if (value.length < 2 || !URL.canParse(page)) return false
  const parts = new URL(page).pathname.split('/').map(part => part.replace(/\.\w{2,5}$/, ''))
  return parts.includes(value)
}

/** An address up to its query, for comparing. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}

function fromTable(wire: string, decoder: Decoder | undefined): PlainName | undefined {
  if (!decoder) return undefined
  let rest = wire
  for (let level = 0; level < 10; level += 1) {
    if (Object.hasOwn(decoder.names, rest)) return decoder.names[rest]
    const at = rest.indexOf('.')
    if (at < 0) return undefined
    rest = rest.slice(at + 1)
  }
  return undefined
}
