import { normalizeText } from './normalize-text'
import { compilePhrase, matchPhrase, openingLetters, type Phrase } from './phrase'

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
  phrase: Phrase
}

/**
 * Makes a look-up over phrases. The phrase that names most words wins; between equals the earlier sense in
 * `senses`. Compiled on first use, because most pages need it late or never.
 */
export function makeMatcher<S extends string>(
  senses: readonly S[],
  phrasesOf: (sense: S) => readonly string[],
): (text: string) => Sense<S> | null {
  let index: Map<string, Row<S>[]> | undefined
  return text => {
    index ??= makeIndex(senses, phrasesOf)
    const words = normalizeText(text)
    let best: (Sense<S> & { rank: number }) | null = null
    for (let start = 0; start < words.length; start++) {
      const letters = words[start]?.slice(0, 2) ?? ''
      for (const { sense, rank, phrase } of index.get(letters) ?? []) {
        const match = matchPhrase(phrase, words, start)
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
}

function makeIndex<S extends string>(
  senses: readonly S[],
  phrasesOf: (sense: S) => readonly string[],
): Map<string, Row<S>[]> {
  const index = new Map<string, Row<S>[]>()
  senses.forEach((sense, rank) => {
    for (const source of phrasesOf(sense)) {
      const phrase = compilePhrase(source)
      for (const letters of openingLetters(phrase)) {
        const rows = index.get(letters)
        if (rows) rows.push({ sense, rank, phrase })
        else index.set(letters, [{ sense, rank, phrase }])
      }
    }
  })
  return index
}
