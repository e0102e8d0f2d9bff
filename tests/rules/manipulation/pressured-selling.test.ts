import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/pressured-selling'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Wait! Before you go, take 10% off',
  'Are you sure you want to miss this deal?',
  'Your order is not complete',
  'Halt! Bevor du gehst: 10 % Rabatt',
  'Attendez avant de partir !',
  '¡Espera! Antes de irte',
  'Aspetta! Prima di andare via',
  'Wacht! Voordat je gaat',
  'Poczekaj, zanim wyjdziesz',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'low', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Add to cart',
  'You may also like',
  'Frequently bought together',
  'Are you sure you want to remove this item?',
  'Are you sure you want to log out?',
  'Wait for an e-mail',
  'Passend dazu',
  'Before you buy: size guide',
  'Avant de commander',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(
    rule.judge([text({ kind: 'greeting', text: 'Wait! Before you go, take 10% off' })], knowing()),
  ).toEqual([])
})
