import type { BundleSource } from '../export/bundle'
import { database, type VitrineDatabase } from './database'
import { readLog } from './read-log'

/** What to export; nothing said: everything. */
export interface BundleFilter {
  site?: string
  visits?: readonly string[]
}

/** Visits that begin while it is read are not part of it. */
export function bundleSource(
  filter: BundleFilter = {},
  db: VitrineDatabase = database(),
): BundleSource {
  return {
    visitIds: () => visitIds(db, filter),
    visits: async ids => (await db.visits.bulkGet(ids)).filter(visit => visit !== undefined),
    findings: ids => db.findings.where('visit').anyOf(ids).toArray(),
    segments: () => readLog(db),
  }
}

async function visitIds(db: VitrineDatabase, { site, visits }: BundleFilter): Promise<string[]> {
  const all = await db.visits.orderBy('startedAt').primaryKeys()
  const ofSite = site && new Set(await db.visits.where('site').equals(site).primaryKeys())
  const chosen = visits && new Set(visits)
  return all.filter(id => (!ofSite || ofSite.has(id)) && (!chosen || chosen.has(id)))
}
