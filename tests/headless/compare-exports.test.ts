// npm run compare on files: what it writes, and what it refuses.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEvents } from '../../lib/export/append-events'
import { exportedVisit } from '../../lib/export/exported-times'
import { compareExports } from '../../lib/headless/compare-exports'
import type { Bundle } from '../../lib/schema/bundle'
import type { EventOf } from '../../lib/schema/event'
import { GENESIS } from '../../lib/store/chain'
import { visit } from '../store/examples'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrine-compare-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const product = (id: string, at: number, name: string, amount: number): EventOf<'product'> => ({
  id: `${id}-${name}`,
  visit: id,
  at,
  vendor: null,
  type: 'product',
  name,
  sku: name,
  variant: null,
  price: { amount, currency: 'EUR' },
  wasPrice: null,
  availability: null,
  from: 'page',
})

/** One visit to each of two products; `share` more for the first. */
async function exportOf(name: string, share: number): Promise<string> {
  const visits = ['kettle', 'mug <b>&'].map((product, at) => ({
    ...visit({ id: `${name}-${at}` }),
    product: { name: product, sku: product },
  }))
  const empty: Bundle = {
    schema: 'vitrine/export@1',
    generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
    generatedAt: '2026-11-22T03:00:00.000Z',
    settings: {},
    visits: visits.map(exportedVisit),
    events: [],
    findings: [],
    integrity: { algorithm: 'sha-256', segments: [], head: GENESIS },
  }
  const bundle = await appendEvents(
    empty,
    visits.map(({ id, startedAt, product: { name } }, at) =>
      product(id, startedAt, name, at === 0 ? 20 * (1 + share) : 9),
    ),
  )
  const file = path.join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(bundle))
  return file
}

async function compared(shares: Record<string, number>): Promise<string> {
  const args: string[] = []
  for (const [label, share] of Object.entries(shares))
    for (let n = 0; n < 5; n += 1)
      args.push(await exportOf(`${label}-${n}`, share), '--label', label)
  const out = path.join(folder, 'report')
  await compareExports([...args, '--out', out])
  return readFile(path.join(out, 'fairness.html'), 'utf8')
}

test('a price that goes by the label stands first, with groups, interval and adjusted chance', async () => {
  const report = await compared({ web: 0, app: 0.12 })
  expect(report).toContain('<h1>1 difference holds among 2 things compared</h1>')
  expect(report).toMatch(/“kettle” was 12\.0 % dearer for app than for web/)
  expect(report).toMatch(/app: 22\.40 EUR \(5\)<br>web: 20\.00 EUR \(5\)/)
  expect(report).toMatch(/Holds<\/b><br><small>over people/)
  expect(report).toMatch(/<details[^>]*><summary>1 thing without a difference that holds/)
  expect(report).toContain('What it does not prove')
})

test('names from pages are escaped, and the page loads and runs nothing', async () => {
  const report = await compared({ web: 0, app: 0.12 })
  expect(report).toContain('mug &lt;b&gt;&amp;')
  expect(report).toContain(`default-src 'none'`)
  expect(report).not.toMatch(/<script|<b>&|src=|@import|url\(/)
})

test('benign: one price for all is no difference', async () => {
  const report = await compared({ web: 0, app: 0 })
  expect(report).toContain('<h1>No difference holds among 2 things compared</h1>')
})

test('an export that was changed since it was written is refused by name', async () => {
  const [one, other] = [await exportOf('one', 0), await exportOf('other', 0)]
  await writeFile(one, (await readFile(one, 'utf8')).replace('"amount":20', '"amount":25'))
  await expect(compareExports([one, other, '--out', folder])).rejects.toThrow(
    /one\.json was changed since it was written/,
  )
})
