import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NetworkSignal } from '../../../lib/gatherers/network/network-signal'
import { findLeaks, type LeakContext } from '../../../lib/gatherers/typing/find-leaks'
import { createTypedValues } from '../../../lib/gatherers/typing/typed-values'
import type { Typed } from '../../../lib/messaging/protocol'

const EMAIL = 'Ada.Love+tea@mail.example'
const digest = (name: string, text: string) => createHash(name).update(text).digest('hex')
const lower = EMAIL.toLowerCase()

const signal = (over: Partial<NetworkSignal>): NetworkSignal => ({
  requestId: '1',
  tab: 1,
  frame: 0,
  document: null,
  from: null,
  url: 'https://t.example/p',
  method: 'GET',
  resource: 'image',
  at: 500,
  body: null,
  bodyBytes: 0,
  contentType: null,
  initiator: null,
  status: null,
  setCookies: [],
  redirectedFrom: null,
  source: 'network',
  ...over,
})

function typing(over: Partial<Typed> = {}, frame = 'shop.example'): LeakContext {
  const typed = createTypedValues('salt', () => 1_000)
  typed.take(1, 'shop.example', frame, {
    field: 'f1',
    kind: 'email',
    value: EMAIL,
    at: 400,
    done: true,
    sent: false,
    ...over,
  })
  return { tab: 1, site: 'shop.example', typed, growth: new Map() }
}

const inUrl = (query: string, context = typing()) =>
  findLeaks(signal({ url: `https://t.example/p?${query}` }), null, context).leaks

describe('an e-mail address is known again', () => {
  test.each([
    ['plain', `em=${encodeURIComponent(EMAIL)}`],
    ['plain', `em=${encodeURIComponent(lower)}`],
    ['plain', 'em=ada.love%40mail.example'],
    ['md5(lowercase)', `h=${digest('md5', lower)}`],
    ['sha1(lowercase)', `h=${digest('sha1', lower)}`],
    ['sha256(lowercase)', `h=${digest('sha256', lower)}`],
    ['sha256(lowercase)', `h=${digest('sha256', lower).toUpperCase()}`],
    [
      'sha256(lowercase)',
      `h=${encodeURIComponent(createHash('sha256').update(lower).digest('base64'))}`,
    ],
    ['sha512', `h=${digest('sha512', EMAIL)}`],
    ['sha256(md5(lowercase))', `h=${digest('sha256', digest('md5', lower))}`],
    ['sha256(lowercase, no plus part)', `h=${digest('sha256', 'ada.love@mail.example')}`],
    ['sha256(lowercase, no dots or plus part)', `h=${digest('sha256', 'adalove@mail.example')}`],
    ['md5(base64(lowercase))', `h=${digest('md5', Buffer.from(lower).toString('base64'))}`],
    [
      'base64',
      `d=${encodeURIComponent(Buffer.from(JSON.stringify({ e: EMAIL })).toString('base64'))}`,
    ],
    ['hex', `d=${Buffer.from(EMAIL).toString('hex')}`],
    [
      'base64(sha256(lowercase))',
      `d=${Buffer.from(`{"h":"${digest('sha256', lower)}"}`).toString('base64url')}`,
    ],
  ])('%s', (encoding, query) => {
    expect(inUrl(query)).toMatchObject([
      {
        value: 'email',
        encoding,
        where: 'url',
        host: 't.example',
        thirdParty: true,
        beforeSubmit: true,
      },
    ])
  })

  test('in a body, a WebSocket message, a cookie and a Referer', () => {
    const places = [
      findLeaks(signal({ resource: 'beacon' }), `{"u":"${digest('sha256', lower)}"}`, typing()),
      findLeaks(
        signal({ url: 'wss://t.example/s', resource: 'websocket' }),
        Buffer.from(`{"e":"${lower}"}`).toString('base64'),
        typing(),
      ),
      findLeaks(
        signal({ sent: { cookie: `a=1; hem=${digest('md5', lower)}`, referer: '' } }),
        null,
        typing(),
      ),
      findLeaks(signal({ setCookies: [`hem=${digest('md5', lower)}; Path=/`] }), null, typing()),
      findLeaks(
        signal({
          sent: { cookie: '', referer: `https://shop.example/?e=${encodeURIComponent(lower)}` },
        }),
        null,
        typing(),
      ),
    ]
    expect(places.map(({ leaks }) => leaks.map(leak => `${leak.where} ${leak.encoding}`))).toEqual([
      ['body sha256(lowercase)'],
      ['websocket base64'],
      ['cookie md5(lowercase)'],
      ['cookie md5(lowercase)'],
      ['referer plain'],
    ])
  })
})

test('telephone numbers are known in the form that matching services ask for', () => {
  const phone = (value: string) => typing({ kind: 'phone', value })
  expect(inUrl(`ph=${digest('sha256', '4930123456')}`, phone('+49 (30) 123456'))).toHaveLength(1)
  expect(inUrl(`ph=${digest('sha256', '+4930123456')}`, phone('030 123456'))).toHaveLength(1)
  expect(inUrl(`ph=${encodeURIComponent('+4930123456')}`, phone('0049 30 123456'))).toHaveLength(1)
})

test('names are known whole, or a word alone as a digest or under a name for names', () => {
  const name = () => typing({ kind: 'name', value: 'Ada Love' })
  expect(inUrl('q=Ada%20Love', name())).toMatchObject([{ value: 'name', encoding: 'plain' }])
  expect(inUrl(`ln=${digest('sha256', 'love')}`, name())).toHaveLength(1)
  const first = () => typing({ kind: 'name', value: 'Maria' })
  expect(inUrl('first_name=Maria', first())).toHaveLength(1)
  expect(inUrl('brand=Maria', first())).toEqual([])
})

test('look-alikes: numbers of goods, other addresses, other digests', () => {
  expect(inUrl('em=someone%40mail.example&id=123456789')).toEqual([])
  expect(inUrl(`h=${digest('sha256', 'other')}`)).toEqual([])
  expect(inUrl('zip=10117', typing({ kind: 'postcode', value: '10117' }))).toHaveLength(1)
  expect(inUrl('sku=10117', typing({ kind: 'postcode', value: '10117' }))).toEqual([])
})

test('before and after the person sent the form, told apart by time', () => {
  const context = typing({ sent: true, at: 450 })
  expect(inUrl(`e=${lower}`, context)).toMatchObject([{ beforeSubmit: false }])
  const early = findLeaks(signal({ url: `https://t.example/?e=${lower}`, at: 449 }), null, context)
  expect(early.leaks).toMatchObject([{ beforeSubmit: true }])
})

test('the beginnings of a value count once three have grown at one recipient', () => {
  const context = typing({ done: false, kind: 'name', value: 'Augusta Ada King' })
  expect(inUrl('t=Augu', context)).toEqual([])
  expect(inUrl('t=Augusta', context)).toEqual([])
  expect(inUrl('t=Augu', context)).toEqual([])
  expect(inUrl('t=Augusta+Ada', context)).toMatchObject([{ value: 'name', part: true }])
})

test('a widget may read its own frame; anyone else may not', () => {
  const own = typing({}, 't.example')
  expect(inUrl(`e=${lower}`, own)).toEqual([])
  const other = findLeaks(signal({ url: `https://ads.example/?e=${lower}` }), null, own)
  expect(other.leaks).toHaveLength(1)
})

test('values of another tab or site are not known', () => {
  const context = typing()
  expect(inUrl(`e=${lower}`, { ...context, tab: 2 })).toEqual([])
  expect(inUrl(`e=${lower}`, { ...context, site: 'other.example' })).toEqual([])
})

test('what was seen is handed back for redaction', () => {
  const name = typing({ kind: 'name', value: 'Ada Love' })
  const { seen } = findLeaks(signal({ url: 'https://t.example/?n=Ada+Love' }), null, name)
  expect(seen).toContain('Ada Love')
})

test('the canary says that it is made up', () => {
  const canary = typing({ value: 'vitrina.0a1b2c3d@canary.example' })
  expect(inUrl('e=vitrina.0a1b2c3d%40canary.example', canary)).toMatchObject([{ canary: true }])
})

test('while a password is typed, what leaves is marked as secret, and nothing of it is known', () => {
  const context = typing({ kind: 'secret', value: '', at: 400 })
  const look = (at: number) =>
    findLeaks(signal({ at, url: 'https://t.example/?v=pw' }), null, context)
  expect(look(500)).toMatchObject({ isSecret: true, leaks: [] })
  expect(look(9_000)).toMatchObject({ isSecret: false })
})
