import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { importFile } from '../../../entrypoints/dashboard/import-file'
import { collectBundle } from '../../../lib/export/collect-bundle'
import { bundleSource } from '../../../lib/store/bundle-source'
import { closeDatabase, database } from '../../../lib/store/database'
import { type Log, openLog } from '../../../lib/store/log'
import { request, visit } from '../../store/examples'

const sent = vi.hoisted(() => vi.fn())
vi.mock('../../../lib/messaging/protocol', () => ({ sendMessage: sent }))

const header = {
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: '2026-11-22T03:00:00.000Z',
  settings: {},
} as const

async function exported(
  visits: number,
  more: (log: Log) => Promise<void> = async () => undefined,
): Promise<string> {
  await database().delete()
  closeDatabase()
  const log = await openLog()
  for (let n = 0; n < visits; n += 1)
    await log.append(visit({ id: `v${n}` }), [request(`r${n}`, { visit: `v${n}` })])
  await more(log)
  return JSON.stringify(await collectBundle(header, bundleSource()))
}

const file = (text: string) => new File([text], 'export.json')

beforeEach(() => sent.mockReset())

test('a whole export goes to the background a few visits at a time, each with its own events', async () => {
  sent.mockImplementation(async (_, data) => ({ ok: true, events: data?.events.length }))
  expect(await importFile(file(await exported(12)))).toBe(
    'Imported 12 visits; 12 events were not in the log before.',
  )
  expect(sent.mock.calls.map(([, { visits, events }]) => [visits.length, events.length])).toEqual([
    [5, 5],
    [5, 5],
    [2, 2],
  ])
})

test('a file that was changed since it was written is refused, and nothing is sent', async () => {
  const text = (await exported(1)).replace(/"status":\d+/, '"status":404')
  expect(await importFile(file(text))).toMatch(/^Nothing was imported: this file was changed/)
  expect(await importFile(file('{"a":1'))).toMatch(/^Nothing was imported. This file is not JSON/)
  expect(sent).not.toHaveBeenCalled()
})

test('a log that cannot be written says so, and that it can go on', async () => {
  sent.mockResolvedValue({ ok: false, reason: 'the disk is full' })
  expect(await importFile(file(await exported(1)))).toBe(
    'The import stopped: the disk is full. Import the file again to go on.',
  )
})

test('comparisons go with their visits, remembered prices by themselves', async () => {
  sent.mockImplementation(async (_, data) => ({
    ok: true,
    events: data?.events.length,
    prices: data?.prices?.length,
  }))
  const product = {
    name: 'Shoes',
    sku: null,
    variant: null,
    price: { amount: 80, currency: 'EUR' },
  }
  const text = await exported(1, async log => {
    await log.append(
      visit({ id: 'v0' }),
      [
        {
          ...product,
          ...{ id: 'p', visit: 'v0', at: 1_790_000_000_000, vendor: null, type: 'product' },
          ...{ wasPrice: null, availability: null, from: 'page' },
        },
      ],
      { prices: true },
    )
    await log.saveComparison({
      visit: 'v0',
      isolation: 'stripped-tab',
      leaks: [],
      cannotProve: [],
      profiles: [],
      snapshots: [],
    })
  })
  expect(await importFile(file(text))).toBe(
    'Imported 1 visits; 2 events were not in the log before. Prices of 1 product are remembered.',
  )
  expect(
    sent.mock.calls.map(([, data]) => [data.visits.length, data.comparisons, data.prices]),
  ).toEqual([
    [1, [expect.objectContaining({ visit: 'v0' })], undefined],
    [0, undefined, [expect.objectContaining({ name: 'Shoes' })]],
  ])
})
