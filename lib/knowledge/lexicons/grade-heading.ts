import { knownLexicons } from './known-lexicons'
import type { HeadingGrade } from './lexicon'
import { makeMatcher } from './make-matcher'

// Between phrases that name as many words: an ad is an ad whatever it calls itself, and a claim on the
// visitor's past ("inspired by your browsing history") is more than the past itself.
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
export const gradeHeading = makeMatcher(GRADES, grade =>
  knownLexicons().flatMap(lexicon => lexicon.blocks[grade] ?? []),
)
