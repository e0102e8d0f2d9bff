import { expect, test } from 'vitest'
import type { Event } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'
import { createRefusalReader } from '../../lib/watching/earlier-refusals'
import { knowing, request } from '../rules/build'
import { banner, choice } from '../rules/build-page'

const visit = (id: string, startedAt: number, given: Partial<Visit> = {}): Visit => ({
  ...knowing().visit,
  id,
  startedAt,
  ...given,
})
const now = visit('now', 9)

function reader(visits: Visit[]) {
  const asked: string[] = []
  const read = createRefusalReader({
    readVisits: async () => visits,
    eventsOf: async (id): Promise<Event[]> => {
      asked.push(id)
      return [banner(), choice({ choice: 'reject' })]
    },
  })
  return { asked, read }
}

test('the newest answer before this visit, read once, and how often it was a no in a row', async () => {
  const { asked, read } = reader([
    visit('later', 10, { consent: 'accept' }),
    now,
    visit('unanswered', 8),
    visit('c', 7, { consent: 'reject' }),
    visit('b', 6, { consent: 'reject' }),
    visit('a', 5, { consent: 'accept' }),
    visit('first', 4, { consent: 'reject' }),
  ])
  expect(await read(now, [banner()])).toMatchObject({ times: 2 })
  await read(now, [banner()])
  expect(asked).toEqual(['c'])
})

test('a yes after the no is in force', async () => {
  const { asked, read } = reader([
    visit('b', 6, { consent: 'accept' }),
    visit('a', 5, { consent: 'reject' }),
  ])
  expect(await read(now, [banner()])).toBeNull()
  expect(asked).toEqual([])
})

test('another host of the shop, or another person’s profile, asks for itself', async () => {
  const { read } = reader([
    visit('a', 5, { consent: 'reject', url: 'https://checkout.shop.example/' }),
    visit('b', 4, { consent: 'reject', persona: 'somebody' }),
  ])
  expect(await read(now, [banner()])).toBeNull()
})

test('where no banner asks, nothing is read', async () => {
  const { asked, read } = reader([visit('a', 5, { consent: 'reject' })])
  expect(await read(now, [request()])).toBeNull()
  expect(asked).toEqual([])
})
