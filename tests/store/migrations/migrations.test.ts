import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { collectBundle } from '../../../lib/export/collect-bundle'
import { verifyBundle } from '../../../lib/export/verify-bundle'
import type { Event } from '../../../lib/schema/event'
import { bundleSource } from '../../../lib/store/bundle-source'
import { closeDatabase, DATABASE_NAME, database } from '../../../lib/store/database'
import { openLog } from '../../../lib/store/log'
import { SCHEMA_VERSION, STORES } from '../../../lib/store/migrations/all-migrations'
import {
  readFindings,
  readOutcomes,
  readTotals,
  readVerdicts,
  readVisit,
  readVisitSummary,
} from '../../../lib/store/read'
import { readEventPage } from '../../../lib/store/read-events'
import { readPrices } from '../../../lib/store/read-prices'
import { recount } from '../../../lib/store/recount'
import {
  emptyVisitSummary,
  foldEvent,
  type VisitSummary,
  withJudgement,
} from '../../../lib/summary/visit-summary'
import { finding, request, visit } from '../examples'

// fake-indexeddb is slow, and slower while other suites run.
vi.setConfig({ testTimeout: 40_000 })

/**
 * A whole database as that version wrote it, table by table, and the events that are in it: two shops with a segment
 * each, a third one deleted from a segment and from the journal, findings, a verdict. Bytes are in base64. Written by
 * that version's own code; never made again.
 */
interface Example {
  version: number
  tables: Record<string, { visit?: string }[]>
  events: Record<string, Event[]>
}

const FOLDER = import.meta.dirname
const examples = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .map(name => readExample(path.join(FOLDER, name)))

function readExample(file: string): Example {
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    typeof value?.base64 === 'string' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  )
}

/** Puts the example where the log is, in the tables that its version had. */
async function restore({ version, tables }: Example): Promise<void> {
  const old = new Dexie(DATABASE_NAME)
  for (const { version: step, stores } of STORES.slice(0, version)) old.version(step).stores(stores)
  for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkPut(rows)
  old.close()
}

function countOf({ events }: Example): number {
  return Object.values(events).flat().length
}

/** As this version folds it from the events and judgements themselves. */
async function summaryOf(id: string, events: readonly Event[]): Promise<VisitSummary> {
  const { site, startedAt } = (await readVisit(id))!
  const summary = emptyVisitSummary(id, site, startedAt)
  for (const event of events) foldEvent(summary, event)
  return withJudgement(summary, await readFindings({ visit: id }), await readOutcomes(id))
}

beforeEach(async () => {
  await database().delete()
  closeDatabase()
})

it('has an example of every version', () => {
  expect(examples.map(({ version }) => version)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, n) => n + 1),
  )
})

describe.each(examples)('a log of version $version', example => {
  it('opens with the same events, summaries and judgements', async () => {
    await restore(example)
    const log = await openLog()
    expect(log.health().state).toBe('ok')
    for (const [id, events] of Object.entries(example.events)) {
      expect(await log.eventsOf(id)).toEqual(events)
      expect(await readVisitSummary(id)).toEqual(await summaryOf(id, events))
    }
    expect(
      (await readEventPage({ limit: 50, filter: { types: ['storage'] } })).events,
    ).toHaveLength(3)
    expect(await readTotals()).toMatchObject({ visits: 2, events: countOf(example) })
    expect(await readFindings({ visit: 'v1' })).toEqual([finding()])
    expect(await readOutcomes('v1')).toHaveLength(1)
    expect(await readVerdicts()).toMatchObject([{ says: 'right', site: 'shop.example' }])
  })

  it('still checks out, and counted again gives the same', async () => {
    await restore(example)
    await openLog()
    const header = {
      generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
      generatedAt: '2026-11-22T03:00:00.000Z',
      settings: {},
    } as const
    const bundle = await collectBundle(header, bundleSource())
    expect(await verifyBundle(bundle)).toMatchObject({
      ok: true,
      intact: countOf(example),
      breaks: [],
    })
    const counted = await recount(database())
    for (const id of ['v1', 'v2']) {
      const { findings, outcomes, ...kept } = (await readVisitSummary(id))!
      expect(counted.get(id)).toMatchObject(kept)
    }
  })

  it('goes on: appends, knows what it has, and deletes', async () => {
    await restore(example)
    const log = await openLog()
    const known = example.events.v1![0]!
    expect(await log.append(visit(), [known, request('new')])).toMatchObject({
      written: 1,
      duplicate: 1,
      durable: true,
    })
    await log.deleteSite('other.example')
    expect(await log.eventsOf('v2')).toEqual([])
    expect(await readTotals()).toMatchObject({
      visits: 1,
      events: example.events.v1!.length + 1,
    })
  })

  it('remembers where a value was met, from the version on that does', async () => {
    await restore(example)
    const log = await openLog()
    const met = (await log.met(['#fedcba9876543210'])).get('#fedcba9876543210')
    if (example.version === 1) expect(met).toBeUndefined()
    else
      expect(met).toEqual({
        sites: 2,
        deletedAt: 1_790_000_000_950,
        deletedAs: 'shop.example _ga',
      })
  })

  it('has what twin tests saw, from the version on that keeps it', async () => {
    await restore(example)
    await openLog()
    const sections = await bundleSource().comparisons(['v1'])
    if (example.version < 6) expect(sections).toEqual([])
    else
      expect(sections).toMatchObject([
        { isolation: 'stripped-tab', snapshots: [{ product: { price: { amount: 59.9 } } }] },
      ])
  })

  it('remembers prices, from the version on that does', async () => {
    await restore(example)
    await openLog()
    const [shoes] = await readPrices('shop.example')
    if (example.version < 4) expect(shoes).toBeUndefined()
    else
      expect(shoes).toMatchObject({
        name: 'Shoes',
        variant: '42',
        points: [
          { amount: 79.9, currency: 'EUR', was: null },
          { amount: 59.9, currency: 'EUR', was: 89.9 },
        ],
      })
  })
})
