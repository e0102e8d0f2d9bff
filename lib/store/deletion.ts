// Deletion keeps the chain: a deleted part stays as a count and a hash, without its visit; what is left still verifies.
// Only the interval of a segment tells that something was there.
import { foldSite } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import { FORMAT, type VitrineDatabase } from './database'
import { readHead, readTotalsRecord } from './head'
import { forgetMentions } from './identifiers'
import { journalRecord, journalRows } from './journal'
import { type PackedEvents, packEvents, unpackEvents } from './packed-events'
import type { SegmentRecord } from './records'

/** Deletes everything of a site, its verdicts and prices included; returns the ids of the visits deleted. */
export async function deleteSiteRecords(db: VitrineDatabase, site: string): Promise<string[]> {
  const visits = await db.visits.where('site').equals(site).primaryKeys()
  await deleteVisits(db, visits)
  await db.transaction('rw', [db.verdicts, db.siteSummaries, db.mentions, db.prices], async () => {
    await forgetMentions(db, group => group.site === site)
    await db.verdicts.where('site').equals(site).delete()
    await db.prices.where('site').equals(site).delete()
    await db.siteSummaries.delete(site)
  })
  return visits
}

/** Deletes visits that began before `before`, and request keys that old; returns how many visits. */
export async function pruneVisits(db: VitrineDatabase, before: number): Promise<number> {
  const visits = await db.visits.where('startedAt').below(before).primaryKeys()
  await deleteVisits(db, visits)
  return visits.length
}

/** Request keys matter while a page is open; a day later nobody asks for them. */
export async function pruneRequestKeys(db: VitrineDatabase, now: number): Promise<void> {
  await db.requestKeys
    .where('at')
    .below(now - 86_400_000)
    .delete()
}

/** Everything, tombstones included; the next append begins a new chain. */
export async function deleteEverything(db: VitrineDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map(table => table.clear())))
}

async function deleteVisits(db: VitrineDatabase, visits: readonly string[]): Promise<void> {
  if (visits.length === 0) return
  const gone = new Set(visits)
  const blanked = await blankSegments(db, gone)
  await db.transaction('rw', db.tables, async () => {
    for (const { start, packed } of blanked) {
      await db.segments.update(start, (segment: SegmentRecord) => forget(segment, packed, gone))
    }
    await blankJournal(db, gone)
    const head = await readHead(db)
    await db.meta.put({ ...head, edits: head.edits + 1 })
    await deleteFacts(db, [...gone])
  })
}

async function deleteFacts(db: VitrineDatabase, visits: string[]): Promise<void> {
  const totals = await readTotalsRecord(db)
  const summaries = (await db.visitSummaries.bulkGet(visits)).filter(summary => !!summary)
  for (const summary of summaries) changeTotals(totals, summary, null)
  await db.visits.bulkDelete(visits)
  await db.visitSummaries.bulkDelete(visits)
  await db.outcomes.bulkDelete(visits)
  await db.findings.where('visit').anyOf(visits).delete()
  await db.comparisons.where('visit').anyOf(visits).delete()
  await db.requestKeys.where('visit').anyOf(visits).delete()
  const gone = new Set(visits)
  await forgetMentions(db, ({ visit }) => gone.has(visit))
  for (const site of new Set(summaries.map(summary => summary.site))) {
    const left = await db.visitSummaries.where('site').equals(site).toArray()
    if (left.length === 0) await db.siteSummaries.delete(site)
    else await db.siteSummaries.put(foldSite(site, left))
  }
  await db.meta.put({ key: 'totals', v: FORMAT, totals })
}

/** Packs what is left, before the transaction that puts it in place. */
async function blankSegments(
  db: VitrineDatabase,
  gone: ReadonlySet<string>,
): Promise<{ start: number; packed: PackedEvents }[]> {
  const hit = db.segments
    .where('visits')
    .anyOf([...gone])
    .distinct()
  const blanked: { start: number; packed: PackedEvents }[] = []
  for (const start of await hit.primaryKeys()) {
    const segment = await db.segments.get(start)
    if (!segment) continue
    // A segment that cannot be read is emptied wholly: the wish to delete weighs more.
    const rows = await unpackEvents(segment.packed).catch(() => [])
    const left = rows.map(event => (event && gone.has(event.visit) ? null : event))
    blanked.push({ start, packed: await packEvents(left) })
  }
  return blanked
}

function forget(segment: SegmentRecord, packed: PackedEvents, gone: ReadonlySet<string>): void {
  segment.packed = packed
  segment.visits = segment.visits.filter(visit => !gone.has(visit))
  segment.parts = segment.parts.map(part =>
    part.visit !== null && gone.has(part.visit) ? { ...part, visit: null } : part,
  )
}

async function blankJournal(db: VitrineDatabase, gone: ReadonlySet<string>): Promise<void> {
  const hit = db.journal
    .where('visits')
    .anyOf([...gone])
    .distinct()
  await hit.modify((record, ref) => {
    const { start, rows } = journalRows(record)
    const left = rows.map(event => (event && gone.has(event.visit) ? null : event))
    ref.value = journalRecord(start, left)
  })
}
