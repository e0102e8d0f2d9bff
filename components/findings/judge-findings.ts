import type { Finding, Verdict } from '../../lib/schema/finding'
import type { JudgedFinding } from './judged-finding'

/** Joins findings with the person's verdicts: on this rule, company and site; and the rule's record everywhere. */
export function judgeFindings(
  findings: readonly Finding[],
  verdicts: readonly Verdict[],
): JudgedFinding[] {
  const says = new Map(verdicts.map(verdict => [keyOf(verdict), verdict.says]))
  const records = new Map<string, JudgedFinding['record']>()
  for (const verdict of verdicts) {
    const record = records.get(verdict.rule) ?? { right: 0, wrong: 0 }
    if (verdict.says !== 'not-sure') record[verdict.says] += 1
    records.set(verdict.rule, record)
  }
  return findings.map(finding => ({
    finding,
    says: says.get(keyOf(finding)) ?? null,
    record: records.get(finding.rule) ?? { right: 0, wrong: 0 },
  }))
}

function keyOf({ rule, vendor, site }: Pick<Verdict, 'rule' | 'vendor' | 'site'>): string {
  return JSON.stringify([rule, vendor, site])
}
