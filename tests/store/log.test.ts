import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { closeDatabase, database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import { readSites, readTotals, readVisitSummary } from '../../lib/store/read'
import { readEventPage } from '../../lib/store/read-events'
import { request, visit } from './examples'

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

it('gives back what was appended, oldest first, before and after compaction', async () => {
  const log = await openLog()
  const events = [request('a'), request('b'), request('c')]
  expect(await log.append(visit(), events)).toEqual({ written: 3, duplicate: 0, durable: true })
  expect(await log.eventsOf('v1')).toEqual(events)
  await log.flush()
  expect(await log.eventsOf('v1')).toEqual(events)
})

it('an append goes into the journal; after a quiet moment what fills a segment is one, and nothing reads otherwise', async () => {
  const log = await openLog()
  const events = Array.from({ length: 1_100 }, (_, n) => request(`r${n}`))
  await log.append(visit(), events)
  expect(await database().segments.count()).toBe(0)
  await vi.waitFor(async () => expect(await database().segments.count()).toBe(1), 20_000)
  expect(await database().journal.count()).toBe(1)
  expect(await log.eventsOf('v1')).toEqual(events)
})

it('counts a retried event as duplicate and does not write it again', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a')])
  expect(await log.append(visit(), [request('a'), request('b')])).toEqual({
    written: 1,
    duplicate: 1,
    durable: true,
  })
  expect(await log.eventsOf('v1')).toHaveLength(2)
})

it('keeps the summaries in step with the log', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a'), request('b')])
  expect(await readVisitSummary('v1')).toMatchObject({ events: 2 })
  expect(await readSites()).toMatchObject([{ site: 'shop.example', visits: 1 }])
  expect(await readTotals()).toMatchObject({ visits: 1, events: 2 })
})

it('pages through the log newest first', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a'), request('b')])
  await log.flush()
  await log.append(visit(), [request('c')])
  const first = await readEventPage({ limit: 2 })
  expect(first.events.map(event => event.id)).toEqual(['c', 'b'])
  const second = await readEventPage({ limit: 2, from: first.next ?? 0 })
  expect(second.events.map(event => event.id)).toEqual(['a'])
  expect(second.next).toBeNull()
})

it('deletes a site wholly and leaves the others', async () => {
  const log = await openLog()
  await log.append(visit(), [request('a')])
  await log.append(visit({ id: 'v2', site: 'other.example' }), [request('b', { visit: 'v2' })])
  await log.deleteSite('shop.example')
  expect(await log.eventsOf('v1')).toEqual([])
  expect(await log.eventsOf('v2')).toHaveLength(1)
  expect(await readTotals()).toMatchObject({ visits: 1, events: 1 })
  expect((await readSites()).map(site => site.site)).toEqual(['other.example'])
})

it('a backlog is compacted by little at every append, and wholly in a quiet moment', async () => {
  const log = await openLog()
  const some = (n: number) => Array.from({ length: 1000 }, (_, i) => request(`${n}-${i}`))
  for (let n = 0; n < 16; n += 1) await log.append(visit(), some(n))
  expect(await database().segments.count()).toBe(1)
  await log.append(visit(), some(16))
  expect(await database().segments.count()).toBe(2)
  await log.close()
  expect(await database().segments.count()).toBe(17)
  expect(await database().journal.count()).toBe(0)
})
