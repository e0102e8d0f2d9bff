import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { closeDatabase, database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import { recount } from '../../lib/store/recount'
import { foldSite } from '../../lib/summary/site-summary'
import { makeVisits } from '../bench/made-events'

// fake-indexeddb is slow, and slower while other suites run.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

it.each([1, 2, 3])('running summaries equal a recount of the whole log (seed %i)', async seed => {
  const log = await openLog()
  const made = [...makeVisits(1500, seed)]
  await Promise.all(made.map(({ visit, events }) => log.append(visit, events.slice(0, 30))))
  for (const { visit, events } of made.slice(0, 4)) await log.append(visit, events.slice(20))
  await log.close()
  const db = database()
  const kept = await db.visitSummaries.toArray()
  const counted = await recount(db)
  for (const summary of kept) expect(counted.get(summary.visit)).toEqual(summary)
  const [site] = await db.siteSummaries.toArray()
  const again = foldSite(
    site!.site,
    kept.filter(summary => summary.site === site!.site),
  )
  expect(site).toEqual(again)
})
