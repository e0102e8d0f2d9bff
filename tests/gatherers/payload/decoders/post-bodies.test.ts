// Bodies as the vendors' scripts send them today; names and values are made up.
import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const digest = 'f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a'
const uuid = '3f9a1c2d-7b64-4e11-9c1d-27b644e11f3a'
const page = 'https://shop.example/lamp'

interface Case {
  who: string
  url: string
  body: string
  says: string[]
  hides?: string[]
  protocol?: string
}

const form = (values: Record<string, string>) => new URLSearchParams(values).toString()

const cases: Case[] = [
  {
    who: 'Google Ads: form data with hashed addresses',
    url: 'https://www.google.com/pagead/form-data/123456?gtm=45',
    protocol: 'google-ads',
    body: form({ em: `tv.1~em.${digest}`, url: page, en: 'form_submit' }),
    says: ['event name: form_submit', `page address: ${page}`],
    hides: ['hashed e-mail'],
  },
  {
    who: 'Meta: a form',
    url: 'https://www.facebook.com/tr/',
    body: form({
      id: '123',
      ev: 'AddToCart',
      dl: page,
      'cd[content_ids]': '["P1"]',
      'cd[value]': '9.9',
      'cd[currency]': 'EUR',
      'udff[em]': digest,
      fbp: 'fb.1.1700000000000.123456789',
    }),
    says: ['event name: AddToCart', 'order value: 9.9', 'currency: EUR', `page address: ${page}`],
    hides: ['hashed e-mail', 'visitor id'],
  },
  {
    who: 'Pinterest: a form',
    url: 'https://ct.pinterest.com/v3/',
    body: form({ tid: '26', event: 'addtocart', ed: '{"value":9.9,"currency":"EUR"}' }),
    says: ['event name: addtocart', 'order value: 9.9', 'currency: EUR'],
  },
  {
    who: 'Microsoft UET',
    url: 'https://bat.bing.com/actionp/0',
    body: form({
      ti: '1',
      Ver: '2',
      evt: 'custom',
      ea: 'purchase',
      gv: '9.9',
      gc: 'EUR',
      mid: uuid,
    }),
    says: ['event name: purchase', 'order value: 9.9', 'currency: EUR'],
  },
  {
    who: 'LinkedIn: a click',
    url: 'https://px.ads.linkedin.com/wa/',
    body: JSON.stringify({
      pids: [123],
      url: page,
      pageTitle: 'Lamp',
      signalType: 'CLICK',
      hem: digest,
      domAttributes: { elementTitle: 'Buy', elementType: 'button' },
    }),
    says: [
      'event name: CLICK',
      'page title: Lamp',
      'clicked element: Buy',
      `page address: ${page}`,
    ],
    hides: ['hashed e-mail'],
  },
  {
    who: 'X: a conversion',
    url: 'https://analytics.twitter.com/1/i/adsct',
    body: form({ txn_id: 'abc', events: '[["purchase",{"value":"9.9","currency":"EUR"}]]' }),
    says: ['event name: purchase', 'order value: 9.9'],
  },
  {
    who: 'Reddit',
    url: 'https://alb.reddit.com/rp.gif',
    body: form({
      id: 't2_x',
      event: 'Purchase',
      uuid: `1700000000000.${uuid}`,
      'm.valueDecimal': '9.9',
      em: digest,
    }),
    says: ['event name: Purchase', 'order value: 9.9'],
    hides: ['hashed e-mail', 'visitor id'],
  },
  {
    who: 'RudderStack: a track call on an own host',
    url: 'https://data.shop.example/v1/track',
    protocol: 'rudderstack',
    body: JSON.stringify({
      anonymousId: uuid,
      type: 'track',
      event: 'Product Viewed',
      properties: { product_id: 'P1', price: 9.9, currency: 'EUR' },
      context: { page: { url: page }, traits: { email: 'ada@shop.example' } },
    }),
    says: ['event name: Product Viewed', 'product id: P1', 'price: 9.9', `page address: ${page}`],
    hides: ['visitor id', 'e-mail'],
  },
  {
    who: 'Criteo: an event with a hashed address',
    url: 'https://widget.criteo.com/event',
    body: form({ a: '1', p0: `e=exd&site_type=d`, p1: 'e=vp&p=P1', p2: `e=ce&m=[${digest}]` }),
    says: ['event name: vp', 'product id: P1'],
  },
  {
    who: 'Hotjar: an identify call',
    url: 'https://metrics.hotjar.com/api/v1/sites/1/attributes',
    body: JSON.stringify({
      user_id: 'c-123456',
      attributes: { email: 'ada@shop.example', plan: 'gold' },
    }),
    says: [],
    hides: ['account id', 'e-mail', 'visitor trait'],
  },
  {
    who: 'Snap: JSON of today',
    url: 'https://tr.snapchat.com/p',
    body: form({ pid: 'shop-1', ev: 'VIEW_CONTENT', pl: page, e_iids: 'P1', u_c1: uuid }),
    says: ['event name: VIEW_CONTENT', 'product id: P1', `page address: ${page}`],
    hides: ['visitor id'],
  },
  {
    who: 'Shopify: a product page on the shop’s own host',
    url: 'https://shop.example/.well-known/shopify/monorail/unstable/produce_batch',
    protocol: 'shopify-analytics',
    body: JSON.stringify({
      events: [
        {
          schema_id: 'trekkie_storefront_page_view/1.4',
          payload: {
            shopId: 1,
            uniqToken: uuid,
            path: '/products/lamp',
            pageType: 'product',
            resourceId: 123456,
            customerId: 987654321,
          },
          metadata: { event_created_at_ms: 1700000000000 },
        },
      ],
    }),
    says: [
      'event name: trekkie_storefront_page_view/1.4',
      'page kind: product',
      'product id: 123456',
    ],
    hides: ['visitor id', 'account id'],
  },
  {
    who: 'Piano Analytics: events of today',
    url: 'https://logs1.xiti.com/event?s=1&idclient=abc',
    body: JSON.stringify({
      events: [{ name: 'page.display', data: { page: 'Lamp', event_url_full: page } }],
    }),
    says: ['event name: page.display', `page address: ${page}`],
  },
  {
    who: 'Sklik: a conversion',
    url: 'https://c.seznam.cz/conv',
    body: form({ id: '1', value: '199.9', orderId: 'A-1', url: page, ids: `{"eid":"${digest}"}` }),
    says: ['order value: 199.9', `page address: ${page}`],
    hides: ['hashed e-mail'],
  },
]

test.each(cases)('$who', ({ url, body, says, hides = [], protocol }) => {
  const decoded = decode(url, body, protocol ? { protocol } : {})
  const lines = said(decoded)
  expect(lines).toEqual(expect.arrayContaining(says))
  // Identities are there by name, and only as hashes.
  for (const plain of hides)
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${plain}: #[0-9a-f]{16}$`)))
  const kept = JSON.stringify(decoded)
  for (const secret of [digest, uuid, 'ada@']) expect(kept).not.toContain(secret)
})
