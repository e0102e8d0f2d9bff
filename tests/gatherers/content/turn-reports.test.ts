import { expect, test } from 'vitest'
import { askCookie, type CookieNamed } from '../../../lib/gatherers/content/ask-cookie'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import type { BodyReport } from '../../../lib/gatherers/content/parse-reports'
import { createReportTurner } from '../../../lib/gatherers/content/turn-reports'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const SCRIPT = 'https://s.example/s.js?token=4f8a2c1e93d74b608a15d2e07c9b36fa'
const NOW = Date.UTC(2026, 10, 22)
const ID = '4f8a2c1e93d74b608a15d2e07c9b36fa'
let ids = 0

function turning(isThirdParty = false, cookieNamed?: CookieNamed) {
  const outbox = createOutbox(
    () => `e${ids++}`,
    () => NOW,
  )
  const place = () => ({
    url: 'https://shop.example/kettle',
    host: 'shop.example',
    base: 'https://shop.example/de/',
    isThirdParty,
  })
  const turner = createReportTurner(outbox, 'salt', place, () => NOW, cookieNamed)
  const calls = (key: string, news: string[], script = SCRIPT) =>
    turner.take({ kind: 'calls', key, script, calls: news.length, news })
  const { events, bodies, dropped } = outbox.parcels[0]!
  return { turner, calls, events, bodies, dropped }
}
const body = (given: Partial<BodyReport>): BodyReport => ({
  kind: 'body',
  via: 'fetch',
  method: 'POST',
  url: 'https://t.example/c',
  body: '{}',
  blob: null,
  bytes: 2,
  at: NOW,
  script: SCRIPT,
  ...given,
})

test('a cookie that a script writes: who, for how long, how telling; never its value', () => {
  const { calls, events, turner } = turning()
  calls('Document.cookie', [`_id=${ID}; max-age=34128000; domain=.shop.example; path=/`])
  expect(events).toMatchObject([
    {
      type: 'storage',
      area: 'cookie',
      op: 'set',
      name: '_id',
      domain: 'shop.example',
      via: 'script',
      thirdParty: false,
      lifetimeDays: 395,
      length: 32,
      hash: saltedHash('salt', ID),
    },
  ])
  expect(events[0]).toMatchObject({ setter: expect.stringContaining('https://s.example/s.js') })
  expect(JSON.stringify(events)).not.toContain(ID)
  expect([...turner.cookies]).toEqual(['_id'])
})

test('a cookie that is let expire is a deletion', () => {
  const { calls, events } = turning()
  calls('Document.cookie', ['_id=; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'b=1; max-age=0'])
  expect(events).toMatchObject([
    { name: '_id', op: 'delete' },
    { name: 'b', op: 'delete' },
  ])
})

test('look-alikes: a session cookie has no lifetime, a language no hash, and nothing named is no cookie', () => {
  const { calls, events } = turning()
  calls('Document.cookie', ['lang=de-DE', ''], '')
  expect(events).toMatchObject([{ name: 'lang', lifetimeDays: null, hash: null, setter: null }])
})

test('in a frame of another company its storage is third-party', () => {
  const { calls, events } = turning(true)
  calls('Document.cookie', ['a=1'])
  calls('IDBObjectStore.put', ['visitors=abc'])
  expect(events).toMatchObject([{ thirdParty: true }, { area: 'indexeddb', thirdParty: true }])
})

test('a cookie that a script writes through the cookie store: who, and what the browser says of it', async () => {
  const DAY = 86_400_000
  const answer = {
    value: ID,
    domain: '.shop.example',
    expires: NOW + 395 * DAY,
    partitioned: true,
  }
  const { calls, events, turner } = turning(false, async () => answer)
  calls('CookieStore.set', [`_id=${ID}`])
  // A look at the cookies just then does not find it as one that lay there.
  expect([...turner.cookies]).toEqual(['_id'])
  await Promise.resolve()
  await new Promise(done => setTimeout(done))
  expect(events).toMatchObject([
    {
      area: 'cookie',
      op: 'set',
      name: '_id',
      domain: 'shop.example',
      via: 'script',
      setter: expect.stringContaining('https://s.example/s.js'),
      lifetimeDays: 395,
      partitioned: true,
      hash: saltedHash('salt', ID),
    },
  ])
})

test.each([
  ['says nothing', async () => null],
  ['refuses', () => Promise.reject(new Error('SecurityError'))],
  ['knows only name and value', async () => ({ value: 'other' })],
  ['is not there', askCookie({} as Window)],
])('where the store %s, the call alone is told', async (_, cookieNamed) => {
  const { calls, events } = turning(false, cookieNamed)
  calls('CookieStore.set', ['lang=de-DE'])
  await new Promise(done => setTimeout(done))
  expect(events).toMatchObject([
    { name: 'lang', domain: 'shop.example', lifetimeDays: null, length: 5, hash: null },
  ])
})

test('a database’s text is told by its store; equal signs in the text stay in it', () => {
  const { calls, events } = turning()
  calls('IDBObjectStore.add', [`ids=${ID}==`])
  expect(events).toMatchObject([
    { area: 'indexeddb', name: 'ids', length: 34, hash: expect.stringMatching(/^#/) },
  ])
})

test('what scripts write into page storage names the writer of that very value', () => {
  const { calls, turner, events } = turning()
  calls('Storage.setItem', ['uid=abc'])
  expect(turner.setters.hasWritten('uid')).toBe(true)
  expect(turner.setters.scriptOf('uid', 'abc')).toContain('https://s.example/s.js')
  expect(turner.setters.scriptOf('uid', 'other')).toBeNull()
  expect(events).toEqual([])
})

test('a body goes to the background’s memory, its address whole, against the page’s base', () => {
  const { turner, bodies } = turning()
  turner.take(body({ url: 'track?x=1', body: 'a=1' }))
  turner.take(body({ url: '//t.example/c', body: 'AAE=', blob: 'application/json' }))
  turner.take(body({ url: 'https://t.example/d', body: 'AAE=', blob: '', script: '' }))
  expect(bodies).toMatchObject([
    {
      url: 'https://shop.example/de/track?x=1',
      encoding: 'text',
      contentType: null,
      initiator: SCRIPT,
    },
    { url: 'https://t.example/c', encoding: 'base64', contentType: 'application/json' },
    { url: 'https://t.example/d', encoding: 'base64', contentType: null, initiator: null },
  ])
})

test('an address that is none gives no body, but the sending counts', () => {
  const { turner, bodies, events } = turning()
  turner.take(body({ url: '' }))
  turner.take(body({ url: 'https://[' }))
  turner.settle()
  expect(bodies).toEqual([])
  expect(events).toMatchObject([{ type: 'recorder', facts: { uploads: 2, uploadBytes: 4 } }])
})

test('look-alike: a request without a body is no upload', () => {
  const { turner, bodies, events } = turning()
  turner.take(body({ method: 'GET', body: '', bytes: 0 }))
  turner.settle()
  expect(bodies).toHaveLength(1)
  expect(events).toEqual([])
})

test('other calls are folded, and told when settled, with the script’s address redacted', () => {
  const { calls, turner, events } = turning()
  calls('GPU.requestAdapter', [''])
  expect(events).toEqual([])
  turner.settle()
  expect(events).toMatchObject([{ type: 'fingerprint', api: 'navigator' }])
  expect(JSON.stringify(events)).not.toContain(ID)
})

test('a page that writes cookies without end fills a bound, not the memory, and is told to have gone over it', () => {
  const { calls, events, dropped } = turning()
  calls(
    'Document.cookie',
    Array.from({ length: 2_500 }, (_, i) => `c${i}=1`),
  )
  expect(events).toHaveLength(2_000)
  expect(dropped).toEqual(new Map([['more writes to storage than are told', 500]]))
})
