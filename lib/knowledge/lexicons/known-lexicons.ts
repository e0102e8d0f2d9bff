// The languages of a page are scripts of their own (public/lexicons), put into the same isolated world before the
// reader: a page pays for its own language and English, not for thirty.
import type { Lexicon } from './lexicon'
import { unpackText } from './packed-text'

const KEY = Symbol.for('vitrine.languages')
type Holder = { [KEY]?: (string | Lexicon)[] }

/** Puts languages where the reader finds them; the scripts of public/lexicons do the same with packed ones. */
export function shareLexicons(lexicons: readonly Lexicon[]): void {
  // A symbol key of our own on the isolated world's global, which the page cannot see.
  ;(globalThis as Holder)[KEY] = [...lexicons]
}

/** What was shared before the first question; without it every text is unknown. */
export function knownLexicons(): readonly Lexicon[] {
  const holder = globalThis as Holder
  const shared = holder[KEY] ?? []
  // Our own build packed them (tests/knowledge/lexicons/packed-lexicons.test.ts holds that they come back whole).
  const read = shared.map(each =>
    typeof each === 'string' ? (JSON.parse(unpackText(each)) as Lexicon) : each,
  )
  holder[KEY] = read
  return read
}
