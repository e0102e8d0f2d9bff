import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/low-stock'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Only 3 left',
  'Hurry! Only 2 left in stock',
  'Almost sold out',
  'Nur noch 2 Stück verfügbar',
  'Plus que 3 articles en stock',
  '¡Solo quedan 2 unidades!',
  'Ultimi pezzi disponibili',
  'Nog maar 3 op voorraad',
  'Zostały tylko 2 sztuki',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'info', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'In stock',
  'Auf Lager',
  'En stock',
  'Disponibile',
  'Op voorraad',
  'Dostępny',
  'Only $12 left until free shipping',
  'Noch 12,50 € bis zum versandkostenfreien Einkauf',
  'Plus que 8,00 € pour la livraison gratuite',
  '3 attempts left',
  '120 characters left',
  'Left-handed scissors',
  'Ships from stock within 24 hours',
  '12 in stock',
  'Only 2 years old',
  'Nur 12 € pro Stück',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(rule.judge([text({ kind: 'greeting', text: 'Only 3 left' })], knowing())).toEqual([])
})
