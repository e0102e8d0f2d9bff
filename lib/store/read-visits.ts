// Visits wherever they are: in their table, or in the records of those under way. One query beside the other (recent.ts).
import type { Visit } from '../schema/visit'
import type { MetaRecord, VitrineDatabase } from './database'
import { recentRecords, visitsIn } from './recent'

/** Ids of all visits, oldest first. */
export async function readVisitIds(db: VitrineDatabase): Promise<string[]> {
  const [records, kept] = await db.transaction('r', db.meta, db.visits, () =>
    Promise.all([recentRecords(db), db.visits.orderBy('startedAt').primaryKeys()]),
  )
  const late = newVisits(records).sort((left, right) => left.startedAt - right.startedAt)
  return [...kept, ...late.map(({ id }) => id)]
}

/** Ids of a site's visits, in any order. */
export async function readVisitIdsOf(db: VitrineDatabase, site: string): Promise<string[]> {
  const [records, kept] = await db.transaction('r', db.meta, db.visits, () =>
    Promise.all([recentRecords(db), db.visits.where('site').equals(site).primaryKeys()]),
  )
  const late = newVisits(records).filter(visit => visit.site === site)
  return [...kept, ...late.map(({ id }) => id)]
}

/** Those of these that are there, in this order. */
export async function readVisitsById(
  db: VitrineDatabase,
  ids: readonly string[],
): Promise<Visit[]> {
  const [records, kept] = await db.transaction('r', db.meta, db.visits, () =>
    Promise.all([recentRecords(db), db.visits.bulkGet([...ids])]),
  )
  const late = new Map(newVisits(records).map(visit => [visit.id, visit]))
  return ids.flatMap((id, at) => kept[at] ?? late.get(id) ?? [])
}

const newVisits = (records: readonly MetaRecord[]): Visit[] =>
  [...visitsIn(records).values()].flatMap(({ visit }) => visit ?? [])
