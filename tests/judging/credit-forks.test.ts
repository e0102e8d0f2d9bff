import { expect, test } from 'vitest'
import { creditForks } from '../../lib/judging/credit-forks'
import { request, storage } from '../rules/build'

const kept = storage({ name: 'ajs_anonymous_id', vendor: 'Segment' })
const to = (vendor: string, protocol: string | null) => request({ vendor, protocol })
const keepers = (...events: Parameters<typeof creditForks>[0]) =>
  creditForks([kept, ...events]).flatMap(event => (event.type === 'storage' ? event.vendor : []))

test('a value under Segment’s name is the company’s that speaks like Segment in its place', () => {
  expect(keepers(to('Customer.io', 'segment'))).toEqual(['Customer.io'])
})

test('it stays Segment’s where Segment was spoken to, where nobody was, and where two others could be meant', () => {
  expect(keepers(to('Customer.io', 'segment'), to('Segment', 'segment'))).toEqual(['Segment'])
  expect(keepers(to('Klaviyo', 'klaviyo'))).toEqual(['Segment'])
  expect(keepers()).toEqual(['Segment'])
  expect(keepers(to('Customer.io', 'segment'), to('June', 'segment'))).toEqual(['Segment'])
})
