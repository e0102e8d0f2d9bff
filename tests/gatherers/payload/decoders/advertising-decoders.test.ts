import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const digest = 'f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a'
const has = (url: string, lines: string[], body: string | null = null) => {
  const all = said(decode(url, body))
  expect(all).toEqual(expect.arrayContaining(lines))
  return all
}

test('Google Ads: event data packed with semicolons, Floodlight in the path', () => {
  has(
    'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/?data=event%3Dpurchase%3Bvalue%3D12&url=https%3A%2F%2Fshop.example%2F&tiba=Shop',
    [
      'event name: purchase',
      'order value: 12',
      'page address: https://shop.example/',
      'page title: Shop',
    ],
  )
  has(
    'https://1.fls.doubleclick.net/activityi;src=1;type=group1;cat=thank123;cost=20;~oref=https%3A%2F%2Fshop.example%2F?',
    ['event name: thank123', 'order value: 20', 'page address: https://shop.example/'],
  )
})

test('Pinterest: JSON in parameters', () => {
  const ed = encodeURIComponent(
    '{"value":116,"line_items":[{"product_name":"Pillow","product_id":"11","product_price":48}],"currency":"USD"}',
  )
  const lines = has(
    `https://ct.pinterest.com/v3/?event=checkout&ed=${ed}&pd=${encodeURIComponent(`{"em":"${digest}"}`)}`,
    [
      'event name: checkout',
      'order value: 116',
      'product name: Pillow',
      'product id: 11',
      'price: 48',
      'currency: USD',
    ],
  )
  expect(lines.some(line => line.startsWith('hashed e-mail: #'))).toBe(true)
})

test('Snap, Microsoft, LinkedIn, X, Reddit', () => {
  has(
    'https://tr.snapchat.com/p',
    ['event name: PURCHASE', 'order value: 20', 'currency: EUR'],
    `ev=PURCHASE&e_pr=20&e_cur=EUR&u_hem=${digest}`,
  )
  has('https://bat.bing.com/action/0?ti=1&Ver=2&evt=custom&ea=Purchase&gv=123.34&gc=EUR&asc=D', [
    'event name: Purchase',
    'order value: 123.34',
    'consent: ads storage denied: denied',
  ])
  has('https://px.ads.linkedin.com/collect?v=2&pid=1&url=https%3A%2F%2Fwww.shop.example%2F', [
    'page address: https://www.shop.example/',
  ])
  has(
    'https://analytics.twitter.com/i/adsct?txn_id=abc&events=%5B%5B%22purchase%22%2C%7B%22value%22%3A%2229.95%22%2C%22currency%22%3A%22USD%22%7D%5D%5D',
    ['event name: purchase', 'order value: 29.95', 'currency: USD'],
  )
  has(
    'https://alb.reddit.com/rp.gif?id=xx&event=AddToCart&m.itemCount=2&m.valueDecimal=20&m.currency=USD&opt_out=0',
    ['event name: AddToCart', 'quantity: 2', 'order value: 20'],
  )
})

test('Criteo: queries inside queries', () => {
  has(
    'https://sslwidget.criteo.com/event?a=1&p0=e%3Dvc%26c%3DJPY%26id%3DG5%26p%3D%255Bi%25253DA122%252526pr%25253D44.9%252526q%25253D2%252Ci%25253DF5532%252526pr%25253D85%252526q%25253D1%255D',
    ['event name: vc', 'currency: JPY', 'product id: A122', 'price: 44.9', 'product id: F5532'],
  )
})

test('Yandex: names and values in turn', () => {
  has(
    'https://mc.yandex.ru/watch/1?page-url=https%3A%2F%2Fshop.example%2F&browser-info=pv%3A1%3As%3A1920x1080x24%3Aw%3A1200x800%3Au%3A1612345678123456789%3At%3AShop%3A%20home',
    ['page address: https://shop.example/', 'screen size: 1920x1080x24', 'page title: Shop: home'],
  )
})

test('RTB House: account, event and goods in one value', () => {
  has('https://us.creativecdn.com/tags?id=pr_YSy7Fr9eLMnGTaHqey1W_offer_MKI6_N4&ncm=1', [
    'event name: offer',
    'product id: MKI6_N4',
  ])
  const lines = has(
    'https://creativecdn.com/tags?id=pr_OFOhenGT2qVkR1AzLsMX_orderstatus2_24.99_ORD-7712345_SKU9,SKU8&id=pr_OFOhenGT2qVkR1AzLsMX_lid_VYVfSOeSeET9poc1F8et&su=https%3A%2F%2Fshop.example%2Fthanks',
    [
      'event name: orderstatus2',
      'order value: 24.99',
      'product id: SKU9',
      'product id: SKU8',
      'page address: https://shop.example/thanks',
    ],
  )
  expect(lines.some(line => line.startsWith('visitor id: #'))).toBe(true)
  expect(lines.join()).not.toContain('VYVfSOeSeET9poc1F8et')
})

test('Taboola, Quora, Yahoo, The Trade Desk', () => {
  has(
    'https://trc.taboola.com/1234567/log/3/unip?en=make_purchase&item-url=https%3A%2F%2Fshop.example%2Fthanks&revenue=24.99&currency=EUR&orderid=ORD-7712345&quantity=2',
    [
      'event name: make_purchase',
      'page address: https://shop.example/thanks',
      'order value: 24.99',
    ],
  )
  has('https://q.quora.com/_/ad/abc/pixel?j=1&u=https%3A%2F%2Fshop.example%2F&tag=AddToCart', [
    'event name: AddToCart',
    'page address: https://shop.example/',
  ])
  has(
    'https://sp.analytics.yahoo.com/sp.pl?a=10000&n=0&b=Red%20shoe&.yp=10074847&f=https%3A%2F%2Fshop.example%2Fshoe&enc=UTF-8&et=custom&ea=ViewProduct&product_id=1409',
    [
      'event name: ViewProduct',
      'page title: Red shoe',
      'page address: https://shop.example/shoe',
      'product id: 1409',
    ],
  )
  has(
    'https://insight.adsrvr.org/track/up?adv=abc&ref=https%3A%2F%2Fshop.example%2F&upid=x1&upv=1.1.0',
    ['page address: https://shop.example/'],
  )
})

test('look-alike: an `id` that begins like RTB House’s at another host stays whole', () => {
  expect(said(decode('https://shop.example/tags?id=pr_12_offer_9'))).toEqual([
    'other value: pr_12_offer_9',
  ])
})

test('HubSpot, Chartbeat, Bazaarvoice: short names of pages and visitors', () => {
  const hubspot = has(
    'https://track.hubspot.com/__ptq.gif?k=1&sd=1680x1050&ln=en-us&bfp=1234567890&v=1.1&a=123&pu=https%3A%2F%2Fshop.example%2Fmug&t=A%20mug&cts=1700000000000&vi=6b5a1e0c9d8f7a6b5c4d3e2f1a0b9c8d&nc=true',
    ['page address: https://shop.example/mug', 'page title: A mug', 'screen size: 1680x1050'],
  )
  expect(hubspot.join()).not.toContain('6b5a1e0c9d8f7a6b5c4d3e2f1a0b9c8d')
  has('https://ping.chartbeat.net/ping?h=shop.example&p=%2Fmug&u=QYB7dCBShhMp02uX&i=A%20mug', [
    'page address: /mug',
    'page title: A mug',
  ])
  expect(
    decode(
      'https://network.bazaarvoice.com/st.gif?BVBRANDID=b197494a-db1c-4231-8c8a-771e64758fab&client=Shop',
    ).identifiers.map(({ name }) => name),
  ).toEqual(['BVBRANDID'])
})

test('Oracle Infinity: Webtrends’ names in lower case', () => {
  has('https://dc.oracleinfinity.io/abc/dcs.gif?dcsuri=/mug&wt.ti=A%20mug&wt.ul=en-GB', [
    'page address: /mug',
    'page title: A mug',
    'language: en-GB',
  ])
})

test('look-alike: at a shop of its own, `u`, `vi` and `t` say nothing of a visitor', () => {
  expect(decode('https://shop.example/list?u=12&vi=grid&t=A%20mug').identifiers).toEqual([])
})
