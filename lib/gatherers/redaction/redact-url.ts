import { percentDecoded } from './decoded-layers'
import { isIdentifierLike } from './entropy'
import { isPersonalName } from './personal'
import { redactText } from './redact-text'
import { SALTED_HASH, saltedHash } from './salted-hash'

const LONGEST_VALUE = 120
const LONGEST_URL = 2048

interface Redaction {
  salt: string
  typed: readonly string[]
  depth: number
}

function redactValue(name: string, raw: string, how: Redaction): string {
  const value = percentDecoded(raw.replaceAll('+', ' '))
  if (value === '' || SALTED_HASH.test(value)) return value
  if (isPersonalName(name)) return saltedHash(how.salt, value)
  if (how.depth > 0 && /^(?:https?:)?\/\/./.test(value)) {
    // Decoding bared the mark of hashes already in it, which would read as a fragment.
    const nested = value.replace(/#(?=[0-9a-f]{16}(?![0-9a-f]))/g, '%23')
    return redacted(nested, { ...how, depth: how.depth - 1 }).slice(0, LONGEST_VALUE * 2)
  }
  if (isIdentifierLike(value)) return saltedHash(how.salt, value)
  const text = redactText(value, how.salt, how.typed)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

function redactQuery(query: string, how: Redaction): string {
  const parts = query.split('&').slice(0, 100)
  return parts
    .map(part => {
      const at = part.indexOf('=')
      const name = redactText(
        percentDecoded(at < 0 ? part : part.slice(0, at)),
        how.salt,
        how.typed,
      )
      const shown = encodeURIComponent(isIdentifierLike(name) ? saltedHash(how.salt, name) : name)
      return at < 0
        ? shown
        : `${shown}=${encodeURIComponent(redactValue(name, part.slice(at + 1), how))}`
    })
    .join('&')
}

function redactSegment(segment: string, how: Redaction): string {
  const text = percentDecoded(segment)
  if (SALTED_HASH.test(text)) return encodeURIComponent(text)
  // File names of builds hold hashes too, but the same for everybody: they say which script it was.
  if (/\.(?:m?js|css|png|jpe?g|webp|avif|svg|gif|woff2?|html?)$/i.test(text) && !text.includes('@'))
    return segment
  if (isIdentifierLike(text)) return encodeURIComponent(saltedHash(how.salt, text))
  const shown = redactText(text, how.salt, how.typed)
  return shown === text ? segment : encodeURIComponent(shown)
}

function redacted(address: string, how: Redaction): string {
  const parts =
    /^([a-z][a-z\d+.-]*:)?(?:\/\/(?:[^/?#]*@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(
      address,
    )
  if (!parts) return ''
  const [, scheme = '', host, path = '', query, fragment] = parts
  if (scheme === 'data:' || scheme === 'javascript:') return `${scheme}…`
  if (scheme === 'blob:')
    return `blob:${redacted(path, { ...how, depth: 0 })
      .split('/')
      .slice(0, 3)
      .join('/')}`
  if (scheme === 'mailto:' || scheme === 'tel:') return `${scheme}${saltedHash(how.salt, path)}`
  const shownPath = path
    .split('/')
    .map(segment => redactSegment(segment, how))
    .join('/')
  // A fragment with parameters is a query of its own (implicit logins put tokens there).
  const shownFragment =
    fragment && (fragment.includes('=') ? redactQuery(fragment, how) : redactSegment(fragment, how))
  return [
    scheme,
    host === undefined ? '' : `//${host}`,
    shownPath,
    query === undefined ? '' : `?${redactQuery(query, how)}`,
    shownFragment ? `#${shownFragment}` : '',
  ].join('')
}

/**
 * A URL that keeps host, path and parameter names. Values that are identifiers, e-mail addresses, tokens, personal by
 * their parameter's name, or in `typed` become salted hashes; long values are cut at 120 characters, the whole at
 * 2,048. User and password are dropped. Redacting twice changes nothing. Never throws.
 */
export function redactUrl(url: string, salt: string, typed: readonly string[] = []): string {
  return redacted(url.slice(0, 16_384), { salt, typed, depth: 2 }).slice(0, LONGEST_URL)
}
