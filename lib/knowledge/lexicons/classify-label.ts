// What a link, a banner control or a text is, by its words.
import { knownLexicons } from './known-lexicons'
import type { ControlSense, LinkSense, TextSense } from './lexicon'
import { makeMatcher } from './make-matcher'

const LINKS: readonly LinkSense[] = [
  'opt-out',
  'personalization-settings',
  'cookie-settings',
  'privacy-policy',
  'ranking-explanation',
  'price-disclosure',
]
// "Reject all" and "accept only necessary" name more words than "accept", so rejecting wins where both match.
const CONTROLS: readonly ControlSense[] = ['reject', 'save', 'settings', 'accept', 'close']
const TEXTS: readonly TextSense[] = ['disclosure', 'greeting', 'pressure']

export const classifyLink = makeMatcher(LINKS, kind =>
  knownLexicons().flatMap(lexicon => lexicon.links[kind] ?? []),
)
export const classifyControl = makeMatcher(CONTROLS, sense =>
  knownLexicons().flatMap(lexicon => lexicon.controls[sense] ?? []),
)
export const classifyText = makeMatcher(TEXTS, kind =>
  knownLexicons().flatMap(lexicon => lexicon.texts?.[kind] ?? []),
)
const consent = makeMatcher(['consent'], () => knownLexicons().flatMap(lexicon => lexicon.consent))
const why = makeMatcher(['why'], () => knownLexicons().flatMap(lexicon => lexicon.why ?? []))

/** Whether a text speaks of cookies or consent at all. */
export const isAboutConsent = (text: string): boolean => consent(text) !== null
/** Whether a control's label asks or answers "why am I seeing this". */
export const asksWhy = (text: string): boolean => why(text) !== null
