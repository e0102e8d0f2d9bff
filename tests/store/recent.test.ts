import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { bundleSource } from '../../lib/store/bundle-source'
import { closeDatabase, database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import {
  readSites,
  readTotals,
  readVisit,
  readVisitSummary,
  readVisits,
} from '../../lib/store/read'
import { readEventPage } from '../../lib/store/read-events'
import { recount } from '../../lib/store/recount'
import { finding, request, visit } from './examples'

// fake-indexeddb is slow, and slower while other suites run.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

const other = visit({ id: 'v2', site: 'other.example', startedAt: 1_790_000_050_000 })
const ofOther = { visit: 'v2', at: 1_790_000_051_000 }

/** Whatever a screen or an export asks for of visits and their summaries. */
async function answers() {
  const source = bundleSource()
  const ids = await source.visitIds()
  return {
    visit: await readVisit('v1'),
    summary: await readVisitSummary('v1'),
    visits: await readVisits(),
    ofSite: await readVisits('other.example'),
    newest: await readVisits(undefined, 1),
    sites: await readSites(),
    totals: await readTotals(),
    exported: await source.visits(ids),
    exportedOfSite: await bundleSource({ site: 'other.example' }).visitIds(),
    events: (await readEventPage({ limit: 9, filter: { site: 'other.example' } })).events,
    recounted: [...(await recount(database()))],
  }
}

it('a visit under way reads as it does once it is in tables of its own', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a')])
  await log.append(visit(), [request('b')])
  await log.append(other, [request('c', ofOther)])
  expect(await database().visits.count()).toBe(0)
  const before = await answers()
  expect(before.totals).toMatchObject({ visits: 2, events: 3 })
  expect(before.visits.map(({ id }) => id)).toEqual(['v2', 'v1'])
  expect(before.summary).toMatchObject({ events: 2 })
  await log.close()
  expect(await database().visits.count()).toBe(2)
  expect(await answers()).toEqual(before)
})

it('what is learned of a visit later is added to tables and to what is under way alike', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a')])
  await log.saveFindings('v1', [finding()], [{ rule: 'tracking.request', outcome: 'found' }])
  await log.append(visit(), [request('b')])
  await log.append({ ...visit(), consent: 'reject' }, [], { facts: true })
  await log.append(visit(), [request('c')])
  await log.close()
  expect(await readVisit('v1')).toMatchObject({ consent: 'reject' })
  expect(await readVisitSummary('v1')).toMatchObject({ events: 3, outcomes: { found: 1 } })
  expect(await readTotals()).toMatchObject({ visits: 1, events: 3 })
})

it('a worker that ended before a quiet moment leaves nothing behind', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a')])
  closeDatabase()
  const next = await openLog()
  expect(await next.append(visit(), [request('a'), request('b')])).toMatchObject({ duplicate: 1 })
  await next.close()
  expect(await readVisitSummary('v1')).toMatchObject({ events: 2 })
  expect(await readTotals()).toMatchObject({ visits: 1, events: 2 })
})

it('a second writer is noticed, and nothing is counted wrong', async () => {
  const [log, second] = [await openLog(), await openLog()]
  await log.append(visit(), [request('a')])
  await second.append(visit(), [request('b')])
  await log.append(visit(), [request('b'), request('c')])
  await second.append(other, [request('d', ofOther)])
  await log.close()
  expect((await readVisitSummary('v1'))?.events).toBe(3)
  expect(await readTotals()).toMatchObject({ visits: 2, events: 4 })
})

it('a visit older than a day is known by its id all the same', async () => {
  const start = visit().startedAt
  const log = await openLog({ now: () => start + 1000 })
  await log.append(visit(), [request('a')])
  await log.close()
  closeDatabase()
  const later = await openLog({ now: () => start + 90 * 86_400_000 })
  expect(await later.append(visit(), [request('a'), request('b')])).toMatchObject({
    written: 1,
    duplicate: 1,
  })
})

it('many visits without a quiet moment do not pile up', async () => {
  const log = await openLog()
  for (let n = 0; n < 150; n += 1)
    await log.append(
      visit({ id: `v${n}` }),
      Array.from({ length: 100 }, (_, i) => request(`${n}-${i}`, { visit: `v${n}` })),
    )
  expect(await database().visits.count()).toBeGreaterThan(30)
  expect(await readTotals()).toMatchObject({ visits: 150, events: 15_000 })
})
