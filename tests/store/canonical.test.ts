import { expect, it } from 'vitest'
import { canonicalEvent, exportEvent } from '../../lib/store/canonical'
import { storage } from '../rules/build'
import { request } from './examples'

it.each([
  ['as zod orders its keys', request('a')],
  ['at the start of all time', request('a', { at: 0 })],
  ['at the end of the years with four digits', request('a', { at: Date.UTC(9999, 11, 31) })],
  ['one millisecond into a minute', request('a', { at: 1_790_000_040_001 })],
  ['between two milliseconds', request('a', { at: 1_790_000_040_001.7 })],
  ['with a time in its text', request('"at":1')],
  ['with a brace in its id', request('{"at":1}')],
  ['with the time last', (({ at, ...rest }) => ({ ...rest, at }))(storage({}))],
  ['with another time before its own', { facts: { at: 7 }, ...request('a') }],
] as const)('the text of an event %s is that of its export', (_, event) => {
  expect(canonicalEvent(event as never)).toBe(JSON.stringify(exportEvent(event as never)))
})
