import { normalizeText } from './normalize-text'
import { compilePhrase, matchPhrase, openingsOf, type Phrase } from './phrase'

/** The best sense of a text; `coverage` is the share of its words that the phrase spans, 0–1. */
export interface Sense<S extends string> {
  sense: S
  weight: number
  coverage: number
  words: number
}

interface Row<S extends string> {
  sense: S
  rank: number
  /** Place among all rows: they are tried in this order. */
  order: number
  source: string
  phrase?: Phrase
}
type Rows<S extends string> = Map<string, Row<S>[]>

interface Index<S extends string> {
  /** By the whole word that a match begins with. */
  whole: Rows<S>
  /** By the first two letters of the beginning of the word that a match begins with. */
  begun: Rows<S>
}

/** Looks at a page ask of the same texts again, each by several matchers. */
const MAX_KNOWN = 2_000

/** Words of texts asked for before. */
const knownWords = new Map<string, readonly string[]>()

/**
 * Makes a look-up over phrases. The phrase that names most words wins; between equals the earlier sense in
 * `senses`. Indexed on first use, and each phrase compiled on its first use, because most pages need few of them.
 */
export function makeMatcher<S extends string>(
  senses: readonly S[],
  phrasesOf: (sense: S) => readonly string[],
): (text: string) => Sense<S> | null {
  let index: Index<S> | undefined
  const known = new Map<string, Sense<S> | null>()
  return text => {
    index ??= makeIndex(senses, phrasesOf)
    const from = index
    return remembered(known, text, () => findBest(from, wordsOf(text)))
  }
}

const wordsOf = (text: string) => remembered(knownWords, text, () => normalizeText(text))

function remembered<T>(known: Map<string, T>, text: string, find: () => T): T {
  const before = known.get(text)
  // Null is an answer, too.
  if (before !== undefined) return before
  const found = find()
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(text, found)
  return found
}

function findBest<S extends string>(index: Index<S>, words: readonly string[]): Sense<S> | null {
  let best: (Sense<S> & { rank: number }) | null = null
  for (const [start, word] of words.entries()) {
    for (const row of rowsFor(index, word)) {
      const { sense, rank } = row
      row.phrase ??= compilePhrase(row.source)
      const match = matchPhrase(row.phrase, words, start)
      if (!match || match.weight === 0) continue
      if (
        best &&
        (match.weight < best.weight || (match.weight === best.weight && rank >= best.rank))
      )
        continue
      const coverage = (match.end - match.start) / words.length
      best = { sense, rank, weight: match.weight, coverage, words: words.length }
    }
  }
  return best
}

/** Every row that can match from this word on, and some that cannot. */
function rowsFor<S extends string>({ whole, begun }: Index<S>, word: string): readonly Row<S>[] {
  const exact = whole.get(word)
  const begin = begun.get(word.slice(0, 2))
  if (!exact || !begin) return exact ?? begin ?? []
  return [...exact, ...begin].sort((one, other) => one.order - other.order)
}

function makeIndex<S extends string>(
  senses: readonly S[],
  phrasesOf: (sense: S) => readonly string[],
): Index<S> {
  const index: Index<S> = { whole: new Map(), begun: new Map() }
  let order = 0
  for (const [rank, sense] of senses.entries()) {
    for (const source of phrasesOf(sense)) {
      const row = { sense, rank, order: order++, source }
      for (const { text, prefix } of openingsOf(source)) {
        if (prefix) put(index.begun, text.slice(0, 2), row)
        else put(index.whole, text, row)
      }
    }
  }
  return index
}

function put<S extends string>(rows: Rows<S>, key: string, row: Row<S>): void {
  const before = rows.get(key)
  if (!before) rows.set(key, [row])
  // Alternatives may begin alike.
  else if (before.at(-1) !== row) before.push(row)
}
