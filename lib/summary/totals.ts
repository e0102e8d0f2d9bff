import type { VisitSummary } from './visit-summary'

/** Everything logged, in numbers. */
export interface Totals {
  v: 1
  visits: number
  events: number
  requests: number
  thirdParty: number
  findings: number
}

export function emptyTotals(): Totals {
  return { v: 1, visits: 0, events: 0, requests: 0, thirdParty: 0, findings: 0 }
}

/** Replaces one visit's share in the totals, in place; null where there is none before or after. */
export function changeTotals(
  totals: Totals,
  before: VisitSummary | null,
  after: VisitSummary | null,
): void {
  if (before) addTo(totals, before, -1)
  if (after) addTo(totals, after, 1)
}

function addTo(totals: Totals, visit: VisitSummary, sign: 1 | -1): void {
  totals.visits += sign
  totals.events += sign * visit.events
  totals.requests += sign * visit.requests
  totals.thirdParty += sign * visit.thirdParty
  for (const severities of Object.values(visit.findings)) {
    for (const count of Object.values(severities)) totals.findings += sign * count
  }
}
