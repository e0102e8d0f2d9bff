// The value can say more than its name, or less: a digest in place of an address, a flag in place of an e-mail.
import { hasEmail, isDigest } from './clean-value'
import { isSecret, type PlainName } from './plain-names'

/** What an entry of this plain name is, now that its value is known; often the same. */
export function refineName(plain: PlainName, value: string): PlainName {
  const bare = value.replace(/^\[?["']?|["']?\]?$/g, '')
  if (hasEmail(bare) && /^\S+$/.test(bare) && !/[/?]/.test(bare)) return 'e-mail'
  if (plain === 'search words' && GRAPHQL.test(value)) return 'technical detail'
  // Sizes and qualities are asked for by `q` as well.
  if (plain === 'search words' && /^\d+$/.test(value)) return 'other value'
  // `location.search` goes by the same name as what was searched for.
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
