// What pages read: plain queries, each usable in liveQuery. They reject when the database cannot be opened.
import type { RuleOutcome } from '../judging/run-rules'
import type { Finding, Verdict } from '../schema/finding'
import type { Visit } from '../schema/visit'
import type { SiteSummary } from '../summary/site-summary'
import type { Totals } from '../summary/totals'
import type { VisitSummary } from '../summary/visit-summary'
import { database } from './database'
import { readTotalsRecord } from './head'

export function readVisit(id: string, db = database()): Promise<Visit | undefined> {
  return db.visits.get(id)
}

export function readVisitSummary(id: string, db = database()): Promise<VisitSummary | undefined> {
  return db.visitSummaries.get(id)
}

/** All sites, last seen first. */
export async function readSites(db = database()): Promise<SiteSummary[]> {
  const sites = await db.siteSummaries.toArray()
  return sites.sort((left, right) => right.lastAt - left.lastAt)
}

/** Visits of a site, or all, newest first; at most `limit`. */
export async function readVisits(site?: string, limit = 500, db = database()): Promise<Visit[]> {
  if (site === undefined) return db.visits.orderBy('startedAt').reverse().limit(limit).toArray()
  const visits = await db.visits.where('site').equals(site).toArray()
  return visits.sort((left, right) => right.startedAt - left.startedAt).slice(0, limit)
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

export function readTotals(db = database()): Promise<Totals> {
  return readTotalsRecord(db)
}

export async function readVerdicts(db = database()): Promise<Verdict[]> {
  return db.verdicts.toArray()
}
