import type { ExportedFinding } from '../../schema/bundle'
import type { Group, Principle } from '../../schema/finding'

/** What the report has to know of a rule: that it looked. */
export interface Check {
  id: string
  title: string
  principle: Principle
  group: Group
}

/** `passed` means no more than: every check looked, and none found anything against the shop. */
export type Outcome = 'found' | 'needs a person' | 'passed' | 'not checked'

export interface PrincipleResult {
  principle: Principle
  name: string
  outcome: Outcome
  checks: Check[]
  /** Gravest first. */
  findings: ExportedFinding[]
}

const PRINCIPLE_NAMES: Record<Principle, string> = {
  P: 'Privacy',
  C: 'Consent',
  T: 'Transparency',
  F: 'Fairness',
  U: 'Your control',
  M: 'Freedom from manipulation',
  A: 'Accountability',
  Q: 'Data quality',
}

/** Checks that can only speak for a shop: their silence is no pass. */
const PRAISES = new Set([
  'consent.gpc-honoured',
  'transparency.why-this',
  'transparency.price-disclosure',
  'transparency.privacy-policy',
  'control.opt-out-link',
  'control.personalization-off',
])

const ORDER: Principle[] = ['P', 'C', 'T', 'U', 'M', 'F', 'A', 'Q']
export const RANK = { high: 0, medium: 1, low: 2, info: 3, positive: 4 } as const

/** The findings sorted under the principles they bear on; one without checks and findings says so. */
export function byPrinciple(
  findings: readonly ExportedFinding[],
  checks: readonly Check[],
): PrincipleResult[] {
  return ORDER.map(principle => {
    const own = findings
      .filter(finding => finding.principle === principle)
      .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.rule < b.rule ? -1 : 1))
    const looked = checks.filter(check => check.principle === principle)
    const outcome = outcomeOf(own, looked)
    return { principle, name: PRINCIPLE_NAMES[principle], outcome, checks: looked, findings: own }
  })
}

function outcomeOf(findings: readonly ExportedFinding[], checks: readonly Check[]): Outcome {
  const against = findings.filter(({ severity }) => RANK[severity] <= RANK.low)
  if (against.some(({ confidence }) => confidence !== 'suspected')) return 'found'
  if (against.length > 0) return 'needs a person'
  return checks.some(({ id }) => !PRAISES.has(id)) || findings.length > 0 ? 'passed' : 'not checked'
}
