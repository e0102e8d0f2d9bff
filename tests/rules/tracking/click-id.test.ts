import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/click-id'
import { knowing, request, storage } from '../build'

const page = (url: string) =>
  request({ url, host: 'shop.example', resource: 'document', thirdParty: false })

test('an advertising number in the page’s address is named with its company', () => {
  const events = [
    page('https://shop.example/p?gclid=%230123456789abcdef&size=4'),
    request({
      vendor: 'Google Ads',
      identifiers: [{ name: 'gclid', hash: '#0123456789abcdef', bits: 200 }],
    }),
  ]
  const [found] = rule.judge(events, knowing())
  expect(found).toMatchObject({ subject: 'gclid', vendor: 'Google Ads', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('passed on to 1 company')
})

test('look-alikes: campaign names, a size, an empty value, a number on someone else’s address', () => {
  const benign = [
    page('https://shop.example/p?utm_source=mail&gad_source=1&gclid=&awc=1&size=fbclid'),
    request({ url: 'https://ads.example/?gclid=%230123456789abcdef', resource: 'subframe' }),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
})

const link = (given: object = {}) => ({ ...outLink, id: `l${links++}`, ...given })
let links = 0
const outLink = {
  visit: 'v1',
  at: 1,
  vendor: null,
  type: 'out-link' as const,
  to: 'partner.example',
  name: '_gl',
  bits: 90,
  hash: '#aaaaaaaaaaaaaaaa',
  added: true,
}

test('a linker’s number that a script puts on links is told with the sites it leads to', () => {
  const [found, ...more] = rule.judge([link(), link({ to: 'blog.example' })], knowing())
  expect(more).toEqual([])
  expect(found).toMatchObject({
    vendor: 'Google Analytics',
    evidenceCount: 2,
    facts: { to: ['partner.example', 'blog.example'] },
  })
  expect(rule.explain(found!.facts)).toContain('Links to partner.example and blog.example carried')
})

test('any parameter, where it carries what is stored about this browser', () => {
  const stored = storage({ name: 'uid', hash: '#cccccccccccccccc', parts: ['#bbbbbbbbbbbbbbbb'] })
  const out = link({ name: 'v', hash: '#bbbbbbbbbbbbbbbb' })
  const [found] = rule.judge([stored, out], knowing())
  expect(found).toMatchObject({ vendor: null, subject: 'v on links' })
  expect(rule.explain(found!.facts)).toContain(
    'the number under which this page knows your browser',
  )
})

test('an advertising number that is handed on from the page’s own address', () => {
  const out = link({ name: 'fbclid', hash: '#0123456789abcdef', added: false })
  const events = [page('https://shop.example/p?fbclid=%230123456789abcdef'), out]
  expect(rule.judge(events, knowing()).map(({ subject }) => subject)).toEqual([
    'fbclid',
    'fbclid on links',
  ])
})

test('look-alikes: a pasted address with somebody’s click, numbers of goods, a deleted cookie', () => {
  const benign = [
    link({ name: 'gclid', added: false }),
    link({ name: '_gl', added: false }),
    link({ name: 'sku', added: true }),
    link({ name: 'sku', added: false, hash: '#dddddddddddddddd' }),
    storage({ hash: '#dddddddddddddddd' }),
    storage({ hash: '#eeeeeeeeeeeeeeee', op: 'delete' }),
    link({ name: 'ref', added: true, hash: '#eeeeeeeeeeeeeeee' }),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
})
