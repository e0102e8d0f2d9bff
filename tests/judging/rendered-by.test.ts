import { expect, test } from 'vitest'
import { renderedBy } from '../../lib/judging/rendered-by'
import { knowing, request, row } from '../rules/build'
import { block } from '../rules/build-page'

const rows = [
  row({ name: 'Nosto', categories: ['recommendation', 'personalization'], tracks: true }),
  row({ name: 'Meta Pixel', categories: ['advertising'], tracks: true }),
  row({ name: 'Constructor', categories: ['search', 'recommendation'], tracks: true }),
]
const came = (at: number) =>
  block({ heading: '', grade: 'unknown', because: ['tiles', 'came', 'later'], at })
const asked = (given: Parameters<typeof request>[0] = {}) =>
  request({
    vendor: 'Nosto',
    host: 'api.nosto.com',
    url: 'https://api.nosto.com/ev1',
    resource: 'fetch',
    protocol: 'nosto',
    categories: ['recommendation', 'personalization'],
    at: 1_000,
    ...given,
  })
const own = (path: string, at = 1_100) =>
  request({
    host: 'shop.example',
    url: `https://shop.example${path}`,
    resource: 'fetch',
    thirdParty: false,
    at,
  })
const cnstrc = (path: string, protocol: string | null) =>
  asked({
    vendor: 'Constructor',
    host: 'ac.cnstrc.com',
    url: `https://ac.cnstrc.com${path}`,
    protocol,
    categories: ['search', 'recommendation'],
    identifiers: [{ name: 'i', hash: '#0123456789abcdef', bits: 60 }],
  })
const by = (...requests: ReturnType<typeof request>[]) =>
  renderedBy(came(2_000), requests, knowing(rows))

test('goods without a heading that came after a recommender alone was asked are its answer', () => {
  expect(by(asked())).toMatchObject({ vendor: 'Nosto', rendered: true })
  expect(by(cnstrc('/recommendations/v1/pods/home?i=1', 'constructor-recommend'))).toMatchObject({
    vendor: 'Constructor',
    rendered: true,
  })
})

test('what the shop asks for besides, and what is told to trackers, brings no goods', () => {
  const tracker = request({ vendor: 'Meta Pixel', resource: 'fetch', protocol: 'meta', at: 1_500 })
  expect(by(asked(), own('/cart.js'), own('/api/session'), tracker)).toMatchObject({
    rendered: true,
  })
})

test('look-alikes: the shop’s own list, a search, another service, or nobody asked', () => {
  const none = { vendor: null, rendered: false }
  expect(by(asked(), own('/api/products?category=pots'))).toMatchObject(none)
  expect(by(asked(), own('/graphql', 500))).toMatchObject(none)
  expect(by(cnstrc('/browse/group_id/pots?i=1', null))).toMatchObject(none)
  expect(
    by(asked(), request({ host: 'goods.example', resource: 'fetch', at: 1_400 })),
  ).toMatchObject(none)
  expect(by(own('/cart.js'))).toMatchObject(none)
  expect(by(asked({ at: 2_500 }))).toMatchObject(none)
})
