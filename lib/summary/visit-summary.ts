// A visit folded to one record, so that a popup reads one record and never the log.

import type { RuleOutcome } from '../judging/run-rules'
import type { Event, EventOf } from '../schema/event'
import type { Finding, Group, Severity } from '../schema/finding'
import { type EventFacts, factsOf, type RequestFacts } from './event-facts'

export type FindingCounts = Partial<Record<Group, Partial<Record<Severity, number>>>>

/** How many checks found something, looked and saw nothing, or failed. */
export interface CheckCounts {
  found: number
  silent: number
  error: number
  /** Checks that looked, by group: one that is not in it has none. Absent until judged, and where an earlier version did. */
  looked?: Partial<Record<Group, number>>
}

export interface VisitSummary {
  v: 2
  visit: string
  site: string
  startedAt: number
  lastAt: number
  events: number
  /** Who got something, by the event's `vendor`, and whether it follows people. */
  companies: Record<string, boolean>
  /** Third-party hosts without a vendor. */
  unknownHosts: string[]
  /** Reason → signals not kept. */
  dropped: Record<string, number>
  /** Selector → grade: a later event of the same selector replaces the earlier one. */
  blocks: Record<string, EventOf<'block'>['grade']>
  findings: FindingCounts
  outcomes: CheckCounts
}

/** A page must not grow a summary without bound: what is more in a map counts under `…`, in a list not at all. */
const MAX_KEYS = 300
const REST = '…'

export function emptyVisitSummary(visit: string, site: string, startedAt: number): VisitSummary {
  return {
    v: 2,
    visit,
    site,
    startedAt,
    lastAt: startedAt,
    events: 0,
    companies: {},
    unknownHosts: [],
    dropped: {},
    blocks: {},
    findings: {},
    outcomes: { found: 0, silent: 0, error: 0 },
  }
}

/** Adds one event to the summary, in place. Log order is fold order. */
export function foldEvent(summary: VisitSummary, event: Event): void {
  foldFacts(summary, factsOf(event), event.at)
}

/** The same from the facts alone, so that a recount need not unpack whole events. */
export function foldFacts(summary: VisitSummary, facts: EventFacts, at: number): void {
  summary.events += 1
  summary.lastAt = Math.max(summary.lastAt, at)
  if ('host' in facts) foldRequest(summary, facts)
  else if ('selector' in facts) {
    summary.blocks[roomFor(summary.blocks, facts.selector)] = facts.grade
  } else if ('reason' in facts) add(summary.dropped, facts.reason, facts.count)
}

function foldRequest(summary: VisitSummary, { vendor, host, tracks }: RequestFacts): void {
  if (vendor !== null) {
    const company = roomFor(summary.companies, vendor)
    summary.companies[company] = tracks || (own(summary.companies, company) ?? false)
  }
  if (host !== null) addOnce(summary.unknownHosts, host)
}

/** Puts the newest judgement in place of the one before. */
export function withJudgement(
  summary: VisitSummary,
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
): VisitSummary {
  const counts: FindingCounts = {}
  for (const { group, severity } of findings) {
    const ofGroup = counts[group] ?? {}
    counts[group] = { ...ofGroup, [severity]: (ofGroup[severity] ?? 0) + 1 }
  }
  return { ...summary, findings: counts, outcomes: countChecks(outcomes) }
}

function countChecks(outcomes: readonly RuleOutcome[]): CheckCounts {
  const counts = { found: 0, silent: 0, error: 0 }
  const looked: CheckCounts['looked'] = {}
  for (const { outcome, group } of outcomes) {
    counts[outcome] += 1
    if (group) looked[group] = (looked[group] ?? 0) + (outcome === 'error' ? 0 : 1)
  }
  const isTold = outcomes.length > 0 && outcomes.every(({ group }) => group)
  return isTold ? { ...counts, looked } : counts
}

function add(counts: Record<string, number>, key: string, count: number): void {
  const name = roomFor(counts, key)
  counts[name] = (own(counts, name) ?? 0) + count
}

/** Own keys only: a vendor or reason named `constructor` must not find Object's. */
function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/** The key itself while there is room for it. */
function roomFor(map: Record<string, unknown>, key: string): string {
  const safe = key === '__proto__' ? '(__proto__)' : key
  if (Object.hasOwn(map, safe)) return safe
  return Object.keys(map).length < MAX_KEYS ? safe : REST
}

function addOnce(list: string[], item: string): void {
  if (list.length < MAX_KEYS && !list.includes(item)) list.push(item)
}
