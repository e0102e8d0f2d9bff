import { expect, test } from 'vitest'
import { saidOfFilling } from '../../lib/judging/said-of-filling'

const nobody = {
  vendor: null,
  told: false,
  inputs: [],
  answered: '',
  host: null,
  byScript: false,
}
const inputs = ['your cart', 'a number that links your visits']

test('a company, what it was told, and the answer', () => {
  expect(
    saidOfFilling({
      ...nobody,
      vendor: 'Nosto',
      told: true,
      inputs,
      answered: '4 of 4 goods here stand in the answer of api.nosto.com, in the same order',
    }),
  ).toBe(
    ' It is filled by Nosto, which was also told about your visit: your cart and a number that links your visits. 4 of 4 goods here stand in the answer of api.nosto.com, in the same order.',
  )
})

test('a company whose script asked the shop’s own server', () => {
  expect(saidOfFilling({ ...nobody, vendor: 'Nosto', told: true, byScript: true })).toBe(
    ' It is filled by Nosto: its script asked for it through another server, with what tells of your visit.',
  )
})

test('a host that nobody knows, and nobody at all', () => {
  expect(saidOfFilling({ ...nobody, host: 'recs.example', inputs })).toBe(
    ' We do not know who runs recs.example; it was sent your cart and a number that links your visits.',
  )
  expect(saidOfFilling(nobody)).toBe('')
})
