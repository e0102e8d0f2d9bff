import { expect, test } from 'vitest'
import { appendEvents } from '../../lib/export/append-events'
import { parseBundle } from '../../lib/export/import-bundle'
import { verifyBundle } from '../../lib/export/verify-bundle'
import type { Bundle } from '../../lib/schema/bundle'
import { comparison } from '../rules/build-page'

const empty: Bundle = {
  schema: 'vitrine/export@1',
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium' },
  generatedAt: '2026-11-22T04:00:00.000Z',
  settings: {},
  visits: [],
  events: [],
  findings: [],
  integrity: { algorithm: 'sha-256', segments: [], head: '0'.repeat(64) },
}

test('what is appended is one more link of the chain, and the whole still checks', async () => {
  const once = await appendEvents(empty, [comparison(), comparison({ kind: 'order' })])
  const twice = await appendEvents(once, [comparison({ label: 'Later' })])
  const parsed = parseBundle(JSON.stringify(twice))
  expect(parsed.ok).toBe(true)
  if (!parsed.ok) return
  expect(await verifyBundle(parsed.bundle)).toMatchObject({ ok: true, intact: 3 })
})

test('an appended event that was edited is found', async () => {
  const bundle = await appendEvents(empty, [comparison()])
  const edited = { ...bundle, events: bundle.events.map(event => ({ ...event, label: 'Other' })) }
  expect((await verifyBundle(edited)).ok).toBe(false)
})
