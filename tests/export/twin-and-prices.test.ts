// The parts of an export that stand beside the log: what twin tests saw, and what the price memory holds.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { collectBundle } from '../../lib/export/collect-bundle'
import { importBundle, parseBundle } from '../../lib/export/import-bundle'
import { recordTwin } from '../../lib/export/record-twin'
import { reportHtml } from '../../lib/export/report/report-html'
import { verifyBundle } from '../../lib/export/verify-bundle'
import type { Bundle } from '../../lib/schema/bundle'
import type { EventOf } from '../../lib/schema/event'
import { type BundleFilter, bundleSource } from '../../lib/store/bundle-source'
import { closeDatabase, database } from '../../lib/store/database'
import { type Log, openLog } from '../../lib/store/log'
import { readPrices } from '../../lib/store/read-prices'
import { compareProfile } from '../../lib/twin/verdict'
import { request, visit } from '../store/examples'
import { snapshot } from '../twin/made-snapshot'

vi.setConfig({ testTimeout: 60_000 })

const header = {
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: '2026-11-22T03:00:00.000Z',
  settings: {},
} as const
const DAY = 86_400_000
const START = visit().startedAt

let log: Log
const freshLog = async () => {
  await database().delete()
  closeDatabase()
  return openLog()
}
beforeEach(async () => {
  log = await freshLog()
})

const looked = (look: number, profile: string, identity: string, amount: number) =>
  snapshot(profile, look, identity, {
    amount,
    visit: `${profile}-${look}`,
    at: START + look,
    read: true,
  })

/** A comparison as the background keeps it: at each of three looks you pay more than two strangers. */
async function compare(own = 95, at = START + 1000): Promise<void> {
  const snapshots = [0, 1, 2].flatMap(look => [
    looked(look, 'visitor', 'own', own),
    looked(look, 'stranger', `a${look}`, 80),
    looked(look, 'stranger', `b${look}`, 80),
  ])
  const compared = compareProfile(snapshots, 'visitor', 'stripped-tab')
  const { section, events } = await recordTwin('v1', snapshots, [compared], {
    isolation: 'stripped-tab',
    at,
    idOf: ({ subject }) => `${at} ${subject}`,
  })
  await log.append(visit(), events)
  await log.saveComparison(section)
}

const product = (at: number, amount: number, change = {}): EventOf<'product'> => ({
  id: `${at}`,
  visit: 'v1',
  at,
  vendor: null,
  type: 'product',
  name: 'Shoes',
  sku: null,
  variant: null,
  price: { amount, currency: 'EUR' },
  wasPrice: null,
  availability: null,
  from: 'page',
  ...change,
})
const see = (id: string, at: number, amount: number, of = {}) =>
  log.append(visit({ id, ...of }), [product(at, amount)], { prices: true })

async function exported(filter: BundleFilter = {}): Promise<Bundle> {
  await log.flush()
  const parsed = parseBundle(JSON.stringify(await collectBundle(header, bundleSource(filter))))
  if (!parsed.ok) throw new Error(parsed.why)
  return parsed.bundle
}

test('a finished comparison is in the export, checks out, and comes back the same', async () => {
  await log.append(visit(), [request('a')])
  await compare()
  const bundle = await exported()
  expect(bundle.comparisons).toMatchObject([
    {
      visit: 'v1',
      at: '2026-09-21T14:13:21.000Z',
      isolation: 'stripped-tab',
      profiles: [{ profile: 'visitor', looks: 3 }],
    },
  ])
  expect(bundle.comparisons?.[0]?.snapshots).toHaveLength(9)
  expect(bundle.comparisons?.[0]?.leaks.join()).toContain('network address')
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true })
  expect(reportHtml(bundle, [])).toContain('95.00 EUR')

  log = await freshLog()
  const imported = await importBundle(bundle, log)
  expect(imported.verification.ok).toBe(true)
  expect((await exported()).comparisons).toEqual(bundle.comparisons)
  await importBundle(bundle, log)
  expect(await exported()).toEqual(bundle)
})

test('a snapshot that was edited shows; an export without the section does not', async () => {
  await compare()
  const bundle = await exported()
  const edited = structuredClone(bundle)
  edited.comparisons![0]!.snapshots[0]!.product!.price!.amount = 80
  expect(await verifyBundle(edited)).toMatchObject({
    ok: false,
    breaks: [{ visit: 'v1', why: expect.stringContaining('twin test') }],
  })
  expect(await verifyBundle({ ...bundle, comparisons: undefined })).toMatchObject({ ok: true })
})

test('a second comparison of a visit stands beside the first, each with its own results', async () => {
  await compare(95, START + 1000)
  await compare(80, START + 90_000)
  const bundle = await exported()
  expect(bundle.comparisons?.map(({ at }) => at)).toEqual([
    '2026-09-21T14:13:21.000Z',
    '2026-09-21T14:14:50.000Z',
  ])
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true })
  const [first = '', second = ''] = reportHtml(bundle, [])
    .split('<h2>You and strangers</h2>')
    .slice(1)
  expect(first).toContain('95.00 EUR')
  expect(second).not.toContain('95.00 EUR')
})

test('comparisons go with their visit: by shop, when it is deleted, and when it is old', async () => {
  await compare()
  await log.append(visit({ id: 'v2', site: 'other.example' }), [request('x', { visit: 'v2' })])
  expect((await exported({ site: 'other.example' })).comparisons).toEqual([])
  await log.deleteSite('shop.example')
  expect((await exported()).comparisons).toEqual([])
  await compare()
  await log.prune(30, START + 31 * DAY)
  expect((await exported()).comparisons).toEqual([])
  await compare()
  await log.deleteAll()
  expect(await database().comparisons.count()).toBe(0)
})

test('a comparison of a visit that was deleted meanwhile is not kept', async () => {
  const { section } = await recordTwin('gone', [], [], {
    isolation: 'stripped-tab',
    at: START,
    idOf: () => 'x',
  })
  await log.saveComparison(section)
  expect(await database().comparisons.count()).toBe(0)
})

test('remembered prices are in the export, without visits, and come back the same', async () => {
  await see('d0', START, 80)
  await see('d2', START + 2 * DAY, 60)
  const bundle = await exported()
  expect(bundle.prices).toMatchObject([
    { site: 'shop.example', name: 'Shoes', points: [{ amount: 80 }, { amount: 60 }] },
  ])
  expect(JSON.stringify(bundle.prices)).not.toMatch(/"(?:visit|earlier)"|d0|d2/)
  expect(reportHtml(bundle, [])).toMatch(/2 since 2026-09-21.*60\.00 EUR.*80\.00 EUR/)
  expect(reportHtml({ ...bundle, prices: undefined }, [])).not.toContain('Prices remembered')
  log = await freshLog()
  expect(await importBundle(bundle, log)).toMatchObject({ prices: 1 })
  expect((await exported()).prices).toEqual(bundle.prices)
  await importBundle(bundle, log)
  expect((await exported()).prices).toEqual(bundle.prices)
  await see('d3', START + 3 * DAY, 60)
  expect((await readPrices('shop.example'))[0]).toMatchObject({
    points: [{ amount: 80 }, { amount: 60, looks: 2 }],
  })
})

test('an export of one shop holds its prices only', async () => {
  await see('d0', START, 80)
  await see('e0', START, 20, { site: 'other.example' })
  const sites = (bundle: Bundle) => bundle.prices?.map(({ site }) => site)
  expect(sites(await exported({ site: 'other.example' }))).toEqual(['other.example'])
  expect(sites(await exported({ visits: [] }))).toEqual([])
  expect(await exported()).toMatchObject({ prices: [{}, {}] })
})

test('a price under another shop’s key is left out, and an old export without prices is one', async () => {
  await see('d0', START, 80)
  const bundle = await exported()
  const forged = bundle.prices!.map(price => ({ ...price, site: 'victim.example' }))
  log = await freshLog()
  expect(await importBundle({ ...bundle, prices: forged }, log)).toMatchObject({ prices: 0 })
  expect(await importBundle({ ...bundle, prices: undefined }, log)).toMatchObject({ prices: 0 })
  expect(await database().prices.count()).toBe(0)
})
