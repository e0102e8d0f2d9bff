import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/confirmshaming'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'No thanks, I hate saving',
  'No, I’d rather pay full price',
  'I don’t want to save money',
  'Nein danke, ich möchte nicht sparen',
  'Non merci, je préfère payer plein tarif',
  'No gracias, prefiero pagar más',
  'No grazie, preferisco pagare il prezzo pieno',
  'Nee bedankt, ik betaal liever de volle prijs',
  'Nie dziękuję, wolę zapłacić więcej',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'low', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'No thanks',
  'No, thank you',
  'Not now',
  'Maybe later',
  'Nein danke',
  'Non merci',
  'No gracias',
  'No grazie',
  'Nee bedankt',
  'Nie, dziękuję',
  'I don’t want to receive e-mails',
  'Continue without accepting',
  'I want to save my cart',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(
    rule.judge([text({ kind: 'greeting', text: 'No thanks, I hate saving' })], knowing()),
  ).toEqual([])
})
