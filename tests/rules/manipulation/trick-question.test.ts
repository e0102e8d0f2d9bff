import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/trick-question'
import { knowing } from '../build'
import { text } from '../build-page'

const judged = (said: string) => rule.judge([text({ kind: 'pressure', text: said })], knowing())

test.each([
  'Tick this box if you do not wish to receive our offers',
  'Uncheck the box if you would prefer not to hear from us',
  'Kästchen ankreuzen, wenn Sie keine Angebote erhalten möchten',
  'Cochez cette case si vous ne souhaitez pas recevoir nos offres',
  'Marque esta casilla si no desea recibir ofertas',
  'Seleziona questa casella se non desideri ricevere offerte',
  'Vink dit vakje aan als je geen aanbiedingen wilt',
  'Zaznacz to pole, jeśli nie chcesz otrzymywać ofert',
])('“%s” is told, and no more than stands there', said => {
  const [found] = judged(said)
  expect(found).toMatchObject({ severity: 'low', facts: { texts: [said] } })
  expect(found?.evidence[0]?.shows).toContain(said)
})

test.each([
  'Tick this box to receive our newsletter',
  'Check the box if you agree to the terms',
  'Yes, send me offers',
  'Bitte ankreuzen, wenn Sie den Newsletter wünschen',
  'Cochez la case pour accepter',
  'Click here if you are not redirected',
  'Marque la casilla para aceptar',
])('look-alike: “%s”', said => {
  expect(judged(said)).toEqual([])
})

test('a text of another kind of sign is none of its business', () => {
  expect(
    rule.judge(
      [text({ kind: 'greeting', text: 'Tick this box if you do not wish to receive our offers' })],
      knowing(),
    ),
  ).toEqual([])
})
