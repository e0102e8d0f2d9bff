import type { Finding } from '../../lib/schema/finding'
import type { Says } from './verdict-buttons'

/** A finding with the person's word on it, and what this check's record on this device is. */
export interface JudgedFinding {
  finding: Finding
  says: Says | null
  /** Verdicts on this rule so far, all shops. */
  record: { right: number; wrong: number }
}

/** The check's own precision in words; empty while nobody judged it. */
export function recordSentence({ right, wrong }: JudgedFinding['record']): string {
  const judged = right + wrong
  if (judged === 0) return ''
  return `You found this check right ${right} of ${judged} ${judged === 1 ? 'time' : 'times'}.`
}
