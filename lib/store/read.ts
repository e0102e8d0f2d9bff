// What pages read: plain queries, each usable in liveQuery. They reject when the database cannot be opened.
import type { RuleOutcome } from '../judging/run-rules'
import type { Finding, Verdict } from '../schema/finding'
import type { Visit } from '../schema/visit'
import { changeVisit, emptySiteSummary, type SiteSummary } from '../summary/site-summary'
import { changeTotals, emptyTotals, type Totals } from '../summary/totals'
import type { VisitSummary } from '../summary/visit-summary'
import { database } from './database'
import { recentRecords, visitsIn } from './recent'

export async function readVisit(id: string, db = database()): Promise<Visit | undefined> {
  const [records, kept] = await db.transaction('r', db.meta, db.visits, () =>
    Promise.all([recentRecords(db), db.visits.get(id)]),
  )
  return visitsIn(records).get(id)?.visit ?? kept
}

export async function readVisitSummary(
  id: string,
  db = database(),
): Promise<VisitSummary | undefined> {
  const [records, kept] = await db.transaction('r', db.meta, db.visitSummaries, () =>
    Promise.all([recentRecords(db), db.visitSummaries.get(id)]),
  )
  return visitsIn(records).get(id)?.after ?? kept
}

/** All sites, last seen first. */
export async function readSites(db = database()): Promise<SiteSummary[]> {
  const [records, kept] = await db.transaction('r', db.meta, db.siteSummaries, () =>
    Promise.all([recentRecords(db), db.siteSummaries.toArray()]),
  )
  const sites = new Map(kept.map(site => [site.site, site]))
  for (const { before, after } of visitsIn(records).values()) {
    const site = sites.get(after.site) ?? emptySiteSummary(after.site)
    changeVisit(site, before, after)
    sites.set(site.site, site)
  }
  return [...sites.values()].sort((left, right) => right.lastAt - left.lastAt)
}

/** Visits of a site, or all, newest first; at most `limit`. */
export async function readVisits(site?: string, limit = 500, db = database()): Promise<Visit[]> {
  const wanted =
    site === undefined
      ? db.visits.orderBy('startedAt').reverse().limit(limit)
      : db.visits.where('site').equals(site)
  const [records, kept] = await db.transaction('r', db.meta, db.visits, () =>
    Promise.all([recentRecords(db), wanted.toArray()]),
  )
  const recent = [...visitsIn(records).values()].flatMap(({ visit }) => visit ?? [])
  return [...recent.filter(visit => site === undefined || visit.site === site), ...kept]
    .sort((left, right) => right.startedAt - left.startedAt)
    .slice(0, limit)
}

export function readFindings(
  of: { visit?: string; site?: string } = {},
  db = database(),
): Promise<Finding[]> {
  if (of.visit !== undefined) return db.findings.where('visit').equals(of.visit).toArray()
  if (of.site !== undefined) return db.findings.where('site').equals(of.site).toArray()
  return db.findings.toArray()
}

/** What each rule said of that visit: found, silent or error. */
export async function readOutcomes(visit: string, db = database()): Promise<RuleOutcome[]> {
  return (await db.outcomes.get(visit))?.outcomes ?? []
}

export async function readTotals(db = database()): Promise<Totals> {
  const [records, kept] = await db.transaction('r', db.meta, () =>
    Promise.all([recentRecords(db), db.meta.get('totals')]),
  )
  const totals = kept?.key === 'totals' ? kept.totals : emptyTotals()
  for (const { before, after } of visitsIn(records).values()) changeTotals(totals, before, after)
  return totals
}

export async function readVerdicts(db = database()): Promise<Verdict[]> {
  return db.verdicts.toArray()
}
