import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const b64 = (value: unknown) => btoa(JSON.stringify(value))

test('Meta: custom data and advanced matching', () => {
  const lines = said(
    decode(
      'https://www.facebook.com/tr/?id=1234567&ev=Purchase&dl=https%3A%2F%2Fshop.example%2Fthanks&cd[content_ids]=%5B%22SKU-9%22%5D&cd[value]=25&cd[currency]=USD&ud[em]=f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a&fbp=fb.1.1612345678901.1234567890&dpo=LDU',
    ),
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'event name: Purchase',
      'page address: https://shop.example/thanks',
      'product id: SKU-9',
      'order value: 25',
      'currency: USD',
      'consent: limited data use: denied',
    ]),
  )
  expect(lines.some(line => line.startsWith('hashed e-mail: #'))).toBe(true)
  expect(lines.some(line => line.startsWith('visitor id: #'))).toBe(true)
})

test('TikTok: event, contents and hashed address in one JSON', () => {
  const body = {
    event: 'AddToCart',
    context: {
      user: {
        anonymous_id: 'f3a9c1d2-7b64-4e11-9c1d-27b644e11f3a',
        email: `${'a'.repeat(60)}1bc2`,
      },
      page: { url: 'https://shop.example/p', referrer: 'https://news.example/' },
      pixel: { code: 'CABC' },
    },
    properties: {
      contents: [{ content_id: '77', content_name: 'Lamp', price: 19 }],
      value: 19,
      currency: 'EUR',
    },
  }
  const lines = said(decode('https://analytics.tiktok.com/api/v2/pixel', JSON.stringify(body)))
  expect(lines).toEqual(
    expect.arrayContaining([
      'event name: AddToCart',
      'product id: 77',
      'product name: Lamp',
      'price: 19',
      'referrer: https://news.example/',
    ]),
  )
  expect(lines.some(line => line.startsWith('hashed e-mail: #'))).toBe(true)
})

test('Klaviyo: today’s client events and the older base64 query', () => {
  const today = {
    data: {
      type: 'event',
      attributes: {
        properties: { ProductName: 'Lamp', ProductID: 77, Price: '19.00' },
        metric: { data: { type: 'metric', attributes: { name: 'Viewed Product' } } },
        profile: {
          data: {
            type: 'profile',
            attributes: { properties: { $exchange_id: 'aB3dE5fG7hI9jK1lM3nO5p' } },
          },
        },
      },
    },
  }
  const old = {
    token: 'PK123',
    event: 'Viewed Product',
    customer_properties: { $email: 'ada@example.org' },
    properties: { Name: 'Lamp' },
  }
  const lines = said(
    decode('https://a.klaviyo.com/client/events/?company_id=PK123', JSON.stringify(today)),
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'event name: Viewed Product',
      'product name: Lamp',
      'product id: 77',
      'price: 19.00',
    ]),
  )
  expect(lines.some(line => line.startsWith('visitor id: #'))).toBe(true)
  const older = said(decode(`https://a.klaviyo.com/api/track?data=${encodeURIComponent(b64(old))}`))
  expect(older).toEqual(
    expect.arrayContaining(['event name: Viewed Product', 'product name: Lamp']),
  )
  expect(older.some(line => line.startsWith('e-mail: #'))).toBe(true)
})

test('Segment: a batch, also on the shop’s own host', () => {
  const body = {
    batch: [
      {
        type: 'track',
        event: 'Product Viewed',
        anonymousId: '507f191e810c19729de860ea',
        properties: { product_id: 'P1', name: 'Lamp', price: 19 },
        context: { page: { url: 'https://shop.example/p' } },
      },
    ],
    writeKey: 'wk',
  }
  const decoded = decode('https://shop.example/v1/b', JSON.stringify(body), { protocol: 'segment' })
  expect(said(decoded)).toEqual(
    expect.arrayContaining([
      'event name: Product Viewed',
      'product id: P1',
      'product name: Lamp',
      'price: 19',
      'page address: https://shop.example/p',
    ]),
  )
  expect(decoded.identifiers.map(item => item.name)).toContain('batch.anonymousId')
})

test('PostHog: base64 form and plain JSON', () => {
  const event = {
    event: '$pageview',
    properties: {
      distinct_id: '018f-3c2b9d7e41aa',
      $current_url: 'https://shop.example/',
      $browser: 'Firefox',
      token: 'phc_x',
    },
  }
  for (const body of [`data=${encodeURIComponent(b64(event))}`, JSON.stringify([event])]) {
    expect(said(decode('https://eu.i.posthog.com/e/?compression=base64', body))).toEqual(
      expect.arrayContaining([
        'event name: $pageview',
        'page address: https://shop.example/',
        'browser: Firefox',
      ]),
    )
  }
})

test('Amplitude: events of the HTTP API', () => {
  const body = {
    api_key: 'k',
    events: [
      {
        event_type: 'View',
        device_id: '3f9a1c2d-7b64-4e11-9c1d-27b644e11f3a',
        user_properties: { tier: 'gold' },
        event_properties: { sku: 'S1' },
      },
    ],
  }
  const lines = said(decode('https://api2.amplitude.com/2/httpapi', JSON.stringify(body)))
  expect(lines).toEqual(expect.arrayContaining(['event name: View', 'product id: S1']))
  expect(lines.some(line => line.startsWith('device id: #'))).toBe(true)
})

test('Snowplow: a tp2 body and base64 contexts', () => {
  const event = {
    schema: 'iglu:com.acme/product/jsonschema/1-0-0',
    data: { productId: 'S1', price: 19, email: 'ada@example.org' },
  }
  const body = {
    schema: 'iglu:payload_data',
    data: [
      {
        e: 'ue',
        p: 'web',
        url: 'https://shop.example/',
        duid: '3f9a1c2d-7b64-4e11-9c1d-27b644e11f3a',
        ue_px: b64({ schema: 'x', data: event }),
      },
    ],
  }
  const decoded = decode(
    'https://shop.example/com.snowplowanalytics.snowplow/tp2',
    JSON.stringify(body),
    { protocol: 'snowplow' },
  )
  const lines = said(decoded)
  expect(lines).toEqual(
    expect.arrayContaining([
      'event name: ue',
      'page address: https://shop.example/',
      'product id: S1',
      'price: 19',
    ]),
  )
  expect(JSON.stringify(decoded)).not.toContain('ada@')
})
