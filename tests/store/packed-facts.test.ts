import { expect, it } from 'vitest'
import { eachFacts, packFacts } from '../../lib/store/packed-facts'
import { factsOf } from '../../lib/summary/event-facts'
import { storage } from '../rules/build'
import { request } from './examples'

it('gives back the facts, visit and time of every row, and skips deleted ones', () => {
  const events = [
    request('a', { at: 5000 }),
    null,
    request('b', { at: 4000, visit: 'v2', vendor: null, host: 'unknown.example' }),
    storage({ at: 1_790_000_000_000, visit: 'v2' }),
    request('c', { at: 0 }),
  ]
  const rows: unknown[] = []
  eachFacts(packFacts(events), (facts, visit, at) => rows.push({ facts, visit, at }))
  expect(rows).toEqual(
    events.flatMap(event =>
      event ? [{ facts: factsOf(event), visit: event.visit, at: event.at }] : [],
    ),
  )
})

it('throws where its bytes are cut off', () => {
  const packed = packFacts([request('a'), request('b')])
  const cut = { ...packed, rows: packed.rows.slice(0, 5) }
  expect(() => eachFacts(cut, () => undefined)).toThrow(RangeError)
})
