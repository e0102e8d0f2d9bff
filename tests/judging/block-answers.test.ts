import { expect, test } from 'vitest'
import { saidOfAnswers } from '../../lib/judging/block-answers'
import { renderedBy } from '../../lib/judging/rendered-by'
import type { EventOf } from '../../lib/schema/event'
import { knowing, request, row } from '../rules/build'
import { block } from '../rules/build-page'

const rows = [
  row({ name: 'Nosto', categories: ['recommendation', 'personalization'], tracks: true }),
  row({ name: 'Constructor', categories: ['search', 'recommendation'], tracks: true }),
  row({ name: 'Yotpo', categories: ['reviews'], tracks: false }),
]
const ID = { name: 'c', hash: '#0123456789abcdef', bits: 60 }
type Answer = NonNullable<EventOf<'block'>['answers']>[number]
const from = (url: string, more: Partial<Answer> = {}): Answer => ({
  url,
  goods: 7,
  inOrder: true,
  ...more,
})
const filled = (answers: Answer[], more: Parameters<typeof block>[0] = {}) =>
  block({
    heading: '',
    grade: 'unknown',
    items: 8,
    because: ['tiles', 'came', 'later'],
    at: 2_000,
    answers,
    ...more,
  })
const asked = (url: string, given: Parameters<typeof request>[0] = {}) =>
  request({
    url,
    host: new URL(url).hostname,
    resource: 'fetch',
    thirdParty: !url.includes('shop.example/'),
    at: 1_000,
    ...given,
  })
const NOSTO = 'https://api.nosto.com/ev1'
const nosto = (given: Parameters<typeof request>[0] = {}) =>
  asked(NOSTO, {
    vendor: 'Nosto',
    protocol: 'nosto',
    categories: ['recommendation', 'personalization'],
    identifiers: [ID],
    ...given,
  })
const OWN = 'https://shop.example/api/shelf'
const by = (one: ReturnType<typeof block>, ...requests: ReturnType<typeof request>[]) =>
  renderedBy(one, requests, knowing(rows))
const nobody = { vendor: null, rendered: false, host: null, told: [] }

test('a recommender whose answer the goods stand in, whoever else was asked', () => {
  expect(
    by(filled([from(NOSTO)]), nosto(), asked('https://shop.example/api/products'), asked(OWN)),
  ).toMatchObject({ vendor: 'Nosto', rendered: true, told: [{ vendor: 'Nosto' }] })
})

const PROXY = 'https://shop.example/apps/recommendations/shelf'
const NOSTO_SCRIPT = 'https://connect.nosto.com/include/script.js'
const brought = request({
  url: `${NOSTO_SCRIPT}?v=1`,
  host: 'connect.nosto.com',
  vendor: 'Nosto',
  resource: 'script',
  categories: ['recommendation', 'personalization'],
  at: 500,
})
const askedBy = (initiator: string, url = PROXY) => asked(url, { initiator })
const theme = askedBy('https://shop.example/theme.js', 'https://shop.example/cart.js')

test('a recommender whose script asked for the goods through the shop’s own server', () => {
  expect(by(filled([from(PROXY)]), brought, theme, askedBy(NOSTO_SCRIPT))).toMatchObject({
    vendor: 'Nosto',
    rendered: true,
    byScript: true,
  })
})

test('look-alikes: the theme’s own script, one that stands before every call, one that asked for no recommendations', () => {
  const own = 'https://shop.example/theme.js'
  expect(by(filled([from(PROXY)]), brought, theme, askedBy(own))).toMatchObject(nobody)
  expect(
    by(filled([from(PROXY)]), brought, askedBy(NOSTO_SCRIPT, theme.url), askedBy(NOSTO_SCRIPT)),
  ).toMatchObject(nobody)
  expect(by(filled([from(OWN)]), brought, theme, askedBy(NOSTO_SCRIPT, OWN))).toMatchObject(nobody)
})

test('a search company counts where it was asked for recommendations', () => {
  const search = (path: string) => {
    const url = `https://ac.cnstrc.com${path}`
    const sent = asked(url, {
      vendor: 'Constructor',
      categories: ['search', 'recommendation'],
      identifiers: [ID],
    })
    return by(filled([from(url)]), sent)
  }
  expect(search('/recommendations/v1/pods/home')).toMatchObject({ vendor: 'Constructor' })
  expect(search('/browse/group_id/pots')).toMatchObject(nobody)
})

test('look-alike: a recommender was asked, but the goods stand in the shop’s own answer', () => {
  expect(by(filled([]), nosto())).toMatchObject({ vendor: 'Nosto' })
  expect(by(filled([from(OWN)]), nosto(), asked(OWN))).toMatchObject(nobody)
})

test('look-alike: two answers with the same goods, unless both are one company’s', () => {
  expect(by(filled([from(NOSTO), from(OWN)]), nosto(), asked(OWN))).toMatchObject(nobody)
  const other = 'https://api.nosto.com/ev2'
  const second = nosto({ url: other })
  expect(by(filled([from(NOSTO), from(other)]), nosto(), second)).toMatchObject({ vendor: 'Nosto' })
})

test('look-alike: a reviews service; an answer that only the page speaks of; one asked for later', () => {
  const reviews = 'https://api.yotpo.com/top'
  const yotpo = asked(reviews, { vendor: 'Yotpo', categories: ['reviews'], identifiers: [ID] })
  expect(by(filled([from(reviews)]), nosto(), yotpo)).toMatchObject(nobody)
  expect(by(filled([from(NOSTO)]))).toMatchObject(nobody)
  expect(by(filled([from(NOSTO)]), nosto({ source: 'page' }))).toMatchObject(nobody)
  expect(by(filled([from(NOSTO)]), nosto({ at: 2_500 }))).toMatchObject(nobody)
})

test('a host that nobody knows is told as a host, where it was sent the visitor’s number', () => {
  const url = 'https://recs.example.com/v1/recommendations'
  expect(by(filled([from(url)]), asked(url, { identifiers: [ID] }))).toMatchObject({
    vendor: null,
    host: 'recs.example.com',
    rendered: false,
  })
  const goods = 'https://goods.example.com/v1/list'
  for (const [answer, sent] of [
    [from(url), asked(url)],
    [from(url, { inOrder: false }), asked(url, { identifiers: [ID] })],
    [from(goods), asked(goods, { identifiers: [ID] })],
    [from(url), asked(url, { identifiers: [ID], thirdParty: false })],
  ] as const)
    expect(by(filled([answer]), sent)).toMatchObject(nobody)
})

test('a mark around goods from another recommender’s answer says nothing of them', () => {
  const url = 'https://ac.cnstrc.com/recommendations/v1/pods/home'
  const other = asked(url, { vendor: 'Constructor', categories: ['recommendation'] })
  const marked = filled([from(url)], { vendor: 'Nosto', because: ['markup:.nosto_element'] })
  expect(by(marked, nosto(), other)).toMatchObject({ rendered: false })
  expect(by({ ...marked, answers: [from(NOSTO)] }, nosto({ identifiers: [] }))).toMatchObject({
    vendor: 'Nosto',
    rendered: true,
  })
})

test('what is said of it', () => {
  expect(saidOfAnswers(filled([from(NOSTO)]))).toBe(
    '7 of 8 goods here stand in the answer of api.nosto.com, in the same order',
  )
  expect(saidOfAnswers(filled([from(NOSTO, { inOrder: false })]))).toMatch(/, in another order$/)
  expect(saidOfAnswers(filled([from(NOSTO), from(OWN)]))).toBe(
    '7 of 8 goods here stand alike in the answers of api.nosto.com and shop.example, in the same order',
  )
  expect(saidOfAnswers(block())).toBe('')
})
