import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { collectBundle } from '../../lib/export/collect-bundle'
import { importBundle, parseBundle } from '../../lib/export/import-bundle'
import type { Bundle } from '../../lib/schema/bundle'
import { Event } from '../../lib/schema/event'
import { bundleSource } from '../../lib/store/bundle-source'
import { closeDatabase, database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import { finding, request, visit } from '../store/examples'

// fake-indexeddb is slow, and slower while other suites run.
vi.setConfig({ testTimeout: 60_000 })

const header = {
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: '2026-11-22T03:00:00.000Z',
  settings: { retentionDays: 30 },
} as const

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength })
const key = fc.oneof(text(40), fc.constantFrom('7', 'constructor', '__proto__', 'a\nb', 'at'))
const base = {
  id: fc.uuid(),
  at: fc.double({ noNaN: true, min: -1e17, max: 1e17 }),
  vendor: fc.option(text(120)),
}
const anyRequest = fc
  .record({ ...base, url: text(300), status: fc.option(fc.nat()), categories: fc.array(text(40)) })
  .map(change => request(change.id, change))
const anyFingerprint = fc.record({
  ...base,
  visit: fc.constant('v1'),
  type: fc.constant('fingerprint' as const),
  api: fc.constantFrom('canvas' as const, 'navigator' as const),
  script: fc.option(text(200)),
  facts: fc.dictionary(key, fc.double({ noNaN: true, noDefaultInfinity: true })),
})
const anyEvents = fc
  .uniqueArray(fc.oneof(anyRequest, anyFingerprint), { selector: event => event.id, maxLength: 30 })
  // Through the same door as in the product.
  .map(events => events.map(event => z.parse(Event, JSON.parse(JSON.stringify(event)))))

async function freshLog() {
  await database().delete()
  closeDatabase()
  return openLog()
}

async function exported(): Promise<Bundle> {
  const file = JSON.stringify(await collectBundle(header, bundleSource()))
  const parsed = parseBundle(file)
  if (!parsed.ok) throw new Error(parsed.why)
  return parsed.bundle
}

it('an export that is imported and exported again is the same, and its hashes hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEvents,
      fc.double({ noNaN: true, min: 0, max: 1e17 }),
      async (events, startedAt) => {
        const log = await freshLog()
        await log.append(visit({ startedAt }), events)
        await log.saveFindings('v1', [finding()], [])
        const bundle = await exported()
        const imported = await importBundle(bundle, await freshLog())
        expect(imported.verification).toEqual({
          ok: true,
          intact: events.length,
          absent: 0,
          breaks: [],
        })
        expect(imported).toMatchObject({ visits: 1, events: events.length, findings: 1 })
        expect(await exported()).toEqual(bundle)
      },
    ),
    { numRuns: 8 },
  )
})

it('a key that this version does not know counts for the hash, and is not imported', async () => {
  const log = await freshLog()
  await log.append(visit(), [request('a')])
  const bundle = await exported()
  const events = bundle.events.map(event => ({ ...event, added: 1 }))
  const parsed = parseBundle(JSON.stringify({ ...bundle, events }))
  if (!parsed.ok) throw new Error(parsed.why)
  const fresh = await freshLog()
  expect((await importBundle(parsed.bundle, fresh)).verification.ok).toBe(false)
  expect(await fresh.eventsOf('v1')).toEqual([request('a')])
})
