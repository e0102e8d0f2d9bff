import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/limited-time'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Sale ends tonight',
  'Limited time offer',
  'Hurry! 20% off ends today',
  'Nur für kurze Zeit: 20 % Rabatt',
  'Offre à durée limitée',
  'Oferta por tiempo limitado',
  'Offerta a tempo limitato',
  'Tijdelijke aanbieding',
  'Oferta ograniczona czasowo: promocja kończy się dzisiaj',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'info', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Sale',
  'Free shipping on orders over $50',
  'Limited edition',
  'Offer valid until 31 December 2026, while supplies last',
  'Order by 4 pm for delivery tomorrow',
  'Bestellen Sie innerhalb von 2 Std. 13 Min. für Lieferung morgen',
  'Limitierte Auflage',
  'Édition limitée',
  'Edición limitada',
  'Garanzia limitata 2 anni',
  'Gelimiteerde oplage',
  'Edycja limitowana',
  'Limited warranty of 2 years',
  'Last seen today',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(rule.judge([text({ kind: 'greeting', text: 'Sale ends tonight' })], knowing())).toEqual([])
})
