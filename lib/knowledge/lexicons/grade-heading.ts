import { knownLexicons } from './known-lexicons'
import type { HeadingGrade } from './lexicon'
import { makeMatcher, type Sense } from './make-matcher'

// Between phrases that name as many words, a claim on the visitor's past ("inspired by your browsing history") is more
// than the past itself. An ad is an ad whatever else it calls itself.
const GRADES: readonly HeadingGrade[] = [
  'sponsored',
  'for-you',
  'recently-viewed',
  'item-based',
  'popular',
  'content',
  'editorial',
]

/**
 * What a block's heading says about how its items were chosen, or null when it says nothing known.
 * All languages are tried, because a page's `lang` is often wrong; phrases are long enough not to collide.
 */
export function gradeHeading(heading: string): Sense<HeadingGrade> | null {
  const sense = grade(heading)
  return sense && sense.sense !== 'sponsored' && paid(heading)
    ? { ...sense, sense: 'sponsored' }
    : sense
}

const phrasesOf = (grade: HeadingGrade) =>
  knownLexicons().flatMap(lexicon => lexicon.blocks[grade] ?? [])
const grade = makeMatcher(GRADES, phrasesOf)
const paid = makeMatcher(['sponsored'], phrasesOf)
