// Not regular expressions: a phrase cannot run away, and a row can be read by whoever speaks the language.
import { normalizeText } from './normalize-text'

/** A word, or with `prefix` the beginning of one. */
export interface Word {
  text: string
  prefix: boolean
}
type Step = 'gap' | Word[][]

/** A compiled phrase. */
export interface Phrase {
  steps: Step[]
  first: boolean
  last: boolean
}

/** Words from `start` up to `end`, of which `weight` were named by the phrase (not skipped by a gap). */
export interface Match {
  start: number
  end: number
  weight: number
}

const MAX_GAP = 6

/**
 * Compiles a phrase: words in order; `word~` any word with that beginning; `(a|b c|)` alternatives, an empty one
 * makes it optional; `*` up to six further words; `^` and `$` the beginning and the end of the text.
 */
export function compilePhrase(source: string): Phrase {
  const first = source.startsWith('^')
  const last = source.endsWith('$')
  const body = source.slice(first ? 1 : 0, last ? -1 : undefined)
  const steps = (body.match(/\([^)]*\)|\*|[^\s()*]+/g) ?? []).flatMap((piece): Step[] => {
    if (piece === '*') return ['gap']
    const options = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece]
    const words = options.map(toWords)
    return words.some(option => option.length > 0) ? [words] : []
  })
  return { steps, first, last }
}

function toWords(option: string): Word[] {
  return option
    .split(/\s+/)
    .filter(part => part !== '')
    .flatMap(part => {
      const words = normalizeText(part)
      const prefix = part.endsWith('~')
      return words.map((text, i) => ({ text, prefix: prefix && i === words.length - 1 }))
    })
}

/**
 * Phrases that begin with a plain word or a choice of such, as most do: compiling them can wait until a text holds one.
 * An empty choice is none of these.
 */
const PLAIN_OPENING =
  /^\^?(?:([a-z]+~?)(?=[\s(*]|\$?$)|\(((?:[a-z]+~?[a-z ]*\|)*[a-z]+~?[a-z ]*)\))/

/** What a text's word can be where a match of this phrase begins; the keys of an index over phrases. */
export function openingsOf(source: string): Word[] {
  const [, word, choice] = PLAIN_OPENING.exec(source) ?? []
  const plain = word ?? choice
  return plain ? plain.split('|').map(toOpening) : compiledOpenings(source)
}

/** The same, by compiling the phrase: what the quicker reading is held against. */
export function compiledOpenings(source: string): Word[] {
  const openings: Word[] = []
  for (const step of compilePhrase(source).steps) {
    if (step === 'gap') continue
    for (const option of step) if (option[0]) openings.push(option[0])
    if (step.every(option => option.length > 0)) break
  }
  return openings
}

/** `recommend~` or `carry on`, of which the first word counts. */
function toOpening(option: string): Word {
  const text = /^[a-z]+/.exec(option)?.[0] ?? ''
  return { text, prefix: option.charAt(text.length) === '~' }
}

/** The match of `phrase` that begins at word `start`, or null. */
export function matchPhrase(phrase: Phrase, words: readonly string[], start: number): Match | null {
  if (phrase.first && start > 0) return null
  const found = matchSteps(phrase, words, 0, start)
  return found && { start, ...found }
}

function matchSteps(
  phrase: Phrase,
  words: readonly string[],
  step: number,
  at: number,
): { end: number; weight: number } | null {
  const current = phrase.steps[step]
  if (!current) return phrase.last && at < words.length ? null : { end: at, weight: 0 }
  if (current === 'gap') {
    for (let skip = 0; skip <= MAX_GAP && at + skip <= words.length; skip++) {
      const rest = matchSteps(phrase, words, step + 1, at + skip)
      if (rest) return rest
    }
    return null
  }
  for (const option of current) {
    if (!option.every((word, i) => isWord(word, words[at + i]))) continue
    const rest = matchSteps(phrase, words, step + 1, at + option.length)
    if (rest) return { end: rest.end, weight: rest.weight + option.length }
  }
  return null
}

function isWord(expected: Word, word: string | undefined): boolean {
  if (word === undefined) return false
  return expected.prefix ? word.startsWith(expected.text) : word === expected.text
}
