import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/unlisted'
import { field, knowing, request, storage } from '../build'

const id = { name: 'u', hash: '#0123456789abcdef', bits: 120 }
const told = [field('event name', 'page', 'view'), field('page address', 'page')]

test('an unknown pixel that is sent an id that the browser keeps, and the page, is inferred to track', () => {
  const events = [
    storage({ area: 'local', name: 'u', hash: id.hash }),
    request({
      host: 'x.example',
      url: 'https://x.example/p.gif?u=1',
      identifiers: [id],
      fields: told,
    }),
  ]
  const [found] = rule.judge(events, knowing())
  expect(found).toMatchObject({ subject: 'x.example', vendor: null, confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('single you out')
})

test('a lasting cookie of its own counts as the id', () => {
  const events = [
    storage({ domain: '.x.example', thirdParty: true, lifetimeDays: 365 }),
    request({ host: 'a.x.example', resource: 'beacon', method: 'POST', fields: told }),
  ]
  expect(rule.judge(events, knowing())).toHaveLength(1)
})

test('look-alikes: signed pictures, the shop’s backend, scripts, known companies', () => {
  const benign = [
    request({
      url: 'https://img.example/shoe.jpg?sig=1&w=2',
      host: 'img.example',
      identifiers: [id],
      fields: told,
    }),
    request({
      host: 'api.example',
      resource: 'fetch',
      method: 'POST',
      identifiers: [id],
      fields: [field('product id', 'product')],
    }),
    request({ host: 'cdn.example', resource: 'script', identifiers: [id] }),
    request({ host: 'ping.example', url: 'https://ping.example/ok?v=1', fields: told }),
    request({ vendor: 'Stripe', resource: 'beacon', identifiers: [id], fields: told }),
    request({
      thirdParty: false,
      host: 'shop.example',
      resource: 'beacon',
      identifiers: [id],
      fields: told,
    }),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
})

const pixel = request({
  host: 'x.example',
  url: 'https://x.example/p.gif?u=1',
  identifiers: [id],
  fields: [field('a', 'page'), field('b', 'page')],
})
const met = { ...knowing(), seenBefore: () => ({ sites: 3, deletedAt: null, deletedAs: null }) }

test('a kept value that it met on other sites says more', () => {
  const [found] = rule.judge([storage({ hash: id.hash }), pixel], met)
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('on 3 sites')
})

test('an id that lay on the device from an earlier visit, or is a part of what is kept, is the person’s, too', () => {
  for (const kept of [
    storage({ op: 'found', hash: id.hash }),
    storage({ hash: '#00000000000000bb', parts: [id.hash] }),
  ])
    expect(rule.judge([kept, pixel], knowing())).toHaveLength(1)
})

test('a value that nobody is seen keeping counts where its name says that it is for a person', () => {
  const named = { ...pixel, fields: [field('visitor id', 'identity', id.hash), ...told] }
  expect(rule.judge([named], knowing())).toHaveLength(1)
})

test('look-alike: a fixed key of the company is the same on every site, but nobody keeps it', () => {
  expect(rule.judge([pixel], met)).toEqual([])
})

test('look-alikes: the number of one load, one trace, one fault; a form’s token; the hash of a build', () => {
  const numbered = (name: string, plain = 'other value') =>
    request({
      host: 'log.example',
      url: 'https://log.example/collect',
      method: 'POST',
      resource: 'beacon',
      identifiers: [{ ...id, name }],
      fields: [{ ...field(plain, 'technical', id.hash), name }, ...told],
    })
  for (const name of ['ptid', 'rt.si', 'load', 'x-token', 'sha'])
    expect(rule.judge([numbered(name)], knowing()), name).toEqual([])
  expect(rule.judge([numbered('uuid', 'visitor id')], knowing())).toEqual([])
})

const known = (n: number) => ({ name: 'id', hash: `#${String(n).padStart(16, '0')}`, bits: 120 })

test('look-alikes: pictures made to order, each by its own number', () => {
  const ordered = request({
    host: 'render.example',
    url: 'https://render.example/svc/getimage?id=1&max_dim=120',
    resource: 'image',
    identifiers: [known(1)],
    fields: [field('id', 'product'), field('max_dim', 'technical')],
  })
  expect(rule.judge([ordered], knowing())).toEqual([])
  const each = [1, 2, 3].map(n =>
    request({
      host: 'photos.example',
      url: `https://photos.example/show?id=${n}&kind=x`,
      resource: 'image',
      identifiers: [known(n)],
      fields: [field('id', 'product'), field('kind', 'technical')],
    }),
  )
  expect(rule.judge(each, knowing())).toEqual([])
})

test('the same kept value in every request is one of the person’s', () => {
  const each = ['a', 'b', 'c'].map(name =>
    request({
      host: 'x.example',
      url: `https://x.example/e?u=1&n=${name}`,
      resource: 'image',
      identifiers: [id],
      fields: [field('u', 'identity'), field('n', 'page')],
    }),
  )
  expect(rule.judge([storage({ hash: id.hash }), ...each], knowing())).toHaveLength(1)
  // Every request of the shop carries the shop's own key as well.
  expect(rule.judge(each, knowing())).toEqual([])
})

const page = field('page address', 'page')
const post = (...fields: ReturnType<typeof field>[]) =>
  request({ host: 'api.x.example', resource: 'fetch', method: 'POST', fields })

test('a posted page address with a visitor’s number is suspected, without the word of an event', () => {
  const [found] = rule.judge(
    [post(field('visitor id', 'identity'), page, field('page title', 'page'))],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('a short customer number beside an event and an e-mail address says who', () => {
  const [found] = rule.judge(
    [
      post(
        field('account id', 'identity', 'u-1'),
        field('event name', 'page', 'identify'),
        field('e-mail', 'identity'),
      ),
    ],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('your e-mail')
})

test('look-alikes: a newsletter’s form, a checkout, a log-in, a basket, a kept choice of cookies', () => {
  const address = '#00000000000000aa'
  const mail = field('e-mail', 'identity', address)
  const visitor = field('visitor id', 'identity')
  const title = field('page title', 'page')
  const form = post(mail, page, title)
  const benign = [
    { ...form, identifiers: [{ name: 'email', hash: address, bits: 90 }] },
    post(mail, field('address', 'identity'), field('product id', 'product'), visitor, page),
    post(mail, field('account id', 'identity'), page),
    post(visitor, field('product id', 'product'), page),
    post(visitor, page, title, field('consent', 'consent')),
  ]
  for (const one of benign) expect(rule.judge([one], knowing())).toEqual([])
})

test('a host that speaks a known protocol is left to the rules that know it', () => {
  const spoken = request({
    host: 'x.example',
    resource: 'fetch',
    method: 'POST',
    protocol: 'opentelemetry',
    fields: [],
  })
  expect(rule.judge([pixel, spoken], knowing())).toEqual([])
})
