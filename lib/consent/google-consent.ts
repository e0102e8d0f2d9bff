// Google consent mode as it leaves in a request: https://developers.google.com/tag-platform/security/concepts/consent-mode
import { type ConsentState, type Decoded, stateOfAll } from './decoded'

const PURPOSES = ['ads storage', 'analytics storage', 'ads user data', 'ads personalization']
const LETTERS: Readonly<Record<string, [string, ConsentState]>> = {
  l: ['not set', 'unset'],
  p: ['denied by default', 'denied'],
  q: ['denied', 'denied'],
  t: ['granted by default', 'granted'],
  r: ['granted', 'granted'],
  m: ['denied', 'denied'],
  n: ['granted', 'granted'],
  u: ['denied', 'denied'],
  v: ['granted', 'granted'],
}

/** One purpose's statement. */
export interface GoogleWord {
  words: string
  state: ConsentState
}

/** `gcd`: a letter a purpose between numbers; empty when it is none. */
export function readGcd(value: string): GoogleWord[] {
  const letters = /^1[13]\D/.test(value) ? value.replace(/\d/g, '').slice(0, 4).split('') : []
  return letters.flatMap((letter, at) => {
    const known = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined
    return known ? [{ words: `${PURPOSES[at]} ${known[0]}`, state: known[1] }] : []
  })
}

/** `gcs`: `G1` and a digit for ads and for analytics; empty when it is none. */
export function readGcs(value: string): GoogleWord[] {
  const match = /^G1([01-])([01-])$/.exec(value)
  if (!match) return []
  return [match[1], match[2]].map((digit, at) => {
    if (digit === '-') return { words: `${PURPOSES[at]} not set`, state: 'unset' }
    return digit === '1'
      ? { words: `${PURPOSES[at]} granted`, state: 'granted' }
      : { words: `${PURPOSES[at]} denied`, state: 'denied' }
  })
}

/** Either of the two; null when it is neither. */
export function decodeGoogle(value: string): Decoded | null {
  const said = [...readGcs(value), ...readGcd(value)]
  if (said.length === 0) return null
  return {
    state: stateOfAll(said.map(({ state }) => state)),
    words: said.map(({ words }) => words),
  }
}
