// The closed vocabulary in which a payload is told to a shopper. A decoder may only translate into these words.
import type { FieldKind } from '../../schema/field'

const kinds = {
  page: [
    'event name',
    'event detail',
    'page address',
    'page title',
    'page kind',
    'referrer',
    'campaign',
    'clicked element',
    'time on page',
    'scroll depth',
    'recording of the page',
    'content id',
    'experiment',
  ],
  product: [
    'product id',
    'product name',
    'product brand',
    'product category',
    'product variant',
    'product list',
    'product position',
    'product picture',
    'product address',
    'quantity',
    'products',
    'stock',
    'shop branch',
  ],
  price: [
    'price',
    'former price',
    'currency',
    'order value',
    'discount',
    'coupon',
    'tax',
    'shipping cost',
    'payment method',
  ],
  search: ['search words', 'search filters', 'number of results'],
  identity: [
    'visitor id',
    'session id',
    'account id',
    'device id',
    'click id',
    'order id',
    'e-mail',
    'hashed e-mail',
    'phone',
    'hashed phone',
    'name',
    'hashed name',
    'address',
    'hashed address',
    'city',
    'postcode',
    'latitude',
    'longitude',
    'birth date',
    'gender',
    'ip address',
    'visitor trait',
    'audience',
    'login state',
    'number of visits',
  ],
  consent: ['consent'],
  device: [
    'browser',
    'operating system',
    'device model',
    'screen size',
    'window size',
    'language',
    'time zone',
    'country',
    'connection',
  ],
  technical: ['account of the shop', 'time', 'technical detail', 'other value'],
} as const satisfies Record<FieldKind, readonly string[]>

export type PlainName = (typeof kinds)[FieldKind][number]

const kindByName = new Map<string, FieldKind>()
for (const [kind, names] of Object.entries(kinds)) {
  // Object.entries widens the keys that `satisfies` has just checked.
  for (const name of names) kindByName.set(name, kind as FieldKind)
}

/** The kind of a plain name, for grouping and colour in the flow view. */
export function kindOf(name: PlainName): FieldKind {
  return kindByName.get(name) ?? 'technical'
}

// Identity words that tell one person from another; their values are only ever kept as salted hashes.
// Audience, login state and number of visits are about a person but shared by many: they stay readable.
const readable = new Set<PlainName>(['audience', 'login state', 'number of visits'])

/** True when the value may only be kept as a salted hash. */
export function isSecret(name: PlainName): boolean {
  return kindOf(name) === 'identity' && !readable.has(name)
}

const lasting = new Set<PlainName>([
  'visitor id',
  'account id',
  'device id',
  'click id',
  'e-mail',
  'hashed e-mail',
  'phone',
  'hashed phone',
])

/** True for words that follow a person beyond one session or order. */
export function isLasting(name: PlainName): boolean {
  return lasting.has(name)
}
