import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { decodePayload } from '../../../lib/gatherers/payload/decode-payload'
import { DataLayerEvent } from '../../../lib/schema/events/scripts'
import { Field, Identifier } from '../../../lib/schema/field'
import { decode, hash, said } from './decode'

test('an unknown collector’s JSON is told in plain words', () => {
  const body = JSON.stringify({
    event: 'add_to_cart',
    items: [{ id: 'SKU-1', name: 'Blue mug', price: 12.5, quantity: 2 }],
    currency: 'EUR',
    page_url: 'https://shop.example/mug',
  })
  expect(said(decode('https://t.example/x', body))).toEqual([
    'event name: add_to_cart',
    'product id: SKU-1',
    'product name: Blue mug',
    'price: 12.5',
    'quantity: 2',
    'currency: EUR',
    'page address: https://shop.example/mug',
  ])
})

test('base64 JSON, JSON lines, forms and multipart bodies read alike', () => {
  const json = '{"event":"view","currency":"EUR"}'
  const bodies = [
    btoa(json),
    `${json}\n${json}`,
    'event=view&currency=EUR',
    `data=${encodeURIComponent(btoa(json))}`,
    '--x1234\r\nContent-Disposition: form-data; name="event"\r\n\r\nview\r\n--x1234\r\nContent-Disposition: form-data; name="currency"\r\n\r\nEUR\r\n--x1234--',
  ]
  for (const body of bodies) {
    expect(said(decode('https://t.example/x', body))).toEqual(['event name: view', 'currency: EUR'])
  }
})

test('identities never stay readable, wherever they stand', () => {
  const email = 'Ada.Lovelace+shop@example.org'
  const digest = 'f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a'
  const body = JSON.stringify({
    note: `sent to ${email}`,
    [email]: 1,
    title: `Hello ${email}`,
    user: { email, first_name: 'Ada', last_name: 'Lovelace', phone: '+44 20 7946 0958' },
    em: digest,
    url: `https://shop.example/account?mail=${encodeURIComponent(email)}&q=red+shoes#${email}`,
    search_term: 'red shoes',
    token2: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
  })
  const decoded = decode(`https://t.example/x?u=${encodeURIComponent(email)}`, body)
  const kept = JSON.stringify(decoded)
  for (const secret of ['Lovelace', 'lovelace', 'Ada', '7946', digest, 'red', 'dozjgN']) {
    expect(kept).not.toContain(secret)
  }
  expect(said(decoded)).toContain('search words: 2 words, 9 characters')
  expect(said(decoded)).toContain(`hashed e-mail: ${hash(digest)}`)
  expect(decoded.fields.filter(field => field.plain === 'e-mail').length).toBeGreaterThan(0)
})

test('the digest of an empty address is no address (benign)', () => {
  const decoded = decode(
    'https://ct.pinterest.com/v3/?tid=1&pd[em]=d41d8cd98f00b204e9800998ecf8427e',
  )
  expect(decoded.fields.filter(field => field.kind === 'identity')).toEqual([])
})

test('a package and its version is no e-mail address (benign)', () => {
  const body = JSON.stringify({
    meta: { source: ['relay@2.1.1'], library: 'jquery@3.6.0.min.js', contact: 'jan@example.nl' },
  })
  const plain = decode('https://x.example/e', body).fields.map(({ name, plain }) => [name, plain])
  expect(Object.fromEntries(plain)).toMatchObject({
    'meta.source': 'other value',
    'meta.library': 'other value',
    'meta.contact': 'e-mail',
  })
})

test('a GraphQL request asks the server; nobody searched for its text (benign)', () => {
  const asked = (query: string) =>
    decode('https://x.example/graphql', JSON.stringify({ query })).fields[0]?.plain
  expect(asked('mutation initializeSession($id: ID!) { session(id: $id) { key } }')).toBe(
    'technical detail',
  )
  expect(asked('\n  query Cart { cart { lines } }')).toBe('technical detail')
  expect(asked('{ shop { name } }')).toBe('technical detail')
  expect(asked('query lamp for the bedroom')).toBe('search words')
})

test('a compressed body is said to be unreadable, not guessed', () => {
  const decoded = decode('https://t.example/e/?a=1', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]))
  expect(decoded.unreadable).toBe('gzip')
})

test('long and deep input is bounded, and what was dropped is counted', () => {
  const wide = JSON.stringify(Object.fromEntries([...Array(2000).keys()].map(n => [`k${n}`, n])))
  const decoded = decode('https://t.example/x', wide)
  expect(decoded.fields).toHaveLength(80)
  expect(decoded.dropped).toBeGreaterThan(1000)
  const deep = `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`
  expect(decode('https://t.example/x', deep).dropped).toBe(1)
})

test('hostile names and bodies never throw and always fit the schema', () => {
  const hosts = [
    'www.google-analytics.com/g/collect',
    'www.facebook.com/tr',
    'a.klaviyo.com/x',
    'sp.example/i',
    'x.example/b/ss/a/1/s1',
    'dy.example',
    'sslwidget.criteo.com/event',
  ]
  const protocols = [
    null,
    'snowplow',
    'matomo',
    'adobe-analytics',
    'mixpanel',
    'posthog',
    '__proto__',
    'constructor',
  ]
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.json(),
    fc.json().map(json => btoa(unescape(encodeURIComponent(json)))),
    fc.webQueryParameters(),
    fc.constant('{"__proto__":{"email":"a@b.co"},"constructor":"x","toString":1}'),
    fc.constant(
      'pr1=id~nm~~pr&ec_items=[[]]&ue_px=!!&cx=eyJ&products=;;;;;,;&p0=e%3D%25&__proto__=1',
    ),
  )
  const body = fc.oneof(fc.constant(null), text, fc.uint8Array({ maxLength: 200 }))
  fc.assert(
    fc.property(
      fc.constantFrom(...hosts),
      fc.constantFrom(...protocols),
      text,
      body,
      (host, protocol, query, sent) => {
        const decoded = decodePayload({
          url: `https://${host}?${query}`,
          method: 'POST',
          body: sent,
          contentType: null,
          protocol,
          vendor: protocol,
          hash,
          page: `https://${host}`,
        })
        expect(z.array(Field).safeParse(decoded.fields).success).toBe(true)
        expect(z.array(Identifier).safeParse(decoded.identifiers).success).toBe(true)
        expect(DataLayerEvent.shape.fields.safeParse(decoded.fields).success).toBe(true)
      },
    ),
    { numRuns: 120 },
  )
}, 30_000)

test('no e-mail address survives in any shape of payload', () => {
  const email = fc
    .tuple(fc.stringMatching(/^[a-z]{3,10}$/), fc.stringMatching(/^[a-z]{3,10}$/))
    .map(([a, b]) => `zz${a}@${b}.example`)
  fc.assert(
    fc.property(
      email,
      fc.stringMatching(/^[a-z_]{1,12}$/),
      fc.boolean(),
      (address, name, packed) => {
        const json = JSON.stringify({
          [name]: [`x ${address}`, address],
          deep: { [name]: address },
        })
        const decoded = decode(
          `https://t.example/p?${name}=${encodeURIComponent(address)}`,
          packed ? btoa(json) : json,
        )
        expect(JSON.stringify(decoded)).not.toContain(address)
      },
    ),
  )
}, 30_000)

test('look-alikes of a price: a switch, an address and a measurement under `value`', () => {
  for (const value of ['false', 'true', 'https://shop.example/mug', 'LCP']) {
    const [said1] = said(decode('https://t.example/x', JSON.stringify({ value })))
    expect(said1 ?? '').not.toContain('order value')
  }
  for (const value of ['SKU-77', 'step 3 of 5', 12.5]) {
    const [said1] = said(decode('https://t.example/x', JSON.stringify({ key: 'id', value })))
    expect(said1 ?? '').not.toContain('order value')
  }
  const results = JSON.stringify({ query: 'mug', total: 40 })
  expect(said(decode('https://t.example/x', results)).join()).not.toContain('order value')
})

test('an amount beside a currency or an order is an order value', () => {
  for (const value of [12.5, '12,50 €', 'EUR 1 200', '-3', 'Kč 90', 'R$ 5'])
    expect(said(decode('https://t.example/x', JSON.stringify({ value, currency: 'EUR' })))).toEqual(
      [`order value: ${value}`, 'currency: EUR'],
    )
  expect(said(decode('https://t.example/x', 'cd[value]=12.5&cd[currency]=EUR'))).toContain(
    'order value: 12.5',
  )
  expect(said(decode('https://t.example/x?total=12.5&order_id=A1'))).toContain('order value: 12.5')
})

test('look-alikes of a product’s brand: who made the browser, the device and the card', () => {
  const body = JSON.stringify({
    ch_ua: [{ brand: 'Not:A-Brand', version: '8' }],
    userAgentData: { brands: [{ brand: 'Chromium' }] },
    device: { brand: 'Samsung' },
    card: { brand: 'visa' },
    product: { brand: 'Alessi' },
  })
  const told = said(decode('https://t.example/x', body))
  expect(told.filter(line => line.startsWith('product brand'))).toEqual(['product brand: Alessi'])
  expect(told).toContain('browser: Samsung')
  expect(told).toContain('payment method: visa')
})

test('a word that is told beside others means what they make of it', () => {
  const click = JSON.stringify({ category: 'menu', action: 'click', label: 'Sale' })
  expect(said(decode('https://t.example/x', click))).toContain('event detail: menu')
  const test1 = JSON.stringify({ experiment_id: 'e1', variant: 'control' })
  expect(said(decode('https://t.example/x', test1))).toContain('experiment: control')
  expect(said(decode('https://t.example/x', '{"variant":"blue"}'))).toEqual([
    'product variant: blue',
  ])
})

test('look-alikes of what you searched for: the address’s own query', () => {
  const page = JSON.stringify({ search: '?gclid=abc&size=4', query: 'size=4&page=2' })
  const told = said(decode('https://t.example/x', page))
  expect(told.join()).not.toContain('search words')
  const asked = JSON.stringify({ settings: { query: { term: 'gouden vaas' } } })
  expect(said(decode('https://t.example/x', asked))).toEqual([
    'search words: 2 words, 11 characters',
  ])
})

test('look-alikes of who you are: a product’s gender and number, a language, a switch', () => {
  const body = JSON.stringify({
    product: { gender: 'women', uid: '77001' },
    lng: 'de',
    userType: 0,
  })
  const kinds = decode('https://t.example/x', body).fields.map(field => field.kind)
  expect(kinds).not.toContain('identity')
  expect(said(decode('https://t.example/x', '{"lat":52.37,"lng":4.9}')).join()).toMatch(
    /^latitude: #.*longitude: #/,
  )
})

test('look-alike of a product category: the content type of a loaded file', () => {
  const headers = { 'content-type': 'image/svg+xml' }
  expect(said(decode('https://t.example/x', JSON.stringify({ headers }))).join()).not.toContain(
    'category',
  )
})

test('a category with a stroke in it stays one', () => {
  for (const category of ['Audio/Headphones', 'video/Games', 'Text/Books'])
    expect(said(decode('https://t.example/x', JSON.stringify({ category })))).toEqual([
      `product category: ${category}`,
    ])
})

test('an account number is the visitor’s below the visitor; at the top it may be the shop’s', () => {
  const body = { account_id: 'a-778', user: { account_id: 'u-12' }, usr: { id: 'u-1' } }
  const { fields } = decode('https://t.example/x', JSON.stringify(body))
  expect(fields.filter(({ kind }) => kind === 'identity').map(({ name }) => name)).toEqual([
    'user.account_id',
    'usr.id',
  ])
})

test('look-alike of a visitor: the number of an event, the name of a library', () => {
  const uuid = '7a2d4c1e-9b3f-4d6a-8e51-0c9f2b7d3a64'
  const body = { anonymousId: 'x', messageId: 'm', context: { library: { name: 'analytics.js' } } }
  const { fields } = decode('https://t.example/x', JSON.stringify({ events: [{ uuid }], ...body }))
  expect(fields.find(({ name }) => name === 'events.uuid')?.kind).toBe('technical')
  const segment = decode('https://api.segment.io/v1/t', JSON.stringify(body), {
    protocol: 'segment',
  })
  expect(said(segment).join()).not.toContain('page title')
})

test('a collector that names what happened under `type` or `name` is understood by the value', () => {
  for (const sent of ['identify', 'product_view', 'Product Viewed', 'page.display', 'addToCart'])
    expect(said(decode('https://t.example/x', JSON.stringify({ type: sent })))).toEqual([
      `event name: ${sent}`,
    ])
  for (const other of ['button', 'grid-view', 'preview', 'simple', 'overview', 'Blue mug'])
    expect(said(decode('https://t.example/x', JSON.stringify({ name: other })))).not.toContain(
      `event name: ${other}`,
    )
})

test('the address of the page is known under any name', () => {
  const page = 'https://shop.example/p/mug'
  const body = JSON.stringify({ siteLocation: `${page}?ref=mail`, other: 'https://cdn.example/a' })
  const told = decode('https://t.example/x', body, { page: `${page}#top` })
  expect(told.fields.map(field => [field.name, field.plain])).toEqual([
    ['siteLocation', 'page address'],
    ['other', 'other value'],
  ])
})

test('bare words for a person, a session and goods are known by what they hold', () => {
  const page = 'https://shop.example/p/lampada-aurora.html'
  const id = '9f8b1c2d-4e5f-4a6b-8c7d-0e1f2a3b4c5d'
  const body = JSON.stringify({ user: id, session: id, item: 'lampada-aurora' })
  const told = decode('https://t.example/x', body, { page }).fields
  expect(told.map(field => field.plain)).toEqual(['visitor id', 'session id', 'product id'])
})

test.each([
  { user: 'guest', session: 'new', visitor: 'true' },
  { client: '9f8b1c2d-4e5f-4a6b-8c7d-0e1f2a3b4c5d', item: 'menu', product: 'web' },
])(
  'look-alikes: a role, a kind of visit, the shop’s own number at a company, an item of a menu: %j',
  body => {
    const page = 'https://shop.example/p/lampada-aurora.html'
    const told = decode('https://t.example/x', JSON.stringify(body), { page }).fields
    for (const { plain } of told)
      expect(plain).not.toMatch(/visitor id|device id|session id|product id/)
  },
)

test('pairs of a key and a value are read by their key, as OpenTelemetry writes them', () => {
  const body = JSON.stringify({
    attributes: [
      { key: 'enduser.email', value: { stringValue: 'ada@example.org' } },
      { key: 'screen', value: { intValue: 1366 } },
    ],
    params: [{ name: 'currency', value: 'EUR' }],
    gifts: [{ name: 'Blue mug', value: 12 }],
  })
  const told = decode('https://t.example/x', body).fields
  expect(told.map(({ name, plain }) => [name, plain])).toEqual([
    ['attributes.enduser.email', 'e-mail'],
    ['attributes.screen', 'screen size'],
    ['params.currency', 'currency'],
    ['gifts.name', 'other value'],
    ['gifts.value', 'other value'],
  ])
})

test('look-alikes of the page’s address: a number of a list’s page, a town, a kind of page', () => {
  const body = JSON.stringify({ page: 2, location: 'Delft', loc: 'product' })
  expect(said(decode('https://t.example/x', body)).join()).not.toContain('page address')
  const told = JSON.stringify({ page: '/p/mug', location: 'https://shop.example/p/mug' })
  expect(decode('https://t.example/x', told).fields.map(field => field.plain)).toEqual([
    'page address',
    'page address',
  ])
})

test('look-alikes of what you looked at: a fault’s category, a test’s variant, where a module lives', () => {
  const body = JSON.stringify({
    breadcrumbs: { trail: [{ category: 'notice' }] },
    exposures: [{ variant: 0 }],
    notifier: { url: 'https://github.com/acme/notifier' },
    projectId: 'b0ksjd839sjdk3920dkl',
  })
  const told = decode('https://t.example/x', body, { page: 'https://shop.example/p/mug' })
  expect(told.fields.map(field => field.kind)).not.toContain('product')
  expect(told.fields.map(field => field.plain)).not.toContain('page address')
  expect(told.identifiers).toEqual([])
})

test('numbered products of the older measurement protocol are goods, at any collector', () => {
  const url =
    'https://c.unheard-of.example/collect?t=event&pr1id=SKU-1000&pr1nm=Notebook&pr12pr=14.5'
  expect(said(decode(url, null))).toEqual(
    expect.arrayContaining(['product id: SKU-1000', 'product name: Notebook', 'price: 14.5']),
  )
})

test('look-alike of numbered products: a pull request, a profile', () => {
  const told = said(decode('https://git.example/x?pr=12&pr1=open&prid=7&pr1state=ok'))
  expect(told.filter(line => line.startsWith('product'))).toEqual([])
})

test('a temporary number is the visitor’s below the visitor, and nobody’s elsewhere', () => {
  const number = '7f1c2d3e-4b5a-6978-8796-a5b4c3d2e1f0'
  const fieldOf = (body: object) => decode('https://t.example/t', JSON.stringify(body)).fields[0]
  expect(fieldOf({ user: { temporaryId: number } })).toMatchObject({ plain: 'visitor id' })
  expect(fieldOf({ upload: { temporaryId: number } })).not.toMatchObject({ plain: 'visitor id' })
})

test('look-alike of an identifier: the number of one measured load, made anew every time', () => {
  const identifiersOf = (id: string) =>
    decode('https://v.example/v1', JSON.stringify({ id, name: 'LCP', value: 1234.5 })).identifiers
  expect(identifiersOf('v5-1795412632891-4821736450192')).toEqual([])
  expect(identifiersOf('8842baf13ccf08455caad44d29d95f1b')).toHaveLength(1)
})
