// Deletion keeps the chain: a deleted part stays as a count and a hash, without its visit; what is left still verifies.
import { foldSite } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import { FORMAT, type VitrineDatabase } from './database'
import { readTotalsRecord } from './head'
import { parseLine } from './journal-lines'
import { packEvents, unpackEvents } from './packed-events'

/** Deletes everything of a site, its verdicts included; returns the ids of the visits deleted. */
export async function deleteSiteRecords(db: VitrineDatabase, site: string): Promise<string[]> {
  const visits = await db.visits.where('site').equals(site).primaryKeys()
  await deleteVisits(db, visits)
  await db.verdicts.where('site').equals(site).delete()
  return visits
}

/** Deletes visits that began before `before`; returns their ids. */
export async function pruneVisits(db: VitrineDatabase, before: number): Promise<string[]> {
  const visits = await db.visits.where('startedAt').below(before).primaryKeys()
  await deleteVisits(db, visits)
  return visits
}

/** Everything, tombstones included; the next append begins a new chain. */
export async function deleteEverything(db: VitrineDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map(table => table.clear())))
}

async function deleteVisits(db: VitrineDatabase, visits: string[]): Promise<void> {
  if (visits.length === 0) return
  const gone = new Set(visits)
  await db.transaction('rw', db.tables, async () => {
    const totals = await readTotalsRecord(db)
    const summaries = (await db.visitSummaries.bulkGet(visits)).filter(summary => !!summary)
    for (const summary of summaries) changeTotals(totals, summary, null)
    await blankSegments(db, gone)
    await blankJournal(db, gone)
    await db.visits.bulkDelete(visits)
    await db.visitSummaries.bulkDelete(visits)
    await db.outcomes.bulkDelete(visits)
    await db.findings.where('visit').anyOf(visits).delete()
    await db.requestKeys.where('visit').anyOf(visits).delete()
    for (const site of new Set(summaries.map(summary => summary.site))) await refold(db, site)
    await db.meta.put({ key: 'totals', v: FORMAT, totals })
  })
}

async function refold(db: VitrineDatabase, site: string): Promise<void> {
  const left = await db.visitSummaries.where('site').equals(site).toArray()
  if (left.length === 0) await db.siteSummaries.delete(site)
  else await db.siteSummaries.put(foldSite(site, left))
}

async function blankSegments(db: VitrineDatabase, gone: Set<string>): Promise<void> {
  const hit = db.segments
    .where('visits')
    .anyOf([...gone])
    .distinct()
  await hit.modify(segment => {
    const rows = unpackEvents(segment.packed)
    segment.packed = packEvents(rows.map(event => (event && gone.has(event.visit) ? null : event)))
    segment.visits = segment.visits.filter(visit => !gone.has(visit))
    for (const part of segment.parts) if (part.visit && gone.has(part.visit)) part.visit = null
  })
}

async function blankJournal(db: VitrineDatabase, gone: Set<string>): Promise<void> {
  const hit = db.journal
    .where('visits')
    .anyOf([...gone])
    .distinct()
  await hit.modify(record => {
    record.visits = record.visits.filter(visit => !gone.has(visit))
    record.lines = record.lines.map(line => {
      const event = parseLine(line)
      return event && gone.has(event.visit) ? null : line
    })
  })
}
