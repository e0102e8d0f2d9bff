import { expect, test } from 'vitest'
import { watchTarget } from '../../../lib/gatherers/content/watch-target'

/** What is kept when the page's library fires its event with each of these details. */
function heard(...details: unknown[]): unknown[] {
  const page = new EventTarget()
  const rows: unknown[] = []
  watchTarget(page as Document, row => rows.push(row))
  for (const detail of details)
    page.dispatchEvent(new CustomEvent('at-request-succeeded', { detail }))
  return rows
}

test('each activity of the answer is kept by its name, or else by its number', () => {
  const responseTokens = [
    { 'activity.name': 'Cart upsell', 'activity.id': '434689', 'experience.name': 'Experience B' },
    { 'activity.id': '434690', 'experience.id': '0', 'geo.city': 'lyon' },
  ]
  expect(heard({ mbox: 'target-global-mbox', type: 'request-succeeded', responseTokens })).toEqual([
    ['o', 'experiment:Adobe Target', { experiment: 'Cart upsell', variant: 'Experience B' }],
    ['o', 'experiment:Adobe Target', { experiment: '434690', variant: '0' }],
  ])
})

test('look-alikes: a shop without response tokens, and anything else by that name', () => {
  expect(
    heard({ mbox: 'x' }, null, undefined, 'x', { responseTokens: {} }, { responseTokens: [null] }),
  ).toEqual([])
})

test('a page that fires it without end is not remembered without end', () => {
  const responseTokens = Array.from({ length: 500 }, (_, at) => ({
    'activity.id': at,
    'experience.id': 1,
  }))
  expect(heard({ responseTokens }, { responseTokens })).toHaveLength(20)
})
