import type { BundleSource } from '../export/bundle'
import { database, type VitrineDatabase } from './database'
import { readLog } from './read-log'
import { priceKeyOf } from './read-prices'
import { readVisitIds, readVisitIdsOf, readVisitsById } from './read-visits'

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
  let compared: Promise<Set<string>> | undefined
  return {
    visitIds: () => visitIds(db, filter),
    visits: ids => readVisitsById(db, ids),
    findings: ids => db.findings.where('visit').anyOf(ids).toArray(),
    comparisons: async ids => {
      compared ??= comparedVisits(db)
      const has = await compared
      const chosen = ids.filter(id => has.has(id))
      // Most visits have none: a query for each few of them would cost as much as their events.
      if (chosen.length === 0) return []
      const records = await db.comparisons.where('visit').anyOf(chosen).sortBy('at')
      return records.map(({ section }) => section)
    },
    priceKeys: () => priceKeys(db, filter),
    prices: async keys => (await db.prices.bulkGet(keys)).filter(record => record !== undefined),
    segments: () => readLog(db),
  }
}

async function comparedVisits(db: VitrineDatabase): Promise<Set<string>> {
  const keys = await db.comparisons.toCollection().primaryKeys()
  return new Set(keys.map(([visit]) => visit))
}

async function visitIds(db: VitrineDatabase, { site, visits }: BundleFilter): Promise<string[]> {
  const all = await readVisitIds(db)
  const ofSite = site && new Set(await readVisitIdsOf(db, site))
  const chosen = visits && new Set(visits)
  return all.filter(id => (!ofSite || ofSite.has(id)) && (!chosen || chosen.has(id)))
}

/** All of the site's, or those of the products that the chosen visits showed. */
async function priceKeys(db: VitrineDatabase, { site, visits }: BundleFilter): Promise<string[]> {
  const all = site === undefined ? db.prices.toCollection() : db.prices.where('site').equals(site)
  const keys = await all.primaryKeys()
  if (!visits) return keys
  const shown = await readVisitsById(db, visits)
  const chosen = new Set(shown.map(priceKeyOf))
  return keys.filter(key => chosen.has(key))
}
