/** One block of the page in words: who filled it, why we say so, what was seen leaving for it, and the way out. */
export interface ToldBlock {
  /** As the page has it; may be empty. */
  heading: string
  /** Counted as personal by the rules, whatever its heading says. */
  isPersonal: boolean
  /** "For you", "Item-based" … */
  says: string
  company: string | null
  /** One line that begins with "because". */
  because: string
  /** What was seen leaving to the company before the block stood there: "the product viewed", "your cart" … */
  inputs: string[]
  /** The same as a sentence; it says so when no input was seen. */
  leaving: string
  /** What turns it off; null where no switch was seen or is known. */
  way: { label: string; url: string | null } | null
  /** The page's own "why am I seeing this", or null. */
  why: string | null
}
