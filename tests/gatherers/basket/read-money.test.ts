import { expect, test } from 'vitest'
import { isFree, moneyIn, withoutMoney } from '../../../lib/gatherers/basket/read-money'

test.each([
  ['12,90 €', 12.9, 'EUR'],
  ['€1.234,50', 1234.5, 'EUR'],
  ['$1,299.00', 1299, 'USD'],
  ['CA$5', 5, 'CAD'],
  ['129 zł', 129, 'PLN'],
  ['49,99 PLN', 49.99, 'PLN'],
  ['CHF 1’299.00', 1299, 'CHF'],
  ['-5,00 €', -5, 'EUR'],
  ['−$3.00', -3, 'USD'],
  ['199 kr', 199, null],
  ['1 299,00 €', 1299, 'EUR'],
])('%s', (text, amount, currency) => {
  expect(moneyIn(text)).toEqual([{ amount, currency }])
})

test('several, and what the text says beside them', () => {
  expect(moneyIn('2 × 4,50 € = 9,00 €').map(({ amount }) => amount)).toEqual([4.5, 9])
  expect(withoutMoney('Versand 4,90 €')).toBe('Versand')
})

test('look-alikes: numbers without a currency, sizes, dates and percentages', () => {
  for (const text of ['12', '20 %', '2026-11-23', 'EU 42', '30 days', 'Europa 12'])
    expect(moneyIn(text)).toEqual([])
  expect(isFree('Free')).toBe(true)
  expect(isFree('Free shipping from €50')).toBe(false)
})
