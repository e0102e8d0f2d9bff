// The languages are a script of their own, put into the same isolated world before the reader, so that neither
// grows past what a page should pay for at once.
import type { Lexicon } from './lexicon'

const KEY = Symbol.for('vitrine.languages')
type Holder = { [KEY]?: readonly Lexicon[] }

/** Puts the languages where the reader finds them. */
export function shareLexicons(lexicons: readonly Lexicon[]): void {
  // A symbol key of our own on the isolated world's global, which the page cannot see.
  ;(globalThis as Holder)[KEY] = lexicons
}

/** What was shared before the first question; without it every text is unknown. */
export const knownLexicons = (): readonly Lexicon[] => (globalThis as Holder)[KEY] ?? []
