import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealJournal } from '../../lib/store/compact'
import { closeDatabase, database } from '../../lib/store/database'
import { readHealth } from '../../lib/store/health'
import { openLog } from '../../lib/store/log'
import { readFindings, readTotals, readVisit, readVisitSummary } from '../../lib/store/read'
import { finding, request, visit } from './examples'

// fake-indexeddb is slow, and slower while other suites run.
vi.setConfig({ testTimeout: 40_000 })

let clock = 1_790_000_100_000
const now = () => clock

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

afterEach(() => vi.restoreAllMocks())

/** Every write to these stores fails as the browser's would. */
function breakWrites(name: string) {
  const fail = () => {
    throw new DOMException('injected', name)
  }
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fail)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail)
}

describe.each(['QuotaExceededError', 'UnknownError', 'AbortError'])(
  'when a write ends in %s',
  name => {
    it('keeps observing in memory, says so, loses nothing older, and catches up', async () => {
      const log = await openLog({ now })
      await log.append(visit(), [request('a')])
      breakWrites(name)
      expect(await log.append(visit(), [request('b')])).toMatchObject({
        written: 1,
        durable: false,
      })
      expect(log.health().state).toBe('memory')
      expect((await readHealth())?.message).not.toBe('')
      vi.restoreAllMocks()
      clock += 6000
      expect((await log.eventsOf('v1')).map(event => event.id)).toEqual(['a', 'b'])
      expect(await log.append(visit(), [request('b'), request('c')])).toEqual({
        written: 1,
        duplicate: 1,
        durable: true,
      })
      expect(log.health().state).toBe('ok')
      expect((await log.eventsOf('v1')).map(event => event.id)).toEqual(['a', 'b', 'c'])
      expect(await readVisitSummary('v1')).toMatchObject({ events: 3 })
    })
  },
)

it('writes facts and findings that came in the meantime, without another append', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const log = await openLog({ now })
    breakWrites('QuotaExceededError')
    const appended = log.append(visit(), [request('a')])
    await vi.advanceTimersByTimeAsync(300)
    expect(await appended).toMatchObject({ durable: false })
    await log.saveFindings('v1', [finding()], [{ rule: 'tracking.request', outcome: 'found' }])
    void log.append(visit({ id: 'v2' }), [], { facts: true })
    vi.restoreAllMocks()
    clock += 6000
    await vi.advanceTimersByTimeAsync(6000)
  } finally {
    vi.useRealTimers()
  }
  await vi.waitFor(async () => expect(await readVisit('v2')).toBeDefined(), { timeout: 10_000 })
  expect(await readFindings({ visit: 'v1' })).toEqual([finding()])
  expect(await readVisitSummary('v1')).toMatchObject({ events: 1 })
})

it('says that disk space is missing when it is', async () => {
  const log = await openLog({ now })
  breakWrites('QuotaExceededError')
  await log.append(visit(), [request('a')])
  expect(log.health().message).toMatch(/disk space/)
})

it('observes in memory when the database cannot be opened', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('injected', 'UnknownError')
  })
  const log = await openLog({ now })
  expect(await log.append(visit(), [request('a')])).toMatchObject({ written: 1, durable: false })
  expect((await log.eventsOf('v1')).map(event => event.id)).toEqual(['a'])
  expect(log.health()).toMatchObject({ state: 'memory' })
})

it('leaves a database from the future alone', async () => {
  await new Promise<void>(done => {
    const opening = indexedDB.open('vitrine', 9990)
    opening.onupgradeneeded = () => opening.result.createObjectStore('new', { keyPath: 'k' })
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })
  const log = await openLog({ now })
  expect(await log.append(visit(), [request('a')])).toMatchObject({ durable: false })
  expect(log.health().message).toMatch(/newer Vitrine/)
})

it('goes on when the database is deleted under it', async () => {
  const log = await openLog({ now })
  await log.append(visit(), [request('a')])
  database().close()
  await database().delete()
  expect(await log.append(visit(), [request('b')])).toMatchObject({ written: 1, durable: true })
  expect((await log.eventsOf('v1')).map(event => event.id)).toEqual(['b'])
})

it('bounds what it keeps in memory, and counts what it lost', async () => {
  breakWrites('QuotaExceededError')
  const log = await openLog({ now })
  for (let n = 0; n < 10; n += 1) {
    const events = Array.from({ length: 1000 }, (_, k) => request(`${n}-${k}`))
    await log.append(visit(), events)
  }
  expect(log.health().lost).toBe(2000)
  expect(await log.eventsOf('v1')).toHaveLength(8000)
})

describe('what an earlier worker left behind', () => {
  it('a lost head is found again from the segments and the journal', async () => {
    const log = await openLog({ now })
    const many = Array.from({ length: 600 }, (_, n) => request(`e${n}`))
    await log.append(visit(), many)
    await log.append(visit(), [request('j')])
    await log.close()
    await database().meta.delete('head')
    closeDatabase()
    const again = await openLog({ now })
    await again.append(visit(), [request('k')])
    const events = await again.eventsOf('v1')
    expect(events.map(event => event.id)).toEqual([...many.map(event => event.id), 'j', 'k'])
  })

  it('lost summaries are counted again, findings included', async () => {
    const log = await openLog({ now })
    await log.append(visit(), [request('a'), request('b')])
    await log.saveFindings('v1', [finding()], [{ rule: 'tracking.request', outcome: 'found' }])
    const [summary, totals] = [await readVisitSummary('v1'), await readTotals()]
    await log.close()
    await database().visitSummaries.clear()
    closeDatabase()
    await openLog({ now })
    expect(await readVisitSummary('v1')).toEqual(summary)
    expect(await readTotals()).toEqual(totals)
  })

  it('a damaged segment is left out, and the rest is read', async () => {
    const log = await openLog({ now })
    const of = (visitId: string) =>
      Array.from({ length: 500 }, (_, n) => request(`${visitId}-${n}`, { visit: visitId }))
    await log.append(visit(), of('v1'))
    await sealJournal(database(), { all: true })
    await log.append(visit({ id: 'v2' }), of('v2'))
    await database().segments.update(0, { 'packed.whole': new Uint8Array([1, 2, 3]) })
    expect(await log.eventsOf('v1')).toEqual([])
    expect(await log.eventsOf('v2')).toHaveLength(500)
  })
})
