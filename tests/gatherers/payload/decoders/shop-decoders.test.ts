import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const has = (
  url: string,
  lines: string[],
  body: string | null = null,
  known: { protocol?: string; vendor?: string } = {},
) => {
  const all = said(decode(url, body, known))
  expect(all).toEqual(expect.arrayContaining(lines))
  return all
}

test('Mixpanel: base64 data', () => {
  const event = btoa(
    JSON.stringify({
      event: 'View',
      properties: {
        distinct_id: '3f9a1c2d-7b64-4e11-9c1d-27b644e11f3a',
        $current_url: 'https://shop.example/',
        price: 3,
      },
    }),
  )
  const lines = has(`https://api-js.mixpanel.com/track/?data=${encodeURIComponent(event)}`, [
    'event name: View',
    'page address: https://shop.example/',
    'price: 3',
  ])
  expect(lines.some(line => line.startsWith('visitor id: #'))).toBe(true)
})

test('Matomo: e-commerce items without names, also in bulk on an own host', () => {
  const items = encodeURIComponent('[["123456","Test Book",["Books","Best"],25.33,2]]')
  has(
    `https://stats.shop.example/matomo.php?idsite=1&rec=1&ec_items=${items}&revenue=69.46&url=https%3A%2F%2Fshop.example%2F`,
    [
      'product id: 123456',
      'product name: Test Book',
      'price: 25.33',
      'quantity: 2',
      'order value: 69.46',
    ],
    null,
    { protocol: 'matomo' },
  )
  has(
    'https://stats.shop.example/matomo.php',
    ['search words: 1 word, 4 characters', 'page title: Home'],
    '{"requests":["?idsite=1&search=lamp","?idsite=1&action_name=Home"]}',
    { protocol: 'matomo' },
  )
})

test('Adobe Analytics: the products string', () => {
  has(
    'https://metrics.shop.example/b/ss/suite/1/JS-2.1/s1?pageName=Cart&events=scAdd&products=Shoes%3BSKU-1%3B2%3B49.90%2C%3BSKU-2&cc=EUR',
    [
      'page title: Cart',
      'event name: scAdd',
      'product category: Shoes',
      'product id: SKU-1',
      'quantity: 2',
      'price: 49.90',
      'product id: SKU-2',
      'currency: EUR',
    ],
    null,
    { protocol: 'adobe-analytics' },
  )
})

test('Adobe Edge: XDM', () => {
  const body = {
    events: [
      {
        xdm: {
          eventType: 'commerce.productViews',
          identityMap: { ECID: [{ id: '27914645550662449863676805716141562873' }] },
          web: { webPageDetails: { URL: 'https://shop.example/p' } },
          productListItems: [{ SKU: 'S1', name: 'Lamp', priceTotal: 19 }],
        },
      },
    ],
  }
  const lines = has(
    'https://edge.adobedc.net/ee/v1/interact?configId=1',
    [
      'event name: commerce.productViews',
      'page address: https://shop.example/p',
      'product id: S1',
      'product name: Lamp',
      'price: 19',
    ],
    JSON.stringify(body),
  )
  expect(lines.some(line => line.startsWith('visitor id: #'))).toBe(true)
})

test('Algolia: an insight, and the words of a search', () => {
  has(
    'https://insights.algolia.io/1/events',
    ['event name: Clicked', 'product id: P1', 'product position: 3'],
    JSON.stringify({
      events: [
        {
          eventName: 'Clicked',
          userToken: 'anonymous-3f9a1c2d-7b64',
          objectIDs: ['P1'],
          positions: [3],
        },
      ],
    }),
  )
  has(
    'https://x-dsn.algolia.net/1/indexes/*/queries',
    ['search words: 2 words, 9 characters', 'content id: products'],
    JSON.stringify({
      requests: [{ indexName: 'products', params: 'query=red%20shoes&hitsPerPage=20' }],
    }),
  )
})

test('Nosto, Dynamic Yield, Bloomreach, Salesforce, Braze', () => {
  has(
    'https://connect.nosto.com/ev1?m=shop&c=3f9a1c2d7b644e119c1d27b6&url=https%3A%2F%2Fshop.example%2Fp&pt=product&target=P1',
    ['page kind: product', 'product id: P1'],
  )
  has(
    'https://async-px.dynamicyield.com/dpx',
    ['event name: add-to-cart-v1', 'product id: P1', 'order value: 9.9'],
    JSON.stringify({
      name: 'Add',
      properties: { dyType: 'add-to-cart-v1', value: 9.9, cart: [{ productId: 'P1' }] },
    }),
  )
  has(
    "https://p.brsrvr.com/pix.gif?acct_id=1&ptype=product&prod_id=P1&prod_name=Lamp&basket=!i123's456'n%20Shirt'q1'p9.9",
    ['page kind: product', 'product id: P1', 'product name: Lamp', 'product id: 123', 'price: 9.9'],
  )
  has(
    'https://api.cquotient.com/v3/activities/site/viewProduct',
    ['product id: P1'],
    JSON.stringify({ cookieId: 'abCd12EfGh34IjKl56MnOp78', product: { id: 'P1', sku: 'P1-S' } }),
  )
  has(
    'https://sdk.iad-01.braze.com/api/v3/data/',
    ['event name: p', 'product id: P1', 'currency: EUR'],
    JSON.stringify({
      device_id: '3f9a1c2d-7b64-4e11',
      events: [{ name: 'p', data: { pid: 'P1', c: 'EUR', p: 9.9, q: 1 } }],
    }),
  )
})

test('recordings are named as such and their content is not kept', () => {
  const page = '<body>Dear Ada Lovelace</body>'
  const hotjar = decode(
    'https://content.hotjar.io/',
    JSON.stringify({ site_id: 1, page_content: page }),
  )
  expect(said(hotjar).some(line => line.startsWith('recording of the page'))).toBe(true)
  expect(JSON.stringify(hotjar)).not.toContain('Ada')
  const clarity = decode(
    'https://e.clarity.ms/collect',
    JSON.stringify({
      e: ['0.7', 1, 2, 3, 'proj', 'user1234', 'sess', 1],
      a: [[1, 'x']],
      p: [[1, 'Ada']],
    }),
  )
  expect(said(clarity)).toContain('account of the shop: proj')
  expect(JSON.stringify(clarity)).not.toContain('Ada')
})
