import { expect, test } from 'vitest'
import { createShelter } from '../../lib/store/shelter'
import { request, visit } from './examples'

const append = (events: ReturnType<typeof request>[], page: 'product' | 'cart' = 'product') => ({
  visit: visit({ page }),
  events,
  keys: [],
  facts: true,
})

test('what a visit is, said again without an event while nothing can be written, takes no more room', () => {
  const shelter = createShelter()
  shelter.keep([append([request('e1')])])
  for (let again = 0; again < 100; again += 1) shelter.keep([append([], 'cart')])
  expect(shelter.waiting()).toMatchObject([{ visit: { page: 'cart' }, events: [{ id: 'e1' }] }])
})

test('a visit without any event waits too', () => {
  const shelter = createShelter()
  shelter.keep([append([])])
  expect(shelter.waiting()).toHaveLength(1)
})

test('an event that waits already is a duplicate, and what falls out is counted', () => {
  const shelter = createShelter()
  shelter.keep([append([request('e1')])])
  expect(shelter.keep([append([request('e1')])])).toMatchObject([{ written: 0, duplicate: 1 }])
  const many = Array.from({ length: 8_000 }, (_, at) => request(`n${at}`))
  shelter.keep([append(many)])
  expect(shelter.lost()).toBe(1)
  expect(shelter.waiting().flatMap(({ events }) => events)).toHaveLength(8_000)
})
