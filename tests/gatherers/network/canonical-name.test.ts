import { expect, test } from 'vitest'
import {
  createCanonicalName,
  mayBeDisguise,
  trackerBehind,
} from '../../../lib/gatherers/network/canonical-name'

const never = () => new Promise<void>(() => undefined)

test('a name is asked for once, and written as hosts are', async () => {
  const asked: string[] = []
  const canonicalName = createCanonicalName(async host => {
    asked.push(host)
    return 'Shop.SC.omtrdc.net.'
  }, never)
  expect(await canonicalName('metrics.shop.example')).toBe('shop.sc.omtrdc.net')
  expect(await canonicalName('metrics.shop.example')).toBe('shop.sc.omtrdc.net')
  expect(asked).toEqual(['metrics.shop.example'])
})

test.each([
  ['has no other name', async (host: string) => host],
  ['is not told', async () => undefined],
  ['does not resolve', () => Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST'))],
  ['is answered too late', never as () => Promise<undefined>],
])('look-alike: a host that %s has none', async (_, resolve) => {
  const canonicalName = createCanonicalName(resolve, async () => undefined)
  expect(await canonicalName('img.shop.example')).toBeNull()
})

test.each([
  ['metrics.shop.example', true],
  ['a.b.shop.example', true],
  ['www.shop.example', false],
  ['shop.example', false],
  ['checkout.shop.example', false],
  ['cdn.other.example', false],
])('whether %s may stand for somebody else: %s', (host, may) => {
  expect(mayBeDisguise(host, 'checkout.shop.example', 'shop.example')).toBe(may)
})

test.each([
  ['shop.sc.omtrdc.net', 'Adobe Analytics'],
  ['shop.eulerian.net', 'Eulerian'],
  ['widget.criteo.com', 'Criteo'],
])('%s is a server of %s', (canonical, vendor) => {
  expect(trackerBehind(canonical, 'shop.example')?.vendor).toBe(vendor)
})

test.each([
  'd111111abcdef8.cloudfront.net',
  'shop.example.edgekey.net',
  'shop.azureedge.net',
  'shop.map.fastly.net',
  'shop.netlify.com',
  'shops.myshopify.com',
  'my-elb-1.eu-central-1.elb.amazonaws.com',
  'ghs.googlehosted.com',
  'origin.shop.example',
  'unheard.of.example',
])('look-alike: %s, an ordinary network, cloud or platform, is no tracker', canonical => {
  expect(trackerBehind(canonical, 'shop.example')).toBeNull()
})
