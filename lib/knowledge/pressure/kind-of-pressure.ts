// What a text presses with, by its words; and for English, whether the text model agrees. Rather null than wrong.
import { makeMatcher } from '../lexicons/make-matcher'
import type { PressureKind, PressureWords } from './pressure-kind'
import { pressureWords } from './pressure-words'
import { pressureLikelihood } from './text-model'

const modules = import.meta.glob<{ words: () => PressureWords }>(['./??.ts'], { eager: true })

let languages: PressureWords[] | undefined
/** Made on first use: most visits hold no text to be judged, and every worker start would pay. */
const allWords = () => (languages ??= Object.values(modules).map(({ words }) => words()))

/** Between phrases that name as many words, the earlier kind. */
const KINDS: readonly PressureKind[] = [
  'trick-question',
  'confirmshaming',
  'countdown',
  'low-stock',
  'activity',
  'limited-time',
  'high-demand',
  'testimonials',
  'pressured-selling',
]
/** The model was taught on texts of these kinds; of the others it knows too few. */
const TAUGHT = new Set<PressureKind>([
  'countdown',
  'limited-time',
  'low-stock',
  'high-demand',
  'activity',
  'confirmshaming',
])
/** Share of a text's words that a phrase must span: a paragraph that says “last chance” once is a paragraph. */
const LEAST_COVERAGE = 0.2
const MOST_WORDS = 40
/** As likely as not, for what the phrases say already; and for a mere cue, where nine of ten such texts press. */
const AGREES = 0.2
const SURE = 0.9

const benign = makeMatcher(['benign'], () => allWords().flatMap(words => words.benign))
const english = matcherOf(lang => lang === 'en')
const others = matcherOf(lang => lang !== 'en')

const cues = makeMatcher(KINDS, kind => allWords().flatMap(words => words.cues?.[kind] ?? []))

function matcherOf(isMeant: (lang: string) => boolean) {
  return makeMatcher(KINDS, kind =>
    allWords()
      .filter(({ lang }) => isMeant(lang))
      .flatMap(({ kinds }) => kinds[kind] ?? []),
  )
}

/** Whether a text is of a cut-off of delivery, an auction, or another thing that looks like pressure and is none. */
export const isHarmless = (text: string): boolean => benign(pressureWords(text).join(' ')) !== null

const known = new Map<string, PressureKind | null>()
const MAX_KNOWN = 1_000

/** The kind of pressure that a text is in any of the seven languages, or null. Total; the same text gives the same. */
export function kindOfPressure(text: string): PressureKind | null {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const kind = findKind(text)
  known.set(text, kind)
  return kind
}

function findKind(text: string): PressureKind | null {
  const words = pressureWords(text)
  if (words.length === 0 || words.length > MOST_WORDS) return null
  const plain = words.join(' ')
  if (benign(plain)) return null
  const [foreign, own] = [others(plain), english(plain)]
  if (foreign && foreign.coverage >= LEAST_COVERAGE && foreign.weight > (own?.weight ?? 0))
    return foreign.sense
  const isSeen = own !== null && own.coverage >= LEAST_COVERAGE
  if (isSeen && !TAUGHT.has(own.sense)) return own.sense
  const cue = isSeen ? null : cues(plain)
  if (!isSeen && !cue) return null
  const likelihood = pressureLikelihood(words)
  if (isSeen) return likelihood < AGREES ? null : own.sense
  return likelihood < SURE ? null : (cue?.sense ?? null)
}
