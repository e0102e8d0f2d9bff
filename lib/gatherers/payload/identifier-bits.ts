// How many people a value could tell apart, after taking out what says nothing about anyone.
const NOISE = [
  /https?:\/\/\S+/gi,
  /\b\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?\b/g,
  // Seconds, milliseconds or microseconds since 1970, for the years 2001 to 2036.
  /(?<!\d)(1|20)\d{8}(\d{3}){0,2}(\.\d+)?(?!\d)/g,
  /\bv?\d{1,3}(\.\d{1,4}){1,3}\b/g,
]
const VOWELS = /[aeiouy]/gi

/**
 * Estimated entropy in bits; 0 for texts, words, dates, versions, addresses and short values.
 * A value above 33 bits can tell every living person apart (2^33 ≈ 8.6 billion).
 */
export function identifierBits(value: string): number {
  if (value.length < 8 || value.length > 2048 || /\s/.test(value)) return 0
  let rest = value
  for (const noise of NOISE) rest = rest.replace(noise, ' ')
  const tokens = rest.split(/[^A-Za-z0-9]+/).filter(token => token !== '')
  const bits = tokens.reduce((sum, token) => sum + tokenBits(token), 0)
  return Math.round(Math.min(bits, 256))
}

/** The threshold of CATALOGUE.md, `storage.identifier`. */
export function isIdentifier(value: string): boolean {
  return identifierBits(value) > 33
}

function tokenBits(token: string): number {
  const length = Math.min(token.length, new Set(token).size * 2)
  if (/^\d+$/.test(token)) return token.length < 5 ? 0 : length * 3.32
  if (/^[0-9a-f]{8,}$/i.test(token) && /\d/.test(token) && /[a-f]/i.test(token)) return length * 4
  if (/^[A-Za-z]+$/.test(token)) return isWords(token) ? 0 : length * 4.7
  if (/^[A-Za-z]+\d{1,4}$/.test(token) && isWords(token.replace(/\d+$/, ''))) return 0
  return length * (/[a-z]/.test(token) && /[A-Z]/.test(token) ? 5.95 : 5.17)
}

// Letters alone are taken for words when each camelCase part can be spoken: a fifth to two thirds vowels.
function isWords(letters: string): boolean {
  const parts = letters.split(/(?<=[a-z])(?=[A-Z])/)
  if (parts.length > 1 && letters.length / parts.length < 3) return false
  return parts.every(part => {
    if (part.length < 4 || part === part.toUpperCase()) return part.length < 12
    const share = (part.match(VOWELS) ?? []).length / part.length
    return share >= 0.2 && share <= 0.67 && part.length <= 24
  })
}
