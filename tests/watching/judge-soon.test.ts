import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createJudgeSoon } from '../../lib/watching/judge-soon'
import type { VisitState } from '../../lib/watching/visit-state'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// Only its identity counts here.
const state = (id: string) => ({ id }) as unknown as VisitState
const judgement = { findings: [], outcomes: [] }

function counting() {
  const judged: VisitState[] = []
  const soon = createJudgeSoon({
    judge: async one => {
      judged.push(one)
      return judgement
    },
    save: async () => undefined,
  })
  return { judged, soon }
}

test('a burst of events is judged once, when it has ended', async () => {
  const { judged, soon } = counting()
  const visit = state('a')
  for (let n = 0; n < 3; n += 1) {
    soon.changed(visit)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(judged).toEqual([])
  await vi.advanceTimersByTimeAsync(500)
  expect(judged).toEqual([visit])
})

test('a page that is never quiet is judged all the same', async () => {
  const { judged, soon } = counting()
  const visit = state('a')
  for (let n = 0; n < 30; n += 1) {
    soon.changed(visit)
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(judged.length).toBeGreaterThan(1)
  expect(judged.length).toBeLessThan(5)
})

test('asked to, it judges at once, and two visits each', async () => {
  const { judged, soon } = counting()
  const [one, two] = [state('a'), state('b')]
  soon.changed(one)
  soon.changed(two)
  await soon.now()
  expect(judged).toEqual([one, two])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(judged).toHaveLength(2)
})
