/** What a text that presses does (Mathur et al. 2019, “Dark Patterns at Scale”, tables 1 and 2). */
export type PressureKind =
  | 'countdown'
  | 'limited-time'
  | 'low-stock'
  | 'high-demand'
  | 'activity'
  | 'testimonials'
  | 'confirmshaming'
  | 'trick-question'
  | 'pressured-selling'

/** In the grammar of lexicons/phrase.ts; `0` stands for any number, `percent` and `price` for the marks of such. */
export interface PressureWords {
  /** BCP 47 primary subtag. */
  lang: string
  /** Told only where the phrase makes up a good part of the text. `countdown` is words before running digits. */
  kinds: Partial<Record<PressureKind, readonly string[]>>
  /** Cues that count only where the text model is sure as well: English, which it was taught on. */
  cues?: Partial<Record<PressureKind, readonly string[]>>
  /** Texts that look alike and press nobody: cut-off times of delivery, auctions, terms, ranges of products. */
  benign: readonly string[]
}
