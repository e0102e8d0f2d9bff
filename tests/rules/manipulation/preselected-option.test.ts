import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/preselected-option'
import { knowing } from '../build'
import { after, basket, goods, option, page, sum } from '../build-basket'

const price = (amount: number) => ({ amount, currency: 'EUR' })
const judge = (...options: ReturnType<typeof option>[]) => rule.judge(options, knowing())

test.each([
  ['Gift wrap (+ €3.90)', 'gift-wrap'],
  ['Geschenkverpackung + 3,90 €', 'gift-wrap'],
  ['Assurance colis : 3,90 €', 'protection'],
  ['Garantía ampliada 2 años + 3,90 €', 'warranty'],
  ['Donazione per la foresta 3,90 €', 'donation'],
  ['Verzekering voor je pakket + € 3,90', 'protection'],
  ['Pakowanie na prezent + 3,90 €', 'gift-wrap'],
  ['Priority processing + €3.90', 'service'],
])('%s', (label, kind) => {
  expect(judge(option(label, { price: price(3.9) }))[0]).toMatchObject({
    severity: 'medium',
    confidence: 'observed',
    facts: { label, kind, price: '3.90 EUR', place: 'product' },
  })
})

test.each([
  'Email me with news and offers',
  'Ja, ich möchte Angebote und Neuigkeiten per E-Mail erhalten',
  'Je souhaite recevoir les offres et actualités par e-mail',
  'Quiero recibir ofertas y novedades',
  'Desidero ricevere offerte e novità',
  'Ik ontvang graag de nieuwsbrief',
  'Ja, ik wil aanbiedingen per e-mail ontvangen',
  'Yes, I would like to receive offers by email',
  'Chcę otrzymywać newsletter',
])('advertising: %s', label => {
  const [found] = judge(option(label, { place: 'checkout' }))
  expect(found).toMatchObject({ severity: 'low', facts: { kind: 'newsletter', price: null } })
})

test('a subscription, with buying once beside it', () => {
  const [found] = judge(
    option('Subscribe & save 10 %: every 30 days', {
      control: 'radio',
      others: ['One-time purchase'],
    }),
  )
  expect(rule.explain(found!.facts)).toBe(
    'On the product page “Subscribe & save 10 %: every 30 days” was on before you chose anything; “One-time purchase” could be chosen in its place: what you buy would come, and be paid, again and again.',
  )
})

test('what it costs may stand in the basket only; a box with a price on top needs no kind', () => {
  const events = [
    option('Shipping protection', { place: 'cart' }),
    basket([goods('Tea', 24), sum('Shipping protection', 1.9), sum('Total', 25.9)]),
  ]
  expect(rule.judge(events, knowing())[0]?.facts).toMatchObject({
    kind: 'protection',
    price: '1.90 EUR',
  })
  expect(judge(option('Matching socks + €9.00', { price: price(9) }))[0]).toMatchObject({
    confidence: 'inferred',
    facts: { kind: 'extra' },
  })
})

test('look-alikes: off, put on by the person, free, or of unknown price', () => {
  const label = 'Gift wrap (+ €3.90)'
  expect(judge(option(label, { price: price(3.9), on: false }))).toEqual([])
  expect(judge(option(label, { price: price(3.9), by: 'person' }))).toEqual([])
  expect(judge(option(label, { price: price(3.9), by: 'unknown' }))).toEqual([])
  expect(judge(option('Free gift wrap', { price: price(0) }))).toEqual([])
  expect(judge(option('Gift wrap'))).toEqual([])
  // On beforehand, taken out by the person, or looked at again.
  expect(
    judge(
      option(label, { price: price(3.9) }),
      option(label, { price: price(3.9), on: false, by: 'person' }),
    ),
  ).toEqual([])
  const ticked = page('product', 1_000, { options: [option(label, { by: 'person' })] })
  expect(
    rule.judge([option('Gift wrap € 3.90', { price: price(3.9), place: 'cart' })], after([ticked])),
  ).toEqual([])
})

test.each([
  'Standard shipping €4.90',
  'Express-Versand 9,90 €',
  'Livraison à domicile 4,90 €',
  'Kreditkarte + 0,50 €',
  'Billing address same as shipping',
  'Rechnungsadresse wie Lieferadresse',
  'Remember me',
  'I agree to the terms and conditions',
  'Size M €24.00',
  'This item: Tea pot €24.00',
  'Without gift wrap',
  'I do not want to receive the newsletter',
  'Nein, keine Werbung per E-Mail',
  'Je ne souhaite pas recevoir les offres',
  'No quiero recibir ofertas',
  'Non desidero ricevere offerte',
  'Ik wil geen nieuwsbrief',
  'Ik wil geen aanbiedingen ontvangen',
  'Ik wil mijn factuur per e-mail ontvangen',
  'I do not want to receive offers',
  'Nie chcę otrzymywać newslettera',
  'One-time purchase €24.00',
  'Pay in 3 monthly installments of €8.00',
])('look-alike: %s', label => {
  expect(judge(option(label, { price: price(4.9) }))).toEqual([])
})

test('look-alikes: a plan without an alternative, or that the link asked for; ways to deliver', () => {
  expect(judge(option('Every 30 days', { control: 'radio', others: ['Every 60 days'] }))).toEqual(
    [],
  )
  expect(
    judge(
      option('DHL Paket, mit Versicherung 6,90 €', {
        price: price(6.9),
        control: 'radio',
        others: ['Abholung kostenlos'],
      }),
    ),
  ).toEqual([])
  const url = 'https://shop.example/products/coffee?selling_plan=1'
  const plan = option('Subscribe: every 30 days', {
    control: 'radio',
    others: ['One-time purchase'],
  })
  expect(rule.judge([plan], knowing([], {}, { url }))).toEqual([])
})
