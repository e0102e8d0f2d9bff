import type { BlockGrade } from '../schema/event'
import type { CompanySummary, FindingCounts, VisitSummary } from './visit-summary'

export interface SiteSummary {
  v: 1
  site: string
  visits: number
  firstAt: number
  lastAt: number
  events: number
  requests: number
  thirdParty: number
  companies: Record<string, CompanySummary & { visits: number }>
  dropped: number
  blocks: Partial<Record<BlockGrade, number>>
  findings: FindingCounts
}

export function emptySiteSummary(site: string): SiteSummary {
  return {
    v: 1,
    site,
    visits: 0,
    firstAt: 0,
    lastAt: 0,
    events: 0,
    requests: 0,
    thirdParty: 0,
    companies: {},
    dropped: 0,
    blocks: {},
    findings: {},
  }
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
  site.firstAt = site.visits === 0 ? after.startedAt : Math.min(site.firstAt, after.startedAt)
  site.lastAt = Math.max(site.lastAt, after.lastAt)
  addVisit(site, after, 1)
}

function addVisit(site: SiteSummary, visit: VisitSummary, sign: 1 | -1): void {
  site.visits += sign
  site.events += sign * visit.events
  site.requests += sign * visit.requests
  site.thirdParty += sign * visit.thirdParty
  for (const count of Object.values(visit.dropped)) site.dropped += sign * count
  for (const grade of Object.values(visit.blocks)) {
    site.blocks[grade] = (site.blocks[grade] ?? 0) + sign
  }
  for (const [name, company] of Object.entries(visit.companies)) {
    addCompany(site, name, company, sign)
  }
  addFindings(site.findings, visit.findings, sign)
}

function addCompany(site: SiteSummary, name: string, from: CompanySummary, sign: 1 | -1): void {
  const known = Object.hasOwn(site.companies, name) ? site.companies[name] : undefined
  const company = known ?? { ...from, requests: 0, beforeChoice: 0, visits: 0 }
  site.companies[name] = {
    visits: company.visits + sign,
    requests: company.requests + sign * from.requests,
    beforeChoice: company.beforeChoice + sign * from.beforeChoice,
    tracks: company.tracks || from.tracks,
    categories: union(company.categories, from.categories),
    fields: union(company.fields, from.fields),
    firstSeen: Math.min(company.firstSeen, from.firstSeen),
  }
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

function union<T>(left: readonly T[], right: readonly T[]): T[] {
  return [...left, ...right.filter(item => !left.includes(item))]
}
