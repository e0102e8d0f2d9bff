import type { Finding } from '../schema/finding'

type Told = Pick<Finding, 'rule' | 'severity' | 'vendor' | 'id' | 'visit'>

export interface ToldCompanies {
  /** Trackers that were told about the visits; one without a name counts by what it was found as. */
  told: Set<string>
  /** Those of them that were told before any choice was made. */
  before: Set<string>
}

/**
 * Who got the visits, as the rules found it: the one count for every sentence about it. Services that only measure are
 * found as information, and are no trackers.
 */
export function toldCompanies(findings: readonly Told[]): ToldCompanies {
  const before = companies(findings, 'consent.tracking-before-choice')
  return { told: new Set([...companies(findings, 'tracking.request'), ...before]), before }
}

function companies(findings: readonly Told[], rule: string): Set<string> {
  const own = findings.filter(finding => finding.rule === rule && finding.severity !== 'info')
  return new Set(own.map(({ vendor, visit, id }) => vendor ?? id.replace(visit, '')))
}
