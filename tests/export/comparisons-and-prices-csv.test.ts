// The two tables beside events and findings: literal rows in, literal lines out.
import { expect, test } from 'vitest'
import { comparisonsCsv } from '../../lib/export/comparisons-csv'
import { pricesCsv } from '../../lib/export/prices-csv'
import type { Bundle, ExportedEvent, ExportedVisit } from '../../lib/schema/bundle'

const at = '2026-11-22T03:00:01.000Z'
const visit: ExportedVisit = {
  id: 'v1',
  site: 'shop.example',
  url: 'https://shop.example/p/1',
  startedAt: '2026-11-22T03:00:00.000Z',
  shop: { confidence: 0.9, platform: 'custom', because: ['a cart'] },
  page: 'product',
  persona: 'visitor',
  consent: 'none',
  gpc: false,
  asked: false,
}
const compared: ExportedEvent = {
  id: 'e1',
  visit: 'v1',
  at,
  vendor: null,
  type: 'comparison',
  kind: 'price',
  profile: 'visitor',
  subject: 'product',
  label: '=cmd|"/c calc"!A1',
  outcome: 'personal',
  looks: 3,
  outside: 3,
  visitors: 1,
  strangers: 6,
  floor: 0,
  gap: 0.12,
  p: 0.037,
  chance: 0.142,
  change: -0.12,
  saw: '22.29 EUR',
  strangersSaw: '19.90 EUR',
  selector: null,
  grade: null,
  rungs: [2, 4],
  isolation: 'private-window',
  words: 'At 3 of 3 looks, outside "noise".',
}
const bundle: Bundle = {
  schema: 'vitrine/export@1',
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: at,
  settings: {},
  visits: [visit],
  events: [compared],
  findings: [],
  comparisons: [
    {
      visit: 'v1',
      at,
      isolation: 'private-window',
      leaks: ['One address, for both.'],
      cannotProve: ['Why it differs.'],
      profiles: [{ profile: 'visitor', looks: 3 }],
      snapshots: [],
    },
  ],
  prices: [
    {
      key: '["shop.example","K-1"]',
      site: 'shop.example',
      name: '+49 "Kettle", blue',
      url: 'https://shop.example/p/1',
      variant: null,
      points: [
        { from: at, to: at, looks: 2, amount: 22.29, currency: 'EUR', was: 24.9, also: [21, 20.5] },
        {
          from: at,
          to: '2026-11-23T03:00:01.000Z',
          looks: 1,
          amount: 19.9,
          currency: null,
          was: null,
        },
      ],
    },
  ],
  integrity: { algorithm: 'sha-256', segments: [], head: '' },
}
const lines = (text: string) => text.split('\r\n')

test('a comparison is one row, with what its way of keeping apart leaves open', () => {
  expect(lines(comparisonsCsv(bundle))).toEqual([
    'id,visit,site,url,at,profile,kind,subject,label,outcome,saw,strangers_saw,change,looks,outside,visitors,strangers,floor,gap,p,chance,evidence_rungs,isolation,words,leaves_open',
    `e1,v1,shop.example,https://shop.example/p/1,${at},visitor,price,product,"'=cmd|""/c calc""!A1",personal,22.29 EUR,19.90 EUR,-0.12,3,3,1,6,0,0.12,0.037,0.142,2 4,private-window,"At 3 of 3 looks, outside ""noise"".","One address, for both. | Why it differs."`,
    '',
  ])
})

test('other events are no rows, and a comparison without its section stands all the same', () => {
  const { comparisons: _, ...rest } = bundle
  const link = { id: 'e2', visit: 'v1', at, vendor: null, type: 'link' } as unknown as ExportedEvent
  const [, row = '', end] = lines(comparisonsCsv({ ...rest, events: [link, compared] }))
  expect(row).toMatch(/^e1,.*,$/)
  expect(end).toBe('')
})

test('a second comparison of a visit keeps its own leaks', () => {
  const later = '2026-11-22T04:00:00.000Z'
  const [section] = bundle.comparisons ?? []
  const second = { ...section, at: later, leaks: ['Favicons.'] } as typeof section
  const both = {
    ...bundle,
    events: [compared, { ...compared, id: 'e2', at: later }],
    comparisons: section && second ? [section, second] : [],
  }
  const [, first, other] = lines(comparisonsCsv(both))
  expect(first).toContain('One address')
  expect(other).toMatch(/^e2,.*Favicons\. \| Why it differs\.$/)
})

test('each price of the memory is one row; text that a spreadsheet would run is defused', () => {
  expect(lines(pricesCsv(bundle))).toEqual([
    'site,name,variant,url,from,to,looks,amount,currency,was,also',
    `shop.example,"'+49 ""Kettle"", blue",,https://shop.example/p/1,${at},${at},2,22.29,EUR,24.9,21 20.5`,
    `shop.example,"'+49 ""Kettle"", blue",,https://shop.example/p/1,${at},2026-11-23T03:00:01.000Z,1,19.9,,,`,
    '',
  ])
})

test('a bundle without them gives the headers alone', () => {
  const { comparisons: _, prices: __, ...rest } = { ...bundle, events: [] }
  expect(lines(comparisonsCsv(rest))).toHaveLength(2)
  expect(lines(pricesCsv(rest))).toHaveLength(2)
})
