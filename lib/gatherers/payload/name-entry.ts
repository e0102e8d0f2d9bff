import { labelKind } from '../layers/segments'
import { isIdentifierLike } from '../redaction/entropy'
import { hasEmail, isDigest } from './clean-value'
import type { Decoder } from './decoder'
import { dotted, type Entry } from './entry'
import { isEventName } from './event-words'
import { bareName, genericName } from './generic-names'
import { isSecret, type PlainName } from './plain-names'

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
  return refine(isLabel(wire, value.trim(), said) ? 'audience' : said, value.trim())
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
  if (page === '' || !/^https?:/i.test(address)) return false
  const [own, other] = [page, address].map(siteOf)
  return own !== other
}

/** The last two labels of an address's host: enough to tell a shop's own from another's. */
function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.split('.').slice(-2).join('.') : ''
}

/** What a value itself shows where its name does not. */
function byValue(wire: string, value: string, page: string): PlainName {
  if (isEventName(bareName(wire), value)) return 'event name'
  return page !== '' && withoutQuery(value) === page ? 'page address' : 'other value'
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

// The value can say more than its name, or less: a digest in place of an address, a flag in place of an e-mail.
function refine(plain: PlainName, value: string): PlainName {
  const bare = value.replace(/^\[?["']?|["']?\]?$/g, '')
  if (hasEmail(bare) && /^\S+$/.test(bare) && !/[/?]/.test(bare)) return 'e-mail'
  if (plain === 'search words' && GRAPHQL.test(value)) return 'technical detail'
  // `location.search` goes by the same name as what was searched for.
  // Sizes and qualities are asked for by `q` as well.
  if (plain === 'search words' && /^\d+$/.test(value)) return 'other value'
  if (plain === 'search words' && value.startsWith('?')) return 'page address'
  if (plain === 'search words' && /^[\w.-]+=[^&\s]*(&|$)/.test(value)) return 'other value'
  // `page: 2` is the second page of a list, `location: Delft` a town.
  if (plain === 'page address' && !/[/?]|^[\w-]+\.[\w.-]+$/.test(value)) return 'other value'
  if (plain === 'audience' && /^(true|false|-?\d{1,2})$/i.test(bare)) return 'other value'
  if (AMOUNTS.has(plain) && !AMOUNT.test(bare)) return 'other value'
  if (plain === 'product category' && MIME_TYPE.test(bare)) return 'technical detail'
  if (!isSecret(plain)) return plain
  if (/^(true|false|yes|no|-?\d{1,2})$/i.test(bare)) return 'other value'
  const isHashed = isDigest(bare) || DIGEST_INSIDE.test(bare)
  switch (plain) {
    case 'e-mail':
      return isHashed ? 'hashed e-mail' : bare.includes('@') ? 'e-mail' : 'other value'
    case 'phone':
      return isHashed ? 'hashed phone' : /(\d\D*){6}/.test(bare) ? 'phone' : 'other value'
    case 'name':
      return isHashed ? 'hashed name' : plain
    case 'latitude':
    case 'longitude':
      return /^-?\d{1,3}\.\d/.test(bare) ? plain : 'other value'
    case 'address':
    case 'city':
    case 'postcode':
      return isHashed ? 'hashed address' : plain
    default:
      return plain
  }
}

const AMOUNTS = new Set<PlainName>([
  'price',
  'former price',
  'order value',
  'discount',
  'tax',
  'shipping cost',
])
// `value` may also be a switch, an address or a measurement's name; an amount is a number, with a currency at most.
const AMOUNT = /^[-+]?(\p{L}{1,3}\.?)?\s?\p{Sc}?\s?-?\d[\d.,'\s]*(\p{L}{1,3}\.?|\p{Sc})?$/u
// Those that pages load, as servers write them: `Audio/Headphones` and `video/Games` are categories of products.
const MIME_TYPE =
  /^(application\/[\w.+-]+|(audio|video)\/(aac|mp4|mpeg|ogg|wav|webm)|font\/\w+|image\/(avif|gif|jpeg|png|svg\+xml|webp|x-icon)|multipart\/form-data|text\/(css|csv|html|javascript|plain|xml))(;|$)/

// The text of a GraphQL request stands under `query`; nobody searched for it. https://spec.graphql.org/October2021/#sec-Executable-Definitions
const GRAPHQL =
  /^(?:#[^\n]*\n|\s)*(?:(?:query|mutation|subscription|fragment)\b\s*\w*\s*[({@]|fragment\s+\w+\s+on\s|\{\s*\w)/

// `tv.1~em.<digest>`: how Google packs several addresses into one value.
const DIGEST_INSIDE = /[.~,:]([0-9a-f]{64}|[\w-]{43})([.~,:]|$)/i
