import type { FindingCounts, VisitSummary } from './visit-summary'

export interface SiteSummary {
  v: 2
  site: string
  visits: number
  lastAt: number
  /** Vendor → visits in which it got something, and of these, in which it was seen to follow people. */
  companies: Record<string, { visits: number; tracked: number }>
  findings: FindingCounts
}

export function emptySiteSummary(site: string): SiteSummary {
  return { v: 2, site, visits: 0, lastAt: 0, companies: {}, findings: {} }
}

/** A site is the fold of its visits' summaries, whatever their order. */
export function foldSite(site: string, visits: readonly VisitSummary[]): SiteSummary {
  const summary = emptySiteSummary(site)
  for (const visit of visits) changeVisit(summary, null, visit)
  return summary
}

/** Replaces one visit's share in the site's summary, in place; `before` is null for a new visit. */
export function changeVisit(
  site: SiteSummary,
  before: VisitSummary | null,
  after: VisitSummary,
): void {
  if (before) addVisit(site, before, -1)
  site.lastAt = Math.max(site.lastAt, after.lastAt)
  addVisit(site, after, 1)
}

function addVisit(site: SiteSummary, visit: VisitSummary, sign: 1 | -1): void {
  site.visits += sign
  for (const [vendor, tracks] of Object.entries(visit.companies)) {
    const known = Object.hasOwn(site.companies, vendor) ? site.companies[vendor] : undefined
    const visits = (known?.visits ?? 0) + sign
    const tracked = (known?.tracked ?? 0) + (tracks ? sign : 0)
    if (visits === 0) delete site.companies[vendor]
    else site.companies[vendor] = { visits, tracked }
  }
  addFindings(site.findings, visit.findings, sign)
}

function addFindings(into: FindingCounts, from: FindingCounts, sign: 1 | -1): void {
  for (const [group, severities] of Object.entries(from) as [keyof FindingCounts, object][]) {
    const ofGroup = into[group] ?? {}
    into[group] = ofGroup
    for (const [severity, count] of Object.entries(severities) as [
      keyof typeof ofGroup,
      number,
    ][]) {
      ofGroup[severity] = (ofGroup[severity] ?? 0) + sign * count
    }
  }
}
