import { expect, test } from 'vitest'
import type { Event } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'
import { createEarlierTexts } from '../../lib/watching/earlier-texts'
import { knowing, request } from '../rules/build'
import { text } from '../rules/build-page'

const visit = (id: string, startedAt: number, path = '/p/chair'): Visit => ({
  ...knowing().visit,
  id,
  startedAt,
  url: `https://shop.example${path}?from=${id}`,
})
const pressing = text({ kind: 'pressure', text: 'Only 3 left' })

function reader(visits: Visit[]) {
  const asked: string[] = []
  const read = createEarlierTexts({
    readVisits: async () => visits,
    eventsOf: async (id): Promise<Event[]> => {
      asked.push(id)
      return [pressing, request()]
    },
  })
  return { asked, read }
}

test('texts of earlier visits of the same page, read once', async () => {
  const now = visit('now', 9)
  const { asked, read } = reader([
    visit('later', 10),
    now,
    visit('b', 5),
    visit('a', 3),
    visit('x', 2, '/p/table'),
  ])
  expect(await read(now, [pressing])).toMatchObject([
    { visit: 'b', texts: [{ text: 'Only 3 left' }] },
    { visit: 'a' },
  ])
  await read(now, [pressing])
  expect(asked).toEqual(['b', 'a'])
})

test('a visit that presses with no number reads nothing', async () => {
  const { asked, read } = reader([visit('a', 3)])
  for (const events of [
    [],
    [text({ kind: 'pressure', text: 'Selling fast' })],
    [text({ text: 'Hi 3' })],
  ])
    expect(await read(visit('now', 9), events)).toEqual([])
  expect(asked).toEqual([])
})
