import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readOwnLog, readPeople } from '../../../entrypoints/dashboard/read-people'
import { collectBundle } from '../../../lib/export/collect-bundle'
import { bundleSource } from '../../../lib/store/bundle-source'
import { closeDatabase, database } from '../../../lib/store/database'
import { openLog } from '../../../lib/store/log'
import { block } from '../../rules/build-page'
import { request, visit } from '../../store/examples'

const header = {
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chromium 156' },
  generatedAt: '2026-11-22T03:00:00.000Z',
  settings: {},
} as const

async function exported(persona: string, id: string): Promise<string> {
  await database().delete()
  closeDatabase()
  const log = await openLog()
  await log.append(visit({ id, persona }), [
    { ...block({ selector: '#a' }), id: `b-${id}`, visit: id },
    request(`r-${id}`, { visit: id }),
  ])
  await log.flush()
  return JSON.stringify(await collectBundle(header, bundleSource()))
}

const none: ReadonlySet<string> = new Set()

test('several exports become several people, each under its persona, and the log stays as it was', async () => {
  const first = await exported('mobile', 'v1')
  const second = await exported('desktop', 'v2')
  await database().delete()
  closeDatabase()
  const { people, troubles } = await readPeople(
    [new File([first], 'a.json'), new File([second], 'b.json')],
    none,
  )
  expect(troubles).toEqual([])
  expect(people.map(({ label, bundle }) => [label, bundle.visits.length])).toEqual([
    ['mobile', 1],
    ['desktop', 1],
  ])
  expect((await readOwnLog(none)).troubles).toEqual(['The log holds no visit yet.'])
})

test('a file that was cut off, is no export, or was changed is named with what is wrong, and the rest is used', async () => {
  const whole = await exported('mobile', 'v1')
  const { people, troubles } = await readPeople(
    [
      new File([whole.slice(0, 400)], 'cut.json'),
      new File(['{"schema":"other"}'], 'other.json'),
      new File([whole.replace('"status":204', '"status":404')], 'changed.json'),
      new File([whole], 'whole.json'),
    ],
    none,
  )
  expect(people.map(({ from }) => from)).toEqual(['whole.json'])
  expect(troubles).toEqual([
    'cut.json was left out. This file is not JSON, or it was cut off.',
    'other.json was left out. This file is not a Vitrine export.',
    expect.stringMatching(/^changed\.json was left out\. It was changed or damaged/),
  ])
})

test('the same file twice counts once, and says so', async () => {
  const whole = await exported('mobile', 'v1')
  const files = [new File([whole], 'a.json'), new File([whole], 'a copy.json')]
  const { people, troubles } = await readPeople(files, none)
  expect(people).toHaveLength(1)
  expect(troubles).toEqual(['1 visit of a copy.json is here already, and left out.'])
})

test('the own log is read by persona, with what a comparison needs of it', async () => {
  await exported('mobile', 'v1')
  const { people } = await readOwnLog(none)
  expect(people).toMatchObject([{ from: 'my own log', label: 'mobile' }])
  expect(people[0]?.bundle.events.map(({ type }) => type)).toEqual(['block'])
})
