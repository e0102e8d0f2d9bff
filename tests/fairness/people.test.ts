// From exports to disparities as the dashboard does it: the planted effect is found, and nothing where there is none.
import { expect, test } from 'vitest'
import { compareInSteps } from '../../lib/fairness/disparities'
import { observe } from '../../lib/fairness/observations'
import { type Person, peopleOf } from '../../lib/fairness/people'
import { seeded } from '../../lib/fairness/seeded'
import { exportsOf, people } from '../gallery/people-fixtures'

const compared = (all: readonly Person[]) => {
  const steps = compareInSteps(observe(all), seeded(1))
  const shares: number[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { ...step.value, shares }
    shares.push(step.value)
  }
}

test('a price planted for one group is found, with its size, group and currency; other prices are not', () => {
  const { disparities } = compared(people({ each: 7, planted: 0.12, seed: 3 }))
  const prices = disparities.filter(({ kind, isDisparity }) => kind === 'price' && isDisparity)
  expect(prices.map(({ name }) => name)).toEqual(['Trail Jacket'])
  expect(prices[0]).toMatchObject({ high: 'guest', low: 'member', currency: 'EUR' })
  expect(prices[0]?.effect).toBeCloseTo(0.12, 1)
  expect(prices[0]?.groups.map(({ values }) => values.length)).toEqual([7, 7])
  expect(Math.min(...(prices[0]?.groups[0]?.values ?? []))).toBeGreaterThan(21.5)
})

test('a list turned around for one group is found', () => {
  const { disparities } = compared(people({ each: 7, planted: 0.12, seed: 4 }))
  expect(disparities.find(({ kind }) => kind === 'order')).toMatchObject({
    isDisparity: true,
    high: 'member',
  })
})

test('benign: where nothing was planted nothing holds', () => {
  const { disparities, scarce } = compared(people({ each: 7, planted: 0, seed: 5 }))
  expect(disparities.length).toBeGreaterThan(6)
  expect(disparities.filter(({ isDisparity }) => isDisparity)).toEqual([])
  expect(scarce).toEqual([])
})

test('too few looks, or none on the same day, are said to be too few, and not judged', () => {
  const few = people({ each: 3, planted: 0.5, seed: 6 })
  const { disparities, scarce } = compared(few)
  expect(disparities).toEqual([])
  expect(scarce.find(({ kind }) => kind === 'price')).toMatchObject({
    groups: [
      { label: 'member', observations: 3 },
      { label: 'guest', observations: 3 },
    ],
    isNeverTogether: false,
  })
  const later = few.map(person =>
    person.label === 'guest'
      ? {
          ...person,
          bundle: {
            ...person.bundle,
            visits: person.bundle.visits.map(visit => ({
              ...visit,
              startedAt: '2026-11-23T10:00:00.000Z',
            })),
          },
        }
      : person,
  )
  expect(compared(later).scarce.every(({ isNeverTogether }) => isNeverTogether)).toBe(true)
})

test('it tells how far it is, and ends at all of it', () => {
  const { shares } = compared(people({ each: 5, planted: 0, seed: 7 }))
  expect(shares.at(-1)).toBeCloseTo(1)
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
})

test('an export is split by persona, labeled by it, or by its file; a visit that is here already does not count twice', () => {
  const [one] = exportsOf({ each: 1, planted: 0, seed: 8 })
  const visits = one?.visits ?? []
  const mine = visits.map(visit => ({ ...visit, id: 'own', persona: 'me' }))
  const bundle = { visits: [...visits, ...mine], events: one?.events ?? [] }
  const { people: found } = peopleOf('anna.json', bundle)
  expect(found.map(({ label, persona, bundle }) => [label, persona, bundle.events.length])).toEqual(
    [
      ['member', 'member', 1],
      ['anna', 'me', 0],
    ],
  )
  expect(peopleOf('copy.json', bundle, new Set(['own', '8-0']))).toEqual({ people: [], doubled: 2 })
})
