import { describe, expect, test } from 'vitest'
import { kindOfPressure } from '../../../lib/knowledge/pressure/kind-of-pressure'
import { pressureWords } from '../../../lib/knowledge/pressure/pressure-words'
import { likelihood, readModel } from '../../../lib/knowledge/pressure/text-model'
import { WEIGHTS } from '../../../lib/knowledge/pressure/weights'

test('money, shares and numbers are told apart, and thousands are one number', () => {
  expect(pressureWords('Only $5.00 or 20 % off 1,200 items')).toEqual(
    'only price or 0 percent off 0 items'.split(' '),
  )
  expect(pressureWords('12,50 € · 20 000')).toEqual(['price', '0'])
})

test('the model rejects what the phrases would take, and says nothing of other languages', () => {
  expect(kindOfPressure('Only 3 left')).toBe('low-stock')
  expect(kindOfPressure('Nur noch 3 Stück auf Lager')).toBe('low-stock')
})

describe('look-alikes: what shops say that presses nobody', () => {
  test.each([
    'Order within 2 hrs 13 mins for delivery tomorrow',
    'Bestellen Sie innerhalb 2 Std. 13 Min. und erhalten Sie die Lieferung morgen',
    'Commandez dans les 2 h 13 min pour une livraison demain',
    'Besteld voor 23:59, morgen in huis',
    'Zamów do 14:00, wysyłka jutro',
    'Auction ends in 2h 13m',
    '3 characters left',
    'Only $5 away from free shipping',
    'Customers who viewed this item also viewed',
    'Open today 9:00 - 18:00',
    'Sale',
    'Free shipping over $50',
    '',
    '🔥',
  ])('%s', text => {
    expect(kindOfPressure(text)).toBeNull()
  })
})

test('bad input never crashes', () => {
  for (const text of ['0'.repeat(300), '*(|)'.repeat(70), '\u0000', ' 1 '.repeat(100)])
    expect(() => kindOfPressure(text)).not.toThrow()
})

test('the weights read, and stay small', () => {
  const { bias, scale, weights } = readModel(WEIGHTS)
  expect(Number.isFinite(bias) && scale > 0).toBe(true)
  expect(weights.size).toBeGreaterThan(1_000)
  expect(Buffer.byteLength(WEIGHTS)).toBeLessThan(40_000)
  expect(likelihood({ bias, weights: new Map(), scale }, new Set())).toBeGreaterThan(0)
})
