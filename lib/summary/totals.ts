import type { VisitSummary } from './visit-summary'

/** Everything logged, in numbers. */
export interface Totals {
  v: 2
  visits: number
  events: number
}

export function emptyTotals(): Totals {
  return { v: 2, visits: 0, events: 0 }
}

/** Replaces one visit's share in the totals, in place; null where there is none before or after. */
export function changeTotals(
  totals: Totals,
  before: VisitSummary | null,
  after: VisitSummary | null,
): void {
  totals.visits += (after ? 1 : 0) - (before ? 1 : 0)
  totals.events += (after?.events ?? 0) - (before?.events ?? 0)
}
