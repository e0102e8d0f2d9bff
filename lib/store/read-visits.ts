// Visits wherever they are: in their table, or in the records of those under way.
import type { Visit } from '../schema/visit'
import type { VitrineDatabase } from './database'
import { readRecent } from './recent'

/** Ids of all visits, oldest first. */
export function readVisitIds(db: VitrineDatabase): Promise<string[]> {
  return db.transaction('r', db.meta, db.visits, async () => {
    const late = await newVisits(db)
    late.sort((left, right) => left.startedAt - right.startedAt)
    return [...(await db.visits.orderBy('startedAt').primaryKeys()), ...late.map(({ id }) => id)]
  })
}

/** Ids of a site's visits, in any order. */
export function readVisitIdsOf(db: VitrineDatabase, site: string): Promise<string[]> {
  return db.transaction('r', db.meta, db.visits, async () => {
    const late = (await newVisits(db)).filter(visit => visit.site === site)
    const kept = await db.visits.where('site').equals(site).primaryKeys()
    return [...kept, ...late.map(({ id }) => id)]
  })
}

/** Those of these that are there, in this order. */
export function readVisitsById(db: VitrineDatabase, ids: readonly string[]): Promise<Visit[]> {
  return db.transaction('r', db.meta, db.visits, async () => {
    const late = new Map((await newVisits(db)).map(visit => [visit.id, visit]))
    const kept = await db.visits.bulkGet([...ids])
    return ids.flatMap((id, at) => kept[at] ?? late.get(id) ?? [])
  })
}

async function newVisits(db: VitrineDatabase): Promise<Visit[]> {
  return [...(await readRecent(db)).values()].flatMap(({ visit }) => visit ?? [])
}
