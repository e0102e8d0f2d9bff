import type { Event, EventOf } from '../../lib/schema/event'
import type { FieldKind } from '../../lib/schema/field'
import type { Visit } from '../../lib/schema/visit'

export const STARTED = Date.UTC(2026, 10, 22, 14, 2, 0)

export const VISIT: Visit = {
  id: 'v1',
  site: 'fernhill-outfitters.example',
  url: 'https://fernhill-outfitters.example/products/trail-jacket',
  startedAt: STARTED,
  shop: { confidence: 0.99, platform: 'shopify', because: ['Product in structured data'] },
  page: 'product',
  product: { name: 'Trail Jacket', sku: 'TJ-1', price: { amount: 189, currency: 'EUR' } },
  persona: 'me',
  consent: 'reject',
  gpc: true,
  asked: false,
}

const request = (
  n: number,
  at: number,
  vendor: string | null,
  host: string,
  kinds: readonly FieldKind[],
  initiator: string | null,
): EventOf<'request'> => ({
  id: `e${n}`,
  visit: 'v1',
  at: STARTED + at,
  vendor,
  type: 'request',
  url: `https://${host}/collect?v=2&tid=G-4XQ&cid=%239f2c1d0b7a6e5f43`,
  host,
  method: 'POST',
  resource: 'beacon',
  thirdParty: true,
  categories: ['analytics'],
  protocol: null,
  initiator,
  frame: 'fernhill-outfitters.example',
  status: 204,
  redirectedFrom: null,
  setCookies: 0,
  bodyBytes: 320,
  fields: kinds.map(kind => ({ name: kind, plain: kind, kind, value: '…' })),
  identifiers: kinds.includes('identity')
    ? [{ name: 'cid', hash: '#9f2c1d0b7a6e5f43', bits: 60 }]
    : [],
  source: 'network',
})

const GTM = 'https://www.googletagmanager.com/gtm.js'
const NOSTO = 'https://connect.nosto.com/include/fernhill.js'
const SOURCES: readonly (readonly [
  string | null,
  string,
  readonly FieldKind[],
  string | null,
  number,
])[] = [
  [
    'Google Analytics',
    'region1.google-analytics.com',
    ['page', 'product', 'price', 'identity'],
    GTM,
    31,
  ],
  ['Nosto', 'connect.nosto.com', ['page', 'product', 'identity'], NOSTO, 12],
  ['Meta Pixel', 'www.facebook.com', ['page', 'product', 'identity'], GTM, 9],
  ['Criteo', 'sslwidget.criteo.com', ['product', 'price', 'identity'], GTM, 4],
  ['Klaviyo', 'a.klaviyo.com', ['page', 'identity'], null, 3],
  ['Hotjar', 'in.hotjar.com', ['device', 'page'], 'https://static.hotjar.com/c/hotjar-1.js', 6],
  ['Microsoft Advertising', 'bat.bing.com', ['page'], GTM, 2],
  ['Pinterest', 'ct.pinterest.com', ['product'], GTM, 2],
  ['TikTok', 'analytics.tiktok.com', ['product', 'device'], GTM, 3],
  ['Cloudflare', 'cdnjs.cloudflare.com', [], null, 2],
  [null, 'px.a-host-that-nobody-has-ever-heard-of-before.example', ['technical'], null, 1],
]

/** A visit of twelve seconds with a Reject after six. */
export const EVENTS: readonly Event[] = makeEvents()

function makeEvents(): Event[] {
  let n = 0
  const requests = SOURCES.flatMap(([vendor, host, kinds, initiator, count]) =>
    Array.from({ length: count }, (_, i) => {
      n += 1
      const at = i % 4 === 3 ? 6500 + ((n * 577) % 5500) : (n * 389) % 4200
      return request(n, at, vendor, host, kinds, initiator)
    }),
  )
  const rest: Event[] = [
    {
      id: 'c1',
      visit: 'v1',
      at: STARTED + 6000,
      vendor: null,
      type: 'consent-choice',
      choice: 'reject',
      by: 'person',
      control: 'Reject all',
    },
    {
      id: 's1',
      visit: 'v1',
      at: STARTED + 900,
      vendor: 'Google Analytics',
      type: 'storage',
      area: 'cookie',
      op: 'set',
      name: '_ga',
      domain: 'fernhill-outfitters.example',
      via: 'script',
      setter: GTM,
      thirdParty: false,
      partitioned: false,
      lifetimeDays: 400,
      length: 27,
      bits: 64,
      hash: '#9f2c1d0b7a6e5f43',
    },
    {
      id: 'b1',
      visit: 'v1',
      at: STARTED + 1500,
      vendor: 'Nosto',
      type: 'block',
      heading: 'Inspired by your browsing',
      grade: 'for-you',
      items: 8,
      products: [],
      selector: '#nosto-1',
      because: ['heading'],
      why: null,
    },
  ]
  return [...requests, ...rest].sort((a, b) => a.at - b.at)
}
