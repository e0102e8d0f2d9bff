// Each rule runs alone: one that throws is reported as an error outcome and takes no other with it.

import type { Event, EventType } from '../schema/event'
import type { Finding, Group, LawReference, Remedy } from '../schema/finding'
import { groupBy } from './group-by'
import type { Knowledge, Rule, Sighting } from './rule'

const MAX_EVIDENCE = 50

/** The outcome of one rule on one visit: `found`, `silent` (looked, saw nothing), or `error`. */
export interface RuleOutcome {
  rule: string
  /** Absent in outcomes that an earlier version kept. */
  group?: Group
  outcome: 'found' | 'silent' | 'error'
  error?: string
}

export interface Judgement {
  findings: Finding[]
  outcomes: RuleOutcome[]
}

/** What the runner needs beyond the rules: law rows by id, already narrowed to the jurisdictions the person chose. */
export interface RunnerContext {
  knowledge: Knowledge
  law(row: string): LawReference[]
  /** The shop's own ways out seen in this visit, best first. */
  shopLinks: Remedy[]
}

/**
 * Judges one visit. Pure: the same events and context give the same findings, in the same order.
 * Never throws; a rule's exception becomes an `error` outcome.
 */
export function runRules(
  rules: readonly Rule[],
  events: readonly Event[],
  context: RunnerContext,
): Judgement {
  const byType = groupBy(events, ({ type }) => type)
  const times = new Map(events.map(event => [event.id, event.at]))
  const findings: Finding[] = []
  const outcomes: RuleOutcome[] = []
  for (const rule of rules) {
    const { id, group } = rule
    const gathered =
      rule.gathers.length === 1 ? of(byType, rule.gathers[0]) : inOrder(events, rule.gathers)
    try {
      const sightings = rule.judge(gathered as never[], context.knowledge)
      for (const sighting of sightings) findings.push(toFinding(rule, sighting, times, context))
      outcomes.push({ rule: id, group, outcome: sightings.length > 0 ? 'found' : 'silent' })
    } catch (error) {
      outcomes.push({ rule: id, group, outcome: 'error', error: String(error) })
    }
  }
  return { findings, outcomes }
}

function of(groups: Map<EventType, Event[]>, type: EventType | undefined): Event[] {
  return (type && groups.get(type)) ?? []
}

function inOrder(events: readonly Event[], types: readonly EventType[]): Event[] {
  return events.filter(event => types.includes(event.type))
}

function toFinding(
  rule: Rule,
  sighting: Sighting,
  times: Map<string, number>,
  { knowledge, law, shopLinks }: RunnerContext,
): Finding {
  const { visit } = knowledge
  const evidence = sighting.evidence.slice(0, MAX_EVIDENCE)
  const at = Math.max(visit.startedAt, ...evidence.map(item => times.get(item.event) ?? 0))
  return {
    id: `${visit.id}:${rule.id}:${sighting.subject}`.slice(0, 160),
    rule: rule.id,
    version: rule.version,
    title: rule.title,
    explanation: rule.explain(sighting.facts),
    severity: sighting.severity,
    confidence: sighting.confidence,
    group: rule.group,
    vendor: sighting.vendor,
    site: visit.site,
    url: visit.url,
    visit: visit.id,
    at,
    evidence,
    evidenceCount: sighting.evidenceCount ?? sighting.evidence.length,
    principle: rule.principle,
    law: rule.law.flatMap(law),
    innocent: [...rule.innocent],
    remedy: {
      shopper:
        sighting.severity === 'positive'
          ? []
          : shopperRemedies(rule, sighting, knowledge, shopLinks),
      owner: rule.owner(sighting.facts),
    },
  }
}

function shopperRemedies(
  rule: Rule,
  sighting: Sighting,
  knowledge: Knowledge,
  shopLinks: Remedy[],
): Remedy[] {
  const own = rule.shopper?.(sighting.facts) ?? []
  const vendor = sighting.vendor ? knowledge.optOuts(sighting.vendor) : []
  return [...shopLinks, ...own, ...vendor]
}
