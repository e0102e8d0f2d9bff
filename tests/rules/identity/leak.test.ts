import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/identity/leak'
import { knowing, leak, row } from '../build'

const rows = [
  row({ name: 'Meta Pixel', categories: ['advertising'] }),
  row({ name: 'Klaviyo', categories: ['email', 'cdp'] }),
  row({ name: 'Stripe', categories: ['payment'], tracks: false }),
]

test('a scrambled e-mail address at an advertiser is high, sent form or not', () => {
  const [found, ...others] = rule.judge(
    [
      leak({ vendor: 'Meta Pixel', encoding: 'sha256(lowercase)', beforeSubmit: false }),
      leak({ vendor: 'Meta Pixel', value: 'phone' }),
    ],
    knowing(rows),
  )
  expect(others).toEqual([])
  expect(found).toMatchObject({ vendor: 'Meta Pixel', severity: 'high', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('SHA-256 of the lower-cased e-mail address')
})

test('to an unknown host, and to the shop before you sent it', () => {
  expect(rule.judge([leak({ host: 'x.example' })], knowing(rows))).toMatchObject([
    { subject: 'x.example' },
  ])
  const own = leak({ host: 'shop.example', thirdParty: false })
  expect(rule.judge([own], knowing(rows))).toMatchObject([{ severity: 'low' }])
})

test('look-alikes: a newsletter you signed up for, a payment, search words, the shop’s own form', () => {
  const benign = [
    leak({ vendor: 'Klaviyo', beforeSubmit: false }),
    leak({ vendor: 'Stripe', beforeSubmit: true }),
    leak({ vendor: 'Meta Pixel', value: 'other' }),
    leak({ host: 'shop.example', thirdParty: false, beforeSubmit: false }),
  ]
  expect(rule.judge(benign, knowing(rows))).toEqual([])
})

test('address look-up gets a place letter by letter and then whole, and is not accused; a tracker is', () => {
  const typed = (given: object) => [
    leak({ host: 'places.example', value: 'address', part: true, ...given }),
    leak({ host: 'places.example', value: 'address', ...given }),
  ]
  expect(rule.judge(typed({}), knowing(rows))).toEqual([])
  expect(rule.judge(typed({ vendor: 'Meta Pixel' }), knowing(rows))).toHaveLength(1)
  expect(rule.judge([...typed({}), leak({ host: 'places.example' })], knowing(rows))).toHaveLength(
    1,
  )
})

test('the made-up identity says that it is', () => {
  const [found] = rule.judge([leak({ canary: true })], knowing(rows))
  expect(rule.explain(found!.facts)).toContain('made-up identity that Vitrine typed')
})
