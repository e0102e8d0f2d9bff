// What shops say, one language a file. Phrases in the grammar of phrase.ts, matched on normalized words.
import type { BlockGrade } from '../../schema/block-grade'
import type { EventOf } from '../../schema/event'

export type HeadingGrade = Exclude<BlockGrade, 'unknown'>
export type ControlSense = Exclude<EventOf<'banner'>['controls'][number]['does'], 'other'>
export type LinkSense = EventOf<'link'>['kind']
export type TextSense = Exclude<EventOf<'text'>['kind'], 'other'>

export interface Lexicon {
  /** BCP 47 primary subtag. */
  lang: string
  /** Headings of blocks. Only phrases that address the visitor's own person or past are `for-you`. */
  blocks: Partial<Record<HeadingGrade, readonly string[]>>
  links: Partial<Record<LinkSense, readonly string[]>>
  /** Controls of a consent banner. */
  controls: Partial<Record<ControlSense, readonly string[]>>
  /** Words of which a consent banner's text holds at least one. */
  consent: readonly string[]
  texts?: Partial<Record<TextSense, readonly string[]>>
  /** Labels of a "why am I seeing this" control. */
  why?: readonly string[]
}
