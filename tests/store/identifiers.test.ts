import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { EventOf } from '../../lib/schema/event'
import { closeDatabase, database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import { storage } from '../rules/build'
import { request, visit } from './examples'

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

const other = visit({ id: 'v2', site: 'other.example' })
const kept = (given: Partial<EventOf<'storage'>> = {}) => storage({ hash: '#a', ...given })
const deleted = kept({ op: 'delete', via: 'http', domain: '.shop.example', name: 'uid', at: 7000 })

it('remembers on how many sites a value was met, each site once', async () => {
  const log = await openLog()
  await log.append(visit(), [kept(), kept()])
  await log.append(other, [request('r', { identifiers: [{ name: 'u', hash: '#a', bits: 60 }] })])
  expect((await log.met(['#a', '#b'])).get('#a')).toEqual({
    sites: 2,
    deletedAt: null,
    deletedAs: null,
  })
  expect((await log.met(['#b'])).size).toBe(0)
})

it('does not remember what singles nobody out', async () => {
  const log = await openLog()
  await log.append(visit(), [request('r', { identifiers: [{ name: 'v', hash: '#s', bits: 12 }] })])
  expect((await log.met(['#s'])).size).toBe(0)
})

it('remembers what the person deleted, also once it is back, and not what a page deleted', async () => {
  const log = await openLog()
  await log.append(visit(), [kept(), kept({ op: 'delete', via: 'script' })])
  expect((await log.met(['#a'])).get('#a')?.deletedAt).toBeNull()
  await log.append(visit(), [deleted])
  await log.append(visit(), [kept({ at: 9000 })])
  expect((await log.met(['#a'])).get('#a')).toMatchObject({
    deletedAt: 7000,
    deletedAs: 'shop.example uid',
  })
})

it('forgets a site with its deletion, and keeps what other sites had', async () => {
  const log = await openLog()
  await log.append(visit(), [kept(), kept({ hash: '#own' })])
  await log.append(other, [kept()])
  await log.deleteSite('shop.example')
  expect((await log.met(['#a'])).get('#a')?.sites).toBe(1)
  expect((await log.met(['#own'])).size).toBe(0)
  await log.append(visit({ id: 'v3' }), [kept()])
  expect((await log.met(['#a'])).get('#a')?.sites).toBe(2)
  await log.deleteAll()
  expect((await log.met(['#a'])).size).toBe(0)
})

it('keeps at most 200 values of one append, and 1,000 of a visit', async () => {
  const log = await openLog()
  await log.append(
    visit(),
    Array.from({ length: 300 }, (_, i) => kept({ hash: `#${i}` })),
  )
  expect(await remembered()).toBe(200)
  for (let n = 1; n <= 6; n += 1)
    await log.append(
      visit(),
      Array.from({ length: 200 }, (_, i) => kept({ hash: `#${n}-${i}` })),
    )
  expect(await remembered()).toBe(1000)
})

it('bounds what it remembers: the oldest go first', async () => {
  const log = await openLog()
  for (let n = 0; n < 100; n += 1) {
    const hash = (i: number) => `#${String(n * 1000 + i).padStart(16, '0')}`
    const found = Array.from({ length: 256 }, (_, i) => kept({ hash: hash(i) }))
    const of = visit({ id: `v${n}` })
    await Promise.all([log.append(of, found.slice(0, 128)), log.append(of, found.slice(128))])
  }
  expect(await remembered()).toBeLessThanOrEqual(80 * 256)
  const [last, first] = [`#${'99255'.padStart(16, '0')}`, `#${'0'.repeat(16)}`]
  expect([...(await log.met([first, last])).keys()]).toEqual([last])
})

it('a value that comes twice in one transaction is written down once', async () => {
  const log = await openLog()
  const twice = [
    kept({ id: 'a', hash: '#0123456789abcdef' }),
    kept({ id: 'b', hash: '#0123456789abcdef' }),
  ]
  await Promise.all(twice.map(event => log.append(visit(), [event])))
  expect(await remembered()).toBe(1)
})

async function remembered(): Promise<number> {
  const records = await database().mentions.toArray()
  return records
    .flatMap(({ groups }) => groups)
    .reduce((sum, { hashes }) => sum + hashes.split('\n').length - 1, 0)
}
