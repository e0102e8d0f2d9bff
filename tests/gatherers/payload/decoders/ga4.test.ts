import { expect, test } from 'vitest'
import { decode, said } from '../decode'

const shared = 'v=2&tid=G-ABC123&cid=1897509477.1748871081&gcs=G101&gcd=13p3t3q2r5l1&cu=EUR'

test('query and each line of the body are one hit each', () => {
  const body = [
    'en=view_item&pr1=idSKU_1~nmStan%20Tee~brGoogle~pr10.01~qt3&epn.value=30.03',
    'en=add_to_cart&ep.search_term=red%20shoes',
  ].join('\n')
  const lines = said(decode(`https://www.google-analytics.com/g/collect?${shared}`, body))
  expect(lines).toEqual(
    expect.arrayContaining([
      'event name: view_item',
      'event name: add_to_cart',
      'product id: SKU_1',
      'product name: Stan Tee',
      'product brand: Google',
      'price: 10.01',
      'quantity: 3',
      'order value: 30.03',
      'currency: EUR',
      'search words: 2 words, 9 characters',
    ]),
  )
})

test('consent mode is read letter by letter', () => {
  const { consent } = decode(`https://www.google-analytics.com/g/collect?${shared}`)
  expect(consent).toMatchObject({ api: 'google-consent-mode', state: 'mixed' })
  expect(consent?.words).toEqual(
    expect.arrayContaining([
      'ads storage denied',
      'analytics storage granted',
      'ads storage denied by default',
      'analytics storage granted by default',
      'ads user data denied',
      'ads personalization granted',
    ]),
  )
})

test('the same protocol on the shop’s own host decodes by its protocol id', () => {
  const decoded = decode(`https://shop.example/metrics?${shared}&en=purchase`, null, {
    protocol: 'ga4',
  })
  expect(decoded.decoder).toBe('ga4')
  expect(said(decoded)).toContain('event name: purchase')
})

test('the client id is an identifier, and only as a hash', () => {
  const decoded = decode(`https://www.google-analytics.com/g/collect?${shared}`)
  expect(decoded.identifiers.map(item => item.name)).toContain('cid')
  expect(JSON.stringify(decoded)).not.toContain('1897509477')
})
