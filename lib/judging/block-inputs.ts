// What a company was told before its block stood there. It may have used other things too: what its server knows from
// earlier is never seen.
import type { EventOf } from '../schema/event'
import type { Field } from '../schema/field'

type Request = EventOf<'request'>

/** In the order in which they are told. */
const INPUTS = [
  'the product viewed',
  'the page viewed',
  'search words',
  'your cart',
  'a segment you are in',
  'your location',
  'a number that links your visits',
] as const
export type BlockInput = (typeof INPUTS)[number]

/** A value that says there is none: an empty cart is no cart. */
const NOTHING = /^(?:0|null|none|undefined|false|\[\s*\]|\{\s*\}|\(not set\)|)$/i
const CART = /(?:^|[._[\]-])(?:cart|basket|bag)(?=$|[._[\]-]|[A-Z])|^add_?to_?cart$/
const IN_CART = /^add[ _-]?(?:ed[ _-]?)?to[ _-]?(?:cart|basket|bag)$/i
/** Plain words (lib/gatherers/payload/plain-names.ts); the time zone is left out, for it places nobody. */
const LOCATION = new Set(['city', 'postcode', 'latitude', 'longitude', 'country', 'address'])
const PRODUCT = new Set([
  'product id',
  'product name',
  'product address',
  'product category',
  'product variant',
  'products',
])
const PAGE = new Set(['page address', 'page title', 'content id'])
const SEGMENT = new Set(['audience'])
const LINKS = new Set([
  'visitor id',
  'account id',
  'device id',
  'e-mail',
  'hashed e-mail',
  'phone',
  'hashed phone',
])

/** What left to `company` until `before` (epoch milliseconds), each kind once. */
export function inputsSeen(
  company: string,
  before: number,
  requests: readonly Request[],
): BlockInput[] {
  const seen = new Set<BlockInput>()
  for (const { vendor, host, at, fields, identifiers } of requests) {
    if ((vendor ?? host) !== company || at > before) continue
    if (identifiers.length > 0) seen.add('a number that links your visits')
    for (const field of fields) {
      const input = inputOf(field)
      if (input) seen.add(input)
    }
  }
  return INPUTS.filter(input => seen.has(input))
}

function inputOf({ name, plain, kind, value }: Field): BlockInput | null {
  if (NOTHING.test(value.trim())) return null
  if (plain === 'event name') return IN_CART.test(value) ? 'your cart' : null
  if (CART.test(name) && kind === 'product') return 'your cart'
  if (PRODUCT.has(plain)) return 'the product viewed'
  if (plain === 'search words') return 'search words'
  if (SEGMENT.has(plain)) return 'a segment you are in'
  if (LOCATION.has(plain)) return 'your location'
  if (LINKS.has(plain)) return 'a number that links your visits'
  return PAGE.has(plain) ? 'the page viewed' : null
}
