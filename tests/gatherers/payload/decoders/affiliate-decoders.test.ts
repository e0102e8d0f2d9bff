import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const has = (url: string, lines: string[]) =>
  expect(said(decode(url))).toEqual(expect.arrayContaining(lines))
const plain = (url: string) =>
  Object.fromEntries(decode(url).fields.map(({ name, plain }) => [name, plain]))

test('Awin: `ref` is the order, not where the visitor came from; goods between bars', () => {
  const url =
    'https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1001&amount=24.99&cr=GBP&ref=ORD-7712345&vc=SAVE10&cks=1001_1700000000_abcdef12345&bd[0]=AW:P|1001|ORD-7712345|SKU9|Red%20shoe|24.99|2|SKU9|DEFAULT|shoes'
  has(url, [
    'order value: 24.99',
    'currency: GBP',
    'coupon: SAVE10',
    'product id: SKU9',
    'product name: Red shoe',
    'price: 24.99',
    'quantity: 2',
    'product category: shoes',
  ])
  expect(plain(url)).toMatchObject({ ref: 'order id', cks: 'click id' })
})

test('CJ: numbered goods', () => {
  const url =
    'https://www.emjcd.com/u?CID=1500000&TYPE=300001&METHOD=IMG&OID=ORD-7712345&CURRENCY=EUR&ITEM1=SKU9&AMT1=24.99&QTY1=1&COUPON=SAVE10&CJEVENT=abcdef1234567890'
  has(url, ['currency: EUR', 'product id: SKU9', 'price: 24.99', 'quantity: 1', 'coupon: SAVE10'])
  expect(plain(url)).toMatchObject({ OID: 'order id', CJEVENT: 'click id' })
})

test('Rakuten: lists between bars, amounts in hundredths', () => {
  has(
    'https://track.linksynergy.com/ep?mid=1234&ord=ORD-7712345&skulist=SKU9|SKU8&qlist=1|2&amtlist=2499|1000&cur=EUR&namelist=Red%20shoe|Sock',
    [
      'product id: SKU9',
      'product id: SKU8',
      'quantity: 2',
      'price: 24.99',
      'price: 10',
      'product name: Sock',
      'currency: EUR',
    ],
  )
})

test('ShareASale, Tradedoubler, Partnerize', () => {
  has(
    'https://www.shareasale.com/sale.cfm?amount=24.99&tracking=ORD-7712345&transtype=sale&merchantID=123&skulist=SKU9,SKU8&pricelist=14.99,10&couponcode=SAVE10&currency=USD',
    [
      'event name: sale',
      'order value: 24.99',
      'product id: SKU8',
      'price: 14.99',
      'coupon: SAVE10',
    ],
  )
  expect(
    plain(
      'https://tbs.tradedoubler.com/report?organization=1&event=2&orderNumber=ORD-7712345&orderValue=24.99&currency=EUR&checksum=v04abc',
    ),
  ).toMatchObject({
    orderNumber: 'order id',
    orderValue: 'order value',
    event: 'account of the shop',
  })
  has(
    'https://prf.hn/conversion/tref:1/campaign:1011l123/clickref:1100lAbCdEf/conversionref:ORD-7712345/currency:EUR/%5Bcategory:shoes/sku:SKU9/value:24.99/quantity:1%5D',
    ['currency: EUR', 'product category: shoes', 'product id: SKU9', 'price: 24.99', 'quantity: 1'],
  )
})

test('look-alike: `ref` and lists at a shop of its own are read as they always were', () => {
  expect(plain('https://shop.example/c?ref=https%3A%2F%2Fnews.example%2F&skulist=A%7CB')).toEqual({
    ref: 'referrer',
    skulist: 'other value',
  })
})
