import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/activity'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  '12 people are looking at this right now',
  'Someone in Paris just purchased this',
  '5 sold in the last 24 hours',
  '14 Personen sehen sich das gerade an',
  '8 personnes regardent ce produit',
  '15 personas están viendo este producto',
  '6 persone stanno guardando questo prodotto',
  '9 mensen bekijken dit nu',
  '7 osób ogląda ten produkt',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'info', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Customers also bought',
  'People also viewed',
  'Customers who bought this item',
  'Recently viewed',
  '128 reviews',
  'Kunden kauften auch',
  'Les clients ont également acheté',
  'Los clientes también compraron',
  'I clienti hanno acquistato anche',
  'Anderen kochten ook',
  'Klienci kupili również',
  'Made by people who care',
  'Sold by Acme',
  'Sold in packs of 3',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(
    rule.judge(
      [text({ kind: 'greeting', text: '12 people are looking at this right now' })],
      knowing(),
    ),
  ).toEqual([])
})
