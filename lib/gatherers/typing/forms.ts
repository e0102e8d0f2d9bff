// The shapes in which a typed value may leave. A name of a form is read from the outside in: `sha256(md5(lowercase))`.
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TypedKind } from '../../messaging/protocol'

export interface Form {
  text: string
  /** `plain`, or the digest and what it was made from; `sha256` alone is of the value as typed. */
  name: string
  /** Short enough to stand in a request by chance: counts only under a parameter that is named after it. */
  isWeak: boolean
}

// Not the small sha-256.ts of redaction: only the worker makes these, and there sha512 brings this one along.
const DIGESTS = { md5, sha1, sha256, sha512 }
type Digest = keyof typeof DIGESTS
const NAMES = Object.keys(DIGESTS) as Digest[]

/**
 * Prefixes tried where a national number (`030 …`) was typed: the countries with the most online shoppers, by ITU code.
 * https://www.itu.int/en/ITU-T/inr/pages/e164.aspx
 */
const COUNTRIES = '1 31 32 33 34 351 353 358 36 39 40 41 420 43 44 45 46 47 48 49 61 64 81'.split(
  ' ',
)

/** Every form of one value: as it is, normalized as matching services ask for it, and digests of those, twice over. */
export function formsOf(kind: TypedKind, value: string): Form[] {
  const variants = variantsOf(kind, value)
  const forms: Form[] = []
  for (const [name, text] of variants) {
    // Of a part, or of a number with a guessed country, the bare text says too little.
    if (!name.endsWith('?')) forms.push({ text, name: 'plain', isWeak: isWeak(kind, text) })
    if (kind === 'search') continue
    for (const digest of NAMES) forms.push(...digestsOf(digest, text, name.replace(/ ?\?$/, '')))
  }
  return forms
}

function digestsOf(digest: Digest, text: string, name: string): Form[] {
  const inner = name === '' ? '' : `(${name})`
  const bytes = DIGESTS[digest](utf8ToBytes(text))
  const hex = bytesToHex(bytes)
  const wrapped = (how: string) => (name === '' ? how : `${how}(${name})`)
  const form = (made: string, of: string): Form => ({ text: made, name: of, isWeak: false })
  const again = NAMES.map(outer => form(hexOf(outer, hex), `${outer}(${digest}${inner})`))
  return [
    form(hex, `${digest}${inner}`),
    form(unpadded(bytes), `${digest}${inner}`),
    form(hexOf(digest, encodeURIComponent(text)), `${digest}(${wrapped('urlencoded')})`),
    form(hexOf(digest, toBase64(utf8ToBytes(text))), `${digest}(${wrapped('base64')})`),
    ...again,
  ]
}

/** Each variant's name, and itself. A `?` marks those that count only as digests. */
function variantsOf(kind: TypedKind, value: string): Map<string, string> {
  const trimmed = value.trim()
  const texts = new Map<string, string>()
  const seen = new Set<string>()
  const add = (name: string, text: string) => {
    if (text.length < 4 || seen.has(text)) return
    seen.add(text)
    texts.set(name, text)
  }
  add('', trimmed)
  add('as typed', value)
  const lower = trimmed.toLowerCase()
  add('lowercase', lower)
  if (kind === 'email') addEmails(lower, add)
  if (kind === 'phone') addPhones(trimmed, add)
  if (kind === 'name' || kind === 'address') {
    add('lowercase, no spaces', lower.replace(/\s+/g, ''))
    if (kind === 'name')
      for (const word of lower.split(/\s+/).slice(0, 3))
        add(`lowercase, ${nth(word, lower)} ?`, word)
  }
  if (kind === 'postcode') add('lowercase, no spaces', lower.replace(/[\s-]+/g, ''))
  if (kind !== 'search' && kind !== 'phone') add('uppercase', trimmed.toUpperCase())
  return texts
}

type Add = (name: string, text: string) => void

function addEmails(lower: string, add: Add): void {
  const at = lower.lastIndexOf('@')
  const [local, domain] = [lower.slice(0, at), lower.slice(at)]
  const bare = local.replace(/\+.*$/, '')
  add('lowercase, no dots', local.replaceAll('.', '') + domain)
  add('lowercase, no plus part', bare + domain)
  add('lowercase, no dots or plus part', bare.replaceAll('.', '') + domain)
}

function addPhones(trimmed: string, add: Add): void {
  const digits = trimmed.replace(/\D/g, '')
  const international = trimmed.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : ''
  if (international) {
    add('E.164', `+${international}`)
    add('digits', international)
    add('digits with 00', `00${international}`)
    return
  }
  add('digits', digits)
  const national = digits.replace(/^0/, '')
  for (const country of COUNTRIES) {
    add(`E.164 +${country} ?`, `+${country}${national}`)
    add(`digits ${country} ?`, `${country}${national}`)
  }
}

const nth = (word: string, all: string) => (all.startsWith(word) ? 'first word' : 'other word')

// One short word, or few digits, stands in many a request; an address with an @ does not.
function isWeak(kind: TypedKind, text: string): boolean {
  if (kind === 'email' || kind === 'search') return false
  if (kind === 'postcode') return true
  if (kind === 'phone') return text.replace(/\D/g, '').length < 9
  return text.length < 8 || !/\S\s+\S/.test(text)
}

const hexOf = (digest: Digest, text: string) => bytesToHex(DIGESTS[digest](utf8ToBytes(text)))
const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
/** One spelling for both alphabets, with or without padding; pieces of requests are brought to the same. */
const unpadded = (bytes: Uint8Array) =>
  toBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
