import type { Confidence } from '../../lib/schema/finding'

/** The chip's word, and the sentence that says what it means. */
export const CERTAINTY: Record<Confidence, { word: string; means: string }> = {
  observed: { word: 'seen', means: 'Seen: the evidence itself shows it.' },
  inferred: { word: 'inferred', means: 'Inferred: two or more independent signs agree.' },
  suspected: { word: 'suspected', means: 'Suspected: one sign, nothing that confirms it.' },
}
