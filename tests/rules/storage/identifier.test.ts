import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/storage/identifier'
import { knowing, request, row, storage } from '../build'

const names = {
  _ga: { category: 'Analytics', vendor: 'Google Analytics' },
  OptanonConsent: { category: 'Functional', vendor: 'OneTrust' },
}
const ga = row({ name: 'Google Analytics' })

test('a known tracker cookie is observed, and several are one finding', () => {
  const events = ['_ga', '_ga'].map(name => storage({ name, vendor: 'Google Analytics' }))
  const found = rule.judge(events, knowing([ga], names))
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    confidence: 'observed',
    severity: 'medium',
    vendor: 'Google Analytics',
  })
  expect(rule.explain(found[0]!.facts)).toContain('_ga')
})

test('an unknown value of a known tracker is inferred', () => {
  const [found] = rule.judge(
    [storage({ name: 'zz', area: 'local', vendor: 'Google Analytics', lifetimeDays: null })],
    knowing([ga], names),
  )
  expect(found?.confidence).toBe('inferred')
})

test('an unknown lasting value with an id’s name is only suspected', () => {
  const events = [storage({ name: 'visitorId', area: 'local', lifetimeDays: null })]
  expect(rule.judge(events, knowing())[0]).toMatchObject({
    confidence: 'suspected',
    severity: 'low',
  })
})

test('a company that is not known to track may still keep a lasting number for you', () => {
  const flags = row({ name: 'LaunchDarkly', categories: ['experimentation'], tracks: false })
  const kept = (name: string) =>
    storage({ name, area: 'local', vendor: 'LaunchDarkly', lifetimeDays: null })
  expect(rule.judge([kept('ld:$anonUserId')], knowing([flags]))).toMatchObject([
    { subject: 'LaunchDarkly', confidence: 'suspected' },
  ])
  expect(rule.judge([kept('ld:$flags')], knowing([flags]))).toEqual([])
})

test('a lasting value of any name is suspected once it is sent to another company as who you are', () => {
  const kept = storage({ name: 'cwr_u', lifetimeDays: 30, hash: '#6b755843bb9d58d7' })
  const sent = (change: Parameters<typeof request>[0] = {}) =>
    request({
      host: 'rum.cloud.example',
      thirdParty: true,
      method: 'POST',
      fields: [
        { name: 'userId', plain: 'account id', kind: 'identity', value: '#6b755843bb9d58d7' },
      ],
      ...change,
    })
  const [found] = rule.judge([kept, sent()], knowing())
  expect(found).toMatchObject({ confidence: 'suspected', severity: 'low' })
  expect(rule.explain(found!.facts)).toContain('It was sent to rum.cloud.example.')

  const release = { name: 'release', plain: 'other value', kind: 'technical' } as const
  const stripe = row({ name: 'Stripe', categories: ['payment'], tracks: false })
  for (const benign of [
    sent({ thirdParty: false }),
    sent({ method: 'OPTIONS' }),
    sent({ vendor: 'Stripe' }),
    sent({ fields: [{ ...release, value: '#6b755843bb9d58d7' }] }),
    sent({ fields: [{ ...release, kind: 'identity', value: '#another' }] }),
  ])
    expect(rule.judge([kept, benign], knowing([stripe]))).toEqual([])
})

test('look-alikes: basket, log-in, forgery token, consent record, cache, short words', () => {
  const benign = [
    storage({ name: 'PHPSESSID', lifetimeDays: null }),
    storage({ name: 'cart_token', lifetimeDays: 365 }),
    storage({ name: 'csrftoken', lifetimeDays: 365 }),
    storage({ name: 'OptanonConsent', lifetimeDays: 365 }),
    storage({ name: '__cf_bm', thirdParty: true, lifetimeDays: 1 }),
    storage({ name: 'product-cache-v3', area: 'local', lifetimeDays: null }),
    storage({ name: 'session_user_id', area: 'session', lifetimeDays: null }),
    storage({ name: '_ga', bits: 12, hash: null }),
    storage({ name: '_ga', op: 'delete' }),
    storage({ name: '__stripe_mid', vendor: 'Stripe' }),
    storage({ name: 'deviceId', area: 'local', vendor: 'Stripe', lifetimeDays: null }),
  ]
  const stripe = row({ name: 'Stripe', categories: ['payment'], tracks: false })
  expect(rule.judge(benign, knowing([ga, stripe], names))).toEqual([])
})

test('the same value under a name that says nothing is one as well; a basket’s and another value are none', () => {
  const hash = '#6b755843bb9d58d7'
  const named = storage({ name: 'shop_uid', area: 'local', lifetimeDays: null, hash })
  const kept = (name: string, of = hash) => storage({ name, lifetimeDays: 365, hash: of })
  const [found] = rule.judge(
    [named, kept('shop_vd'), kept('cart'), kept('shop_x', '#0000000000000001')],
    knowing(),
  )
  expect(found?.facts).toMatchObject({ count: 2, names: ['shop_uid', 'shop_vd'] })
})
