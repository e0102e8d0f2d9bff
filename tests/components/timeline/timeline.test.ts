import { expect, test } from 'vitest'
import { foldChoice, rowWord } from '../../../components/timeline/fold-choice'
import { foldTimeline } from '../../../components/timeline/fold-timeline'
import { EVENTS, STARTED } from '../../gallery/event-fixtures'

test('every event is in exactly one step, and the choice is where it was made', () => {
  const { bins, choice } = foldTimeline(EVENTS, STARTED)
  const all = bins.reduce((sum, { requests, other }) => sum + requests + other, 0)
  expect(all).toBe(EVENTS.length)
  expect(choice).toEqual({ at: 6, choice: 'reject' })
  expect(bins.length).toBeLessThanOrEqual(25)
})

test('an empty visit, and events from before its start, still give steps', () => {
  expect(foldTimeline([], STARTED).bins.length).toBeGreaterThan(0)
  const early = foldTimeline([{ ...EVENTS[0]!, at: STARTED - 5000 }], STARTED)
  expect(early.bins[0]).toMatchObject({ from: 0, requests: 1 })
})

test('without a No there is nothing to compare', () => {
  expect(foldChoice(EVENTS.filter(({ type }) => type !== 'consent-choice'))).toBeNull()
})

test('each company’s requests are counted on both sides of the No', () => {
  const nosto = foldChoice(EVENTS)?.rows.find(({ company }) => company === 'Nosto')
  expect(nosto).toEqual({ company: 'Nosto', before: 9, after: 3 })
})

test.each([
  [{ company: 'a', before: 3, after: 0 }, 'nothing after'],
  [{ company: 'a', before: 3, after: 1 }, 'went on'],
  [{ company: 'a', before: 0, after: 1 }, 'only after'],
])('%j is said as it was counted', (row, word) => {
  expect(rowWord(row)).toBe(word)
})
