import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/cookie-sync'
import { knowing, request, row, storage } from '../build'

const rows = [
  row({ name: 'Criteo', owner: 'Criteo' }),
  row({ name: 'Xandr', owner: 'Microsoft' }),
  row({ name: 'Google Ads', owner: 'Google' }),
  row({ name: 'Google Analytics', owner: 'Google' }),
  row({ name: 'Stripe', categories: ['payment'], tracks: false }),
]
const id = (name: string, hash = '#0123456789abcdef', bits = 120) => ({ name, hash, bits })
const to = (vendor: string, identifier: ReturnType<typeof id>, given = {}) =>
  request({
    vendor,
    host: `${vendor.toLowerCase().replace(' ', '')}.example`,
    identifiers: [identifier],
    ...given,
  })

test('a number handed on by a redirect is observed', () => {
  const events = [
    to('Criteo', id('uid')),
    to('Xandr', id('x'), { redirectedFrom: 'https://criteo.example/sync?uid=1' }),
  ]
  expect(rule.judge(events, knowing(rows))).toMatchObject([
    { confidence: 'observed', severity: 'high' },
  ])
})

test('the same visitor number at two companies is inferred; one finding a pair', () => {
  const events = [
    to('Criteo', id('uid')),
    to('Xandr', id('partner_uid')),
    to('Xandr', id('partner_uid')),
  ]
  const found = rule.judge(events, knowing(rows))
  expect(found).toMatchObject([{ confidence: 'inferred' }])
  expect(rule.explain(found[0]!.facts)).toContain('Criteo and Xandr')
})

test('a value of a cookie on your device that two companies receive counts, whatever its name', () => {
  const events = [
    to('Criteo', id('a1')),
    to('Xandr', id('b1')),
    storage({ hash: '#0123456789abcdef' }),
  ]
  expect(rule.judge(events, knowing(rows))).toHaveLength(1)
})

test('look-alikes: one owner, the shop’s own account number, short values, payment', () => {
  const pairs = [
    [to('Google Ads', id('cid')), to('Google Analytics', id('cid'))],
    [to('Criteo', id('shop_account')), to('Xandr', id('advertiser'))],
    [to('Criteo', id('uid', '#1', 12)), to('Xandr', id('uid', '#1', 12))],
    [to('Criteo', id('uid')), to('Stripe', id('uid'))],
    [to('Criteo', id('uid', '#a')), to('Xandr', id('uid', '#b'))],
  ]
  for (const events of pairs) expect(rule.judge(events, knowing(rows))).toEqual([])
})

test('over a chain of redirects, hops without the number included', () => {
  const events = [
    to('Criteo', id('uid')),
    request({
      host: 'hop.example',
      url: 'https://hop.example/r',
      redirectedFrom: 'https://criteo.example/sync?uid=1',
    }),
    to('Xandr', id('x'), { redirectedFrom: 'https://hop.example/r' }),
  ]
  expect(rule.judge(events, knowing(rows))).toMatchObject([{ confidence: 'observed' }])
})

test('a part of a joined cookie that two companies receive counts like the whole', () => {
  const events = [
    to('Criteo', id('a1')),
    to('Xandr', id('b1')),
    storage({ hash: '#ffffffffffffffff', parts: ['#0123456789abcdef'] }),
  ]
  expect(rule.judge(events, knowing(rows))).toHaveLength(1)
})

const hop = (host: string, name: string, given = {}) =>
  request({ host, url: `https://${host}/r?${name}=1`, identifiers: [id(name)], ...given })

test('two companies that nobody knows count where one of them calls the number a visitor’s', () => {
  const events = [
    hop('a.example', 'sig'),
    hop('b.example', 'partner_uid', { redirectedFrom: 'https://a.example/r?sig=1' }),
  ]
  expect(rule.judge(events, knowing(rows))).toMatchObject([{ confidence: 'observed' }])
})

test('look-alikes: a signed picture and a card check that are sent on to another server', () => {
  for (const [name, resource] of [
    ['sig', 'image'],
    ['threeDSSessionData', 'subframe'],
    ['state', 'subframe'],
  ] as const) {
    const events = [
      hop('media.example', name, { resource }),
      hop('store.example', name, {
        resource,
        redirectedFrom: `https://media.example/r?${name}=1`,
      }),
    ]
    expect(rule.judge(events, knowing(rows)), name).toEqual([])
  }
})
