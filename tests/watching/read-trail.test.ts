import { expect, test } from 'vitest'
import { TRAIL_MS } from '../../lib/judging/trail'
import type { Event } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'
import { createTrailReader } from '../../lib/watching/read-trail'
import { knowing } from '../rules/build'
import { act, basket } from '../rules/build-basket'

const NOW = TRAIL_MS * 5
const visit = (id: string, startedAt: number): Visit => ({ ...knowing().visit, id, startedAt })
const now = visit('now', NOW)
const shown = [basket([], { isEmpty: true })]

function reading(visits: Visit[], open: Record<string, Event[]> = {}) {
  const read: string[] = []
  const readTrail = createTrailReader({
    visitsOf: async () => visits,
    openEvents: id => open[id],
    loggedEvents: async id => {
      read.push(id)
      return [act('seen', 1)]
    },
  })
  return { readTrail, read }
}

test('pages of the last two hours, oldest first, open ones from memory, closed ones read once', async () => {
  const visits = [now, visit('b', NOW - 1_000), visit('a', NOW - 2_000)]
  const { readTrail, read } = reading(visits, { b: [] })
  const trail = await readTrail(now, shown)
  expect(trail.pages.map(page => [page.visit.id, page.isWatched])).toEqual([
    ['a', true],
    ['b', false],
  ])
  expect(trail.isWhole).toBe(true)
  await readTrail(now, shown)
  expect(read).toEqual(['a'])
})

test('an older visit makes it no whole trail, and a later one is no part of it', async () => {
  const visits = [visit('later', NOW + 1), now, visit('old', NOW - TRAIL_MS - 1)]
  const { readTrail } = reading(visits)
  expect(await readTrail(now, shown)).toEqual({ pages: [], isWhole: false })
})

test('a visit without a basket or a choice asks for nothing', async () => {
  const { readTrail, read } = reading([now, visit('a', NOW - 1)])
  expect((await readTrail(now, [act('seen', 1)])).pages).toEqual([])
  expect(read).toEqual([])
})
