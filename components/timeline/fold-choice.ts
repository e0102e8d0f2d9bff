import type { Event } from '../../lib/schema/event'

export interface ChoiceRow {
  company: string
  before: number
  after: number
}

export interface AfterChoice {
  choice: 'reject'
  /** Epoch milliseconds. */
  at: number
  rows: ChoiceRow[]
}

/** Requests per company before and after the first Reject; null when there was none. */
export function foldChoice(events: readonly Event[]): AfterChoice | null {
  const chosen = events.find(event => event.type === 'consent-choice' && event.choice === 'reject')
  if (!chosen) return null
  const rows = new Map<string, ChoiceRow>()
  for (const event of events) {
    if (event.type !== 'request' || !event.thirdParty || event.vendor === null) continue
    const row = rows.get(event.vendor) ?? { company: event.vendor, before: 0, after: 0 }
    if (event.at < chosen.at) row.before += 1
    else row.after += 1
    rows.set(event.vendor, row)
  }
  const sorted = [...rows.values()].sort((a, b) => b.after - a.after || b.before - a.before)
  return { choice: 'reject', at: chosen.at, rows: sorted }
}

/** What the figures of a row say, and no more: a request after a No may have been needed for the shop to work. */
export function rowWord({ before, after }: ChoiceRow): string {
  if (after === 0) return 'nothing after'
  return before === 0 ? 'only after' : 'went on'
}
