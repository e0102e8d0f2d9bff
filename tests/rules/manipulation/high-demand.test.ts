import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/high-demand'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Selling fast!',
  'This item is in high demand',
  'Hohe Nachfrage',
  'Forte demande',
  'Alta demanda',
  'Alta richiesta',
  'Veel gevraagd',
  'Duże zainteresowanie',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'info', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Bestseller',
  'On demand printing',
  'Most popular',
  'Beliebt',
  'Populaire',
  'Nachfrage senden',
  'Selling on our marketplace',
  'Fast charging',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(rule.judge([text({ kind: 'greeting', text: 'Selling fast!' })], knowing())).toEqual([])
})
