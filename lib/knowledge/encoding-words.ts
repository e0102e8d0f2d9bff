// Names of encodings, as a leak carries them (`sha256(lowercase)`, outermost first), in words.

const DIGESTS: Readonly<Record<string, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512',
  base64: 'Base64',
  hex: 'hex',
  urlencoded: 'URL-encoding',
}

const VALUES: Readonly<Record<string, string>> = {
  email: 'e-mail address',
  phone: 'telephone number',
  name: 'name',
  address: 'street address',
  postcode: 'postcode',
  search: 'search words',
}

/** "e-mail address" for `email`. */
export function typedInWords(value: string): string {
  return Object.hasOwn(VALUES, value) ? (VALUES[value] ?? value) : value
}

/** "SHA-256 of the lower-cased e-mail address" for `sha256(lowercase)` of an `email`. */
export function encodingInWords(encoding: string, value: string): string {
  const what = typedInWords(value)
  const parts = encoding.split('(').map(part => part.replace(/\)+$/, ''))
  const inner = parts.at(-1) ?? ''
  const digests = parts.filter(part => Object.hasOwn(DIGESTS, part)).map(part => DIGESTS[part])
  const of = Object.hasOwn(DIGESTS, inner) ? what : normalized(inner, what)
  return [...digests, of].join(' of the ')
}

function normalized(how: string, what: string): string {
  const [first, ...rest] = how.split(', ')
  if (first === 'plain') return what
  if (first === 'lowercase')
    return `lower-cased ${what}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
  if (first === 'uppercase') return `upper-cased ${what}`
  return `${what} (${how})`
}
