import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { NetworkSignal } from '../../../lib/gatherers/network/network-signal'
import { readRequest } from '../../../lib/gatherers/network/read-request'
import type { ReadingContext } from '../../../lib/gatherers/network/reading-context'

const signal = (given: Partial<NetworkSignal>): NetworkSignal => ({
  requestId: '1',
  tab: 1,
  frame: 0,
  document: null,
  from: 'https://www.shop.example',
  url: 'https://shop.example/',
  method: 'GET',
  resource: 'fetch',
  at: 1,
  body: null,
  bodyBytes: 0,
  contentType: null,
  initiator: null,
  status: 200,
  setCookies: [],
  redirectedFrom: null,
  source: 'network',
  ...given,
})

function readAll(given: Partial<NetworkSignal>, more: Partial<ReadingContext> = {}) {
  let count = 0
  return readRequest(signal(given), {
    ...more,
    visit: 'v',
    site: 'shop.example',
    pageUrl: 'https://www.shop.example/',
    salt: 'salt',
    newId: () => `e${count++}`,
  })
}

async function read(given: Partial<NetworkSignal>) {
  const [request] = await readAll(given)
  if (request?.type !== 'request') throw new Error('no request event')
  return request
}

describe('the protocol of a request', () => {
  it('names the vendor on a rented server too; what nobody’s protocol tells is not put down to whose server it is', async () => {
    const host = 'https://d1a2b3c4.cloudfront.net'
    const body = '{"anonymousId":"a","messageId":"m","context":{}}'
    expect(
      await read({ url: `${host}/com.snowplowanalytics.snowplow/tp2`, method: 'POST' }),
    ).toMatchObject({ vendor: 'Snowplow', protocol: 'snowplow' })
    expect(await read({ url: `${host}/in`, method: 'POST', body })).toMatchObject({
      vendor: null,
      protocol: 'track-call',
    })
    expect(await read({ url: `${host}/shoe.webp`, resource: 'image' })).toMatchObject({
      vendor: 'Amazon CloudFront',
      protocol: null,
    })
  })

  it('is told by its address on the shop’s own host, and names the vendor there', async () => {
    const url = 'https://metrics.shop.example/g/collect?v=2&tid=G-ABC123&cid=1.2&en=view_item'
    expect(await read({ url })).toMatchObject({
      protocol: 'ga4',
      vendor: 'Google Analytics',
      thirdParty: false,
    })
  })
  it('is told by its body, compressed or not', async () => {
    const url = 'https://d.shop.example/v1/t'
    const body = '{"anonymousId":"a","messageId":"b"}'
    expect(await read({ url, method: 'POST', body })).toMatchObject({ protocol: 'segment' })
    const bytes = new Uint8Array(gzipSync(body))
    expect(await read({ url, method: 'POST', body: bytes })).toMatchObject({ protocol: 'segment' })
  })
  it('keeps the name of the host’s own company', async () => {
    const url = 'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1.2'
    expect(await read({ url })).toMatchObject({ protocol: 'ga4', vendor: 'Google Analytics' })
  })
  it.each([
    { url: 'https://shop.example/collect?form=contact&name=x' },
    { url: 'https://shop.example/g/collect?v=2&tid=G-ABC123', resource: 'document' as const },
    { url: 'https://shop.example/v1/t', method: 'POST', body: '{"order":1}' },
    { url: 'https://shop.example/v1/t', method: 'POST', body: new Uint8Array([0xff, 0xfe, 0x00]) },
  ])('is none for a benign look-alike: $url', async given => {
    expect(await read(given)).toMatchObject({ protocol: null, vendor: null })
  })
})

describe('the cookies of an answer', () => {
  const cookies = async (...setCookies: string[]) => (await readAll({ setCookies })).slice(1)

  it('become storage events, kept apart from deletions', async () => {
    expect(
      await cookies(
        'uid=8f14e45fceea167a5a36dedd4bea2543; Max-Age=31536000; Domain=.shop.example',
        'try=1; Max-Age=60',
        'old=; Max-Age=0',
      ),
    ).toMatchObject([
      { name: 'uid', op: 'set', domain: 'shop.example', lifetimeDays: 365, via: 'http' },
      { name: 'try', op: 'set', hash: null },
      { name: 'old', op: 'delete', hash: null },
    ])
  })
  it.each(['', '=x', ';;;', 'novalue'])(
    'of a header without a name (%j) there is none',
    async header => {
      expect(await cookies(header)).toEqual([])
    },
  )
})

describe('experiments that a request speaks of', () => {
  const experimentsOf = async (given: Partial<NetworkSignal>) =>
    (await readAll({ method: 'POST', ...given })).filter(({ type }) => type === 'experiment')

  it('become events of the tool, also compressed; addresses in them are hashed', async () => {
    const body = JSON.stringify({
      event: '$feature_flag_called',
      properties: { $feature_flag: 'free-shipping', $feature_flag_response: 'over-30' },
    })
    const url = 'https://eu.i.posthog.com/e/'
    const seen = {
      tool: 'PostHog',
      vendor: 'PostHog',
      experiment: 'free-shipping',
      variant: 'over-30',
      audience: null,
      touches: ['price'],
    }
    expect(await experimentsOf({ url, body })).toMatchObject([seen])
    const bytes = new Uint8Array(gzipSync(body))
    expect(await experimentsOf({ url, body: bytes })).toMatchObject([seen])
    const odd = body.replace('over-30', 'ada@example.org')
    expect(JSON.stringify(await experimentsOf({ url, body: odd }))).not.toContain('ada')
  })

  it('look-alikes: a page’s own address, and a script’s', async () => {
    const url = 'https://shop.example/?event=experiment_viewed&experiment=a&variant=b'
    for (const resource of ['document', 'script', 'style'] as const)
      expect(await experimentsOf({ url, method: 'GET', resource })).toEqual([])
  })
})

describe('a host of the shop’s own that is another name for a tracker’s', () => {
  const names: Record<string, string> = {
    'smetrics.shop.example': 'shop.sc.omtrdc.net',
    'img.shop.example': 'd1.cloudfront.net',
  }
  const readWith = async (given: Partial<NetworkSignal>) => {
    const asked: string[] = []
    const canonicalName = async (host: string) => {
      asked.push(host)
      return names[host] ?? null
    }
    const [event] = await readAll(given, { canonicalName })
    return { event, asked }
  }

  it('is credited to the tracker, with the other name', async () => {
    const { event } = await readWith({ url: 'https://smetrics.shop.example/x', resource: 'image' })
    expect(event).toMatchObject({
      vendor: 'Adobe Analytics',
      canonical: 'shop.sc.omtrdc.net',
      thirdParty: false,
    })
  })

  it('look-alike: a CDN is not', async () => {
    const { event, asked } = await readWith({ url: 'https://img.shop.example/a.webp' })
    expect(asked).toEqual(['img.shop.example'])
    expect(event).toMatchObject({ vendor: null })
    expect(event).not.toHaveProperty('canonical')
  })

  it.each([
    ['the page’s own host', { url: 'https://www.shop.example/api' }],
    ['another company’s', { url: 'https://t.example/x' }],
    ['a page', { url: 'https://smetrics.shop.example/', resource: 'document' as const }],
    ['a font', { url: 'https://smetrics.shop.example/a.woff2', resource: 'font' as const }],
    ['what went through a proxy', { url: 'https://smetrics.shop.example/x', isProxied: true }],
  ])('is not asked for: %s', async (_, given) => {
    expect((await readWith(given)).asked).toEqual([])
  })
})

describe('a copy of the page', () => {
  const nodes = ['html', 'head', 'title', 'body', 'main', 'div', 'a'].map(tagName => ({ tagName }))
  const report = { url: 'https://bam.nr-data.net/browser/blobs?type=SessionReplay', method: 'POST' }

  it('is told at the address of other reports too', async () => {
    const sent = await read({ ...report, body: JSON.stringify([{ type: 2, data: { nodes } }]) })
    expect(sent).toMatchObject({ protocol: 'new-relic', vendor: 'New Relic' })
    expect(sent.fields[0]).toMatchObject({ plain: 'recording of the page' })
  })
  it('is told of a recorder that is named, once', async () => {
    const url =
      'https://mp.shop.example/record/?mp_lib=web&replay_id=82&replay_start_time=17.2&seq=0'
    const sent = await read({
      ...report,
      url,
      body: JSON.stringify([{ type: 2, data: { nodes } }]),
    })
    expect(sent).toMatchObject({ protocol: 'mixpanel-replay', vendor: 'Mixpanel' })
    const copies = sent.fields.filter(({ plain }) => plain === 'recording of the page')
    expect(copies).toHaveLength(1)
  })
  it('look-alike: a recorder that asks for its settings', async () => {
    const url =
      'https://mp.shop.example/record/?mp_lib=web&replay_id=82&replay_start_time=17.2&seq=0'
    const sent = await read({ ...report, url, body: '{"sample":1,"mask":"all"}' })
    expect(sent.fields.map(({ plain }) => plain)).not.toContain('recording of the page')
  })
  it('look-alike: an error with the path to the clicked element', async () => {
    const body = JSON.stringify({ path: ['a', 'li', 'ul', 'nav', 'body', 'html'] })
    const sent = await read({ ...report, body })
    expect(sent.fields.map(({ plain }) => plain)).not.toContain('recording of the page')
  })
})

describe('a report that is answered by a script', () => {
  const script = (url: string) => read({ url, resource: 'script' })

  it('is one, by its protocol', async () => {
    const url = 'https://eu1.clevertap-prod.com/a?t=96&type=page&d=N4Ig5gTg9gdghg&i=1795353902'
    expect(await script(url)).toMatchObject({ protocol: 'clevertap', vendor: 'CleverTap' })
  })
  it.each([
    'https://www.googletagmanager.com/gtag/js?id=G-ABC123',
    'https://cdn.shop.example/collect.js?v=2&tid=G-ABC123',
    'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=ABC123',
    'https://www.google-analytics.com/analytics.js',
    'https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js',
    'https://connect.facebook.net/signals/config/123?v=2.9.100&r=stable',
  ])('look-alike: %s', async url => {
    expect(await script(url)).toMatchObject({ protocol: null })
  })
})
