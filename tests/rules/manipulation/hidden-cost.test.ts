import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/hidden-cost'
import { act, added, after, basket, goods, option, page, sum } from '../build-basket'

const tea = goods('Darjeeling, 250 g', 24)
const withFee = (label: string, amount = 2.5) => [
  tea,
  sum('Subtotal', 24),
  sum(label, amount),
  sum('Total', 24 + amount),
]
const judge = (
  entries: Parameters<typeof basket>[0],
  pages: Parameters<typeof after>[0],
  given: Parameters<typeof basket>[1] = {},
) => rule.judge([basket(entries, given)], after(pages))

test.each([
  'Service fee',
  'Handling fee',
  'Bearbeitungsgebühr',
  'Frais de dossier',
  'Gastos de gestión',
  'Costi di gestione',
  'Administratiekosten',
  'Opłata serwisowa',
  'Shipping protection',
])('%s, of which the product’s page did not speak', label => {
  const [found] = judge(withFee(label), [
    added('Darjeeling, 250 g', 1_000, ['incl. VAT, plus shipping costs']),
  ])
  expect(found).toMatchObject({
    severity: 'medium',
    confidence: 'observed',
    facts: { label, price: '2.50 EUR', isLate: false },
  })
})

test('later than the cart is worse', () => {
  const cart = basket([tea, sum('Subtotal', 24), sum('Total', 24)], { at: 3_000 })
  const [found] = judge(
    withFee('Booking fee'),
    [added('Darjeeling, 250 g'), page('cart', 2_000, { basket: cart, acts: [act('seen', 2_100)] })],
    { place: 'checkout' },
  )
  expect(found).toMatchObject({ severity: 'high', facts: { isLate: true } })
  expect(rule.explain(found!.facts)).toBe(
    'The checkout asks 2.50 EUR for “Booking fee”. When you added it, the product’s page did not speak of such a fee, and neither did the cart before.',
  )
})

test('a sum that does not come out makes it less sure', () => {
  const [found] = judge(
    [tea, sum('Service fee', 2.5), sum('Total', 99)],
    [added('Darjeeling, 250 g')],
  )
  expect(found).toMatchObject({ severity: 'low', confidence: 'inferred' })
})

test.each([
  'Shipping',
  'Shipping & handling',
  'Versandkosten',
  'Frais de livraison',
  'Gastos de envío',
  'VAT 19 %',
  'Sales tax',
  'inkl. MwSt.',
  'Pfand',
  'Éco-participation',
  'Nachnahmegebühr',
  'Mindermengenzuschlag',
  'PayPal fee',
  'Rabatt',
  'Customs duties',
])('look-alike: %s', label => {
  expect(judge(withFee(label), [added('Darjeeling, 250 g')])).toEqual([])
})

test('look-alikes: a fee that was told, chosen or free, and goods whose page was not seen', () => {
  const told = [
    added('Darjeeling, 250 g', 1_000, ['Je Bestellung fällt eine Servicegebühr von 2,50 € an.']),
  ]
  expect(judge(withFee('Servicegebühr'), told)).toEqual([])
  const chosen = {
    ...added('Darjeeling, 250 g'),
    options: [option('Paketversicherung + 2,50 €', { by: 'person' })],
  }
  expect(judge(withFee('Versicherung'), [chosen])).toEqual([])
  expect(judge(withFee('Service fee', 0), [added('Darjeeling, 250 g')])).toEqual([])
  expect(judge(withFee('Service fee'), [])).toEqual([])
  expect(judge(withFee('Service fee'), [page('product', 1_000)])).toEqual([])
  // Added from a list, whose words nobody read.
  const fromList = page('category', 1_000, {
    acts: [act('add', 1_500, { name: 'Darjeeling, 250 g' })],
  })
  expect(judge(withFee('Service fee'), [added('Assam', 900), fromList])).toEqual([])
})
