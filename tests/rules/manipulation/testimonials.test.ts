import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/testimonials'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Join 50,000 happy customers',
  'Loved by over 10,000 women',
  '9 out of 10 customers recommend it',
  'Über 10.000 zufriedene Kunden',
  'Plus de 20 000 clients satisfaits',
  'Más de 5.000 clientes satisfechos',
  'Oltre 3000 clienti soddisfatti',
  'Meer dan 5.000 tevreden klanten',
  'Ponad 10 000 zadowolonych klientów',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'info', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Customer reviews (128)',
  '4.8 out of 5 stars',
  'Write a review',
  'Customer service',
  'Kundenbewertungen',
  'Avis clients',
  'Join our newsletter',
  'Opiniones de clientes',
  'Recensioni',
  'Klantbeoordelingen',
  'Opinie klientów',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(
    rule.judge([text({ kind: 'greeting', text: 'Join 50,000 happy customers' })], knowing()),
  ).toEqual([])
})
