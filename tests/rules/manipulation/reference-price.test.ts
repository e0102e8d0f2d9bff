import { expect, test } from 'vitest'
import type { SeenPrice } from '../../../lib/prices/prices-before'
import { rule } from '../../../lib/rules/manipulation/reference-price'
import type { EventOf } from '../../../lib/schema/event'
import { knowing } from '../build'
import { text } from '../build-page'

const DAY = 86_400_000
const NOW = 100 * DAY

const product = (given: Partial<EventOf<'product'>> = {}): EventOf<'product'> => ({
  id: 'product',
  visit: 'v1',
  at: NOW,
  vendor: null,
  type: 'product',
  name: 'Trail jacket',
  sku: 'TJ-1',
  variant: null,
  price: { amount: 59.9, currency: 'EUR' },
  wasPrice: { amount: 89.9, currency: 'EUR' },
  wasNote: 'Was €89.90 now €59.90',
  availability: null,
  from: 'page',
  ...given,
})

/** Seen `ago` days ago, at `looks` looks up to `until` days ago. */
const seen = (ago: number, amount: number, given: Partial<SeenPrice> & { until?: number } = {}) => {
  const { until = ago, ...rest } = given
  return {
    from: NOW - ago * DAY,
    to: NOW - until * DAY,
    looks: 1,
    amount,
    currency: 'EUR',
    was: null,
    ...rest,
  }
}
const judge = (
  of: EventOf<'product'>,
  prices: SeenPrice[],
  more: Partial<ReturnType<typeof knowing>> = {},
) => rule.judge([of], { ...knowing(), pricesBefore: () => prices, ...more })

test('cheaper in the 30 days before the reduction, and the earlier price never asked', () => {
  const [found] = judge(product(), [seen(12, 64.9, { until: 3, looks: 3 })])
  expect(found).toMatchObject({
    severity: 'medium',
    confidence: 'inferred',
    facts: { is: 'lower', seen: '64.90 EUR', looks: 3, days: 9, daysAgo: 3, never: true },
  })
  expect(rule.explain(found!.facts)).toBe(
    'The page shows “Trail jacket” for 59.90 EUR, with 89.90 EUR as its earlier price. In the 30 days before this reduction you saw it here for 64.90 EUR, last 3 days ago. You looked 3 times before, over 9 days, and 89.90 EUR was never asked.',
  )
})

test('raised for a week and then “reduced”: the lowest of 30 days is the reference', () => {
  const [found] = judge(product(), [seen(20, 59.9), seen(6, 89.9)])
  expect(found?.facts).toMatchObject({ is: 'lower', seen: '59.90 EUR', never: false })
})

test('never asked at any look, each time reduced already: a fact, and a little more after 30 days', () => {
  const reduced = { was: 89.9 }
  const [few] = judge(product(), [seen(3, 59.9, { ...reduced, until: 1, looks: 2 })])
  expect(few).toMatchObject({
    severity: 'info',
    confidence: 'suspected',
    facts: { is: 'never', looks: 2, days: 2, reduced: true },
  })
  const [long] = judge(product(), [seen(45, 59.9, { ...reduced, until: 1, looks: 5 })])
  expect(long).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('one look, or a product that nothing tells from its variants, is a suspicion only', () => {
  const [once] = judge(product(), [seen(4, 64.9)])
  expect(once).toMatchObject({ severity: 'low', confidence: 'suspected' })
  const [unnumbered] = judge(product({ sku: null }), [seen(12, 64.9, { until: 3, looks: 3 })])
  expect(unnumbered).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('look-alikes: the first look, looks of one day, and an earlier price that was asked', () => {
  expect(judge(product(), [])).toEqual([])
  expect(judge(product(), [seen(0.5, 64.9, { until: 0.1, looks: 4 })])).toEqual([])
  expect(judge(product(), [seen(12, 89.9, { until: 3, looks: 3 })])).toEqual([])
  // Asked, then reduced: the reduction's own price is no earlier price.
  expect(
    judge(product(), [seen(20, 89.9), seen(9, 59.9, { was: 89.9, looks: 4, until: 1 })]),
  ).toEqual([])
  // Lower once, but more than 30 days before the reduction, and the earlier price asked since.
  expect(judge(product(), [seen(70, 49.9), seen(10, 89.9, { until: 2, looks: 3 })])).toEqual([])
  // The same visits showed it too, for another size perhaps.
  expect(
    judge(product(), [seen(3, 59.9, { was: 89.9, looks: 2, until: 1, also: [89.9] })]),
  ).toEqual([])
})

test('look-alikes: another currency, tax put on, no reduction, markup that nobody sees', () => {
  const before = [seen(12, 64.9, { until: 3, looks: 3 })]
  expect(judge(product(), [seen(12, 64.9, { until: 3, looks: 3, currency: 'USD' })])).toEqual([])
  // 75.55 without tax is 89.90 with 19 %.
  expect(judge(product(), [seen(12, 75.55, { until: 3, looks: 3 })])).toEqual([])
  expect(judge(product({ wasPrice: null }), before)).toEqual([])
  expect(judge(product({ wasPrice: { amount: 60, currency: 'EUR' } }), before)).toEqual([])
  expect(judge(product({ wasPrice: { amount: 89.9, currency: 'USD' } }), before)).toEqual([])
  const { wasNote: _, ...unseen } = product()
  expect(judge(unseen, before)).toEqual([])
})

test.each([
  'RRP €89.90 Now €59.90',
  'UVP 89,90 € 59,90 €',
  'statt UVP¹ 89,90 €',
  'MSRP: $89.90',
  'Compare at $89.90',
  'unverbindliche Preisempfehlung 89,90 €',
  'Prix conseillé 89,90 €',
  'PVP recomendado: 89,90 €',
  'Prezzo consigliato 89,90 €',
  'Adviesprijs € 89,90',
  'Sugerowana cena detaliczna 89,90 zł',
  'From €59.90 €89.90',
  'ab 59,90 € 89,90 €',
  '59,90 € – 89,90 €',
  'Members pay €59.90, others €89.90 with code',
])('look-alike: no earlier price of this shop in “%s”', wasNote => {
  expect(judge(product({ wasNote }), [seen(12, 64.9, { until: 3, looks: 3 })])).toEqual([])
})

test.each([
  '89,90 € -33% 59,90 €',
  'Statt 89,90 € nur 59,90 €',
  'Ancien prix 89,90 € Prix 59,90 €',
  'Regular price $89.90 Sale price $59.90',
])('an earlier price: “%s”', wasNote => {
  expect(judge(product({ wasNote }), [seen(12, 64.9, { until: 3, looks: 3 })])).toHaveLength(1)
})

test('where EU law was chosen: a reduction without a word of the lowest price of 30 days', () => {
  const eu = { jurisdictions: ['EU' as const] }
  const [found] = judge(product(), [], eu)
  expect(found).toMatchObject({
    severity: 'info',
    confidence: 'suspected',
    facts: { is: 'unsaid' },
  })
  expect(judge(product(), [], { jurisdictions: ['US-CA'] })).toEqual([])
})

test.each([
  'Lowest price in the last 30 days: €59.90',
  'Niedrigster Preis der letzten 30 Tage: 64,90 €',
  'Prix le plus bas des 30 derniers jours : 64,90 €',
  'Precio más bajo de los últimos 30 días: 64,90 €',
  'Prezzo più basso degli ultimi 30 giorni: 64,90 €',
  'Laagste prijs in de afgelopen 30 dagen: € 64,90',
  'Najniższa cena z 30 dni przed obniżką: 64,90 zł',
])('look-alike: it is said: “%s”', said => {
  const eu = { ...knowing(), jurisdictions: ['EU' as const] }
  expect(rule.judge([product({ wasNote: `€89.90 €59.90 … ${said} …` })], eu)).toEqual([])
  expect(rule.judge([product(), text({ kind: 'other', text: said })], eu)).toEqual([])
})

test('look-alike: 30 days to send it back are no lowest price', () => {
  const eu = { ...knowing(), jurisdictions: ['EU' as const] }
  const wasNote = 'Was €89.90 now €59.90. 30 days to return it'
  expect(rule.judge([product({ wasNote })], eu)).toHaveLength(1)
})
