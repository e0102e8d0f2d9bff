import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { collectBundle } from '../../lib/export/collect-bundle'
import { importBundle, parseBundle } from '../../lib/export/import-bundle'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { BundleSchema } from '../../lib/schema/bundle-schema'
import { bundleSource } from '../../lib/store/bundle-source'
import { sealJournal } from '../../lib/store/compact'
import { closeDatabase, database } from '../../lib/store/database'
import { type Log, openLog } from '../../lib/store/log'
import { readFindings, readVisit } from '../../lib/store/read'
import { finding, request, visit } from '../store/examples'

const header = {
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: '2026-11-22T03:00:00.000Z',
  settings: { retentionDays: 30 },
} as const

let log: Log

beforeEach(async () => {
  await database().delete()
  closeDatabase()
  log = await openLog()
})

/** Two shops, events in one segment, then in another, then in the journal. */
async function fill(): Promise<void> {
  const other = { id: 'v2', site: 'other.example' }
  await log.append(visit(), [request('a'), request('b')])
  await log.append(visit(other), [request('x', { visit: 'v2' })])
  await sealJournal(database(), { all: true })
  await log.append(visit(), [request('c'), request('d')])
  await sealJournal(database(), { all: true })
  await log.append(visit(other), [request('y', { visit: 'v2' })])
  await log.saveFindings('v1', [finding()], [{ rule: 'tracking.request', outcome: 'found' }])
}

const everything = () => collectBundle(header, bundleSource())

describe('a whole export', () => {
  it('is what its published schema says, and checks out', async () => {
    await fill()
    const bundle = await everything()
    expect(z.safeParse(BundleSchema, bundle).error?.issues).toBeUndefined()
    expect(bundle.events.map(event => event.id)).toEqual(['a', 'b', 'x', 'c', 'd', 'y'])
    expect(bundle.events[0]?.at).toBe('2026-09-21T14:13:20.500Z')
    expect(bundle.visits.map(({ id }) => id)).toEqual(['v1', 'v2'])
    expect(bundle.integrity.segments).toHaveLength(3)
    expect(await verifyBundle(bundle)).toEqual({ ok: true, intact: 6, absent: 0, breaks: [] })
  })

  it('of an empty log is a bundle too', async () => {
    const bundle = await everything()
    expect(bundle).toMatchObject({ visits: [], events: [], findings: [] })
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, intact: 0 })
  })
})

describe('verifying says where it breaks', () => {
  it.each([
    [
      'an edited event',
      'c',
      1,
      (events: { id: string; host?: string }[]) =>
        events.map(event => (event.id === 'c' ? { ...event, host: 'innocent.example' } : event)),
    ],
    [
      'a removed event',
      'a',
      0,
      (events: { id: string }[]) => events.filter(event => event.id !== 'a'),
    ],
    [
      'an added event',
      'a',
      0,
      (events: { id: string }[]) =>
        events.flatMap(event => (event.id === 'a' ? [event, { ...event, id: 'aa' }] : event)),
    ],
    [
      'two events swapped',
      'c',
      1,
      (events: { id: string }[]) => {
        const [a, b, x, c, d, y] = events
        return [a, b, x, d, c, y]
      },
    ],
  ])('%s', async (_, __, segment, change) => {
    await fill()
    const bundle = await everything()
    const events = change(bundle.events as never) as typeof bundle.events
    const verification = await verifyBundle({ ...bundle, events })
    expect(verification.ok).toBe(false)
    expect(verification.breaks).toMatchObject([{ segment, visit: 'v1' }])
    expect(verification.intact).toBe(4)
  })

  it('an event of a visit that the log never had', async () => {
    await fill()
    const bundle = await everything()
    const [event] = bundle.events
    const events = [...bundle.events, { ...event!, visit: 'v9' }]
    const { breaks } = await verifyBundle({ ...bundle, events })
    expect(breaks).toMatchObject([{ segment: null, visit: 'v9' }])
  })

  it('a segment taken out, and a head that does not follow', async () => {
    await fill()
    const bundle = await everything()
    const { segments } = bundle.integrity
    const without = { ...bundle.integrity, segments: segments.filter(({ n }) => n !== 1) }
    expect((await verifyBundle({ ...bundle, integrity: without })).ok).toBe(false)
    const wrong = { ...bundle.integrity, head: 'f'.repeat(64) }
    expect((await verifyBundle({ ...bundle, integrity: wrong })).breaks).toMatchObject([
      { segment: null, why: expect.stringContaining('head') },
    ])
  })
})

describe('a part of the log', () => {
  it('exports one site, and its chain still checks out', async () => {
    await fill()
    const bundle = await collectBundle(header, bundleSource({ site: 'other.example' }))
    expect(bundle.events.map(event => event.id)).toEqual(['x', 'y'])
    expect(JSON.stringify(bundle)).not.toContain('"v1"')
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, intact: 2, absent: 4 })
  })

  it('checks out after a site was deleted, and names it nowhere', async () => {
    await fill()
    await log.deleteSite('shop.example')
    const bundle = await everything()
    expect(JSON.stringify(bundle)).not.toMatch(/"site":"shop\.example|"v1"/)
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, intact: 2, absent: 4 })
  })

  it('checks out when the deleted events had not been compacted yet', async () => {
    await log.append(visit(), [request('a')])
    await log.append(visit({ id: 'v2', site: 'other.example' }), [request('x', { visit: 'v2' })])
    await log.deleteSite('shop.example')
    expect(await verifyBundle(await everything())).toMatchObject({ ok: true, intact: 1 })
  })

  it('checks out after old visits were pruned', async () => {
    await fill()
    const later = { id: 'v3', startedAt: visit().startedAt + 40 * 86_400_000 }
    await log.append(visit(later), [request('z', { visit: 'v3' })])
    expect(await log.prune(30, later.startedAt)).toBe(2)
    expect(await verifyBundle(await everything())).toMatchObject({ ok: true, intact: 1 })
  })
})

describe('importing', () => {
  it('into an empty log gives the same visits, events and findings', async () => {
    await fill()
    const bundle = await everything()
    await log.deleteAll()
    const imported = await importBundle(bundle, log)
    expect(imported).toMatchObject({ visits: 2, events: 6, duplicates: 0, findings: 1 })
    expect(await readVisit('v1')).toEqual(visit())
    expect((await log.eventsOf('v1')).map(event => event.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(await readFindings({ visit: 'v1' })).toEqual([finding()])
    const again = await everything()
    expect(again.visits).toEqual(bundle.visits)
    expect(again.findings).toEqual(bundle.findings)
  })

  it('a second time adds nothing', async () => {
    await fill()
    const bundle = await everything()
    expect(await importBundle(bundle, log)).toMatchObject({ events: 0, duplicates: 6 })
    expect((await everything()).events).toEqual(bundle.events)
  })

  it.each([
    ['{"schema": "vitr', 'not JSON'],
    ['[1, 2]', 'not a Vitrine export'],
    ['null', 'not a Vitrine export'],
    ['{"schema":"vitrine/export@9"}', 'another version'],
    ['{"schema":"vitrine/export@1","visits":7}', 'damaged at'],
  ])('refuses %s in plain words', (text, why) => {
    const parsed = parseBundle(text)
    expect(parsed).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  })

  it('says which event is damaged', async () => {
    await fill()
    const bundle = await everything()
    const events = [...bundle.events, { ...bundle.events[0], at: 'yesterday' }]
    const parsed = parseBundle(JSON.stringify({ ...bundle, events }))
    expect(parsed).toMatchObject({ ok: false, why: expect.stringContaining('events.6.at') })
  })
})
