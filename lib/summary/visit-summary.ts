// A visit folded to one record, so that a popup reads one record and never the log.

import type { RuleOutcome } from '../judging/run-rules'
import type { Event, EventOf } from '../schema/event'
import type { FieldKind } from '../schema/field'
import type { Finding, Group, Severity } from '../schema/finding'
import { type EventFacts, factsOf, type RequestFacts } from './event-facts'
import { tracksByCategory } from './tracking-categories'

export interface CompanySummary {
  requests: number
  /** It got an identifier, or one of its categories follows people. */
  tracks: boolean
  categories: string[]
  /** Requests that left before any choice on the consent banner. */
  beforeChoice: number
  /** Epoch milliseconds. */
  firstSeen: number
  /** Kinds of fields it received. */
  fields: FieldKind[]
}

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
  v: 1
  visit: string
  site: string
  startedAt: number
  lastAt: number
  events: number
  requests: number
  thirdParty: number
  types: Partial<Record<Event['type'], number>>
  /** By the event's `vendor`; requests of unknown vendors are counted in `unknownHosts`. */
  companies: Record<string, CompanySummary>
  /** Third-party hosts without a vendor → requests. */
  unknownHosts: Record<string, number>
  /** Reason → signals not kept. */
  dropped: Record<string, number>
  /** Selector → grade: a later event of the same selector replaces the earlier one. */
  blocks: Record<string, EventOf<'block'>['grade']>
  /** First choice on the banner, epoch milliseconds, or null. */
  choiceAt: number | null
  findings: FindingCounts
  outcomes: CheckCounts
}

/** More keys than this in one map are counted under `…`: a page must not grow a summary without bound. */
const MAX_KEYS = 300
const REST = '…'

export function emptyVisitSummary(visit: string, site: string, startedAt: number): VisitSummary {
  return {
    v: 1,
    visit,
    site,
    startedAt,
    lastAt: startedAt,
    events: 0,
    requests: 0,
    thirdParty: 0,
    types: {},
    companies: {},
    unknownHosts: {},
    dropped: {},
    blocks: {},
    choiceAt: null,
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
  summary.types[facts.type] = (summary.types[facts.type] ?? 0) + 1
  summary.lastAt = Math.max(summary.lastAt, at)
  if ('thirdParty' in facts) foldRequest(summary, facts, at)
  else if ('selector' in facts) {
    summary.blocks[roomFor(summary.blocks, facts.selector)] = facts.grade
  } else if ('reason' in facts) add(summary.dropped, facts.reason, facts.count)
  else if (facts.type === 'consent-choice') {
    summary.choiceAt = Math.min(summary.choiceAt ?? Infinity, at)
  }
}

function foldRequest(summary: VisitSummary, facts: RequestFacts, at: number): void {
  summary.requests += 1
  if (facts.thirdParty) summary.thirdParty += 1
  if (facts.vendor === null) {
    if (facts.host !== null) add(summary.unknownHosts, facts.host, 1)
    return
  }
  const key = roomFor(summary.companies, facts.vendor)
  const company = own(summary.companies, key) ?? newCompany(at)
  summary.companies[key] = company
  company.requests += 1
  company.firstSeen = Math.min(company.firstSeen, at)
  if (at < (summary.choiceAt ?? Infinity)) company.beforeChoice += 1
  for (const category of facts.categories) addOnce(company.categories, category)
  for (const kind of facts.kinds) addOnce(company.fields, kind)
  company.tracks ||= facts.identified || tracksByCategory(facts.categories)
}

function newCompany(at: number): CompanySummary {
  return { requests: 0, tracks: false, categories: [], beforeChoice: 0, firstSeen: at, fields: [] }
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

function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item) && list.length < 40) list.push(item)
}
