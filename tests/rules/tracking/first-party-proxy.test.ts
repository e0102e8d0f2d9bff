import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/first-party-proxy'
import { knowing, request, row } from '../build'

const adobe = row({ name: 'Adobe Analytics', hosts: ['omtrdc.net'] })

test('a collector’s protocol on the shop’s own host is observed', () => {
  const [found] = rule.judge(
    [request({ host: 'metrics.shop.example', thirdParty: false, protocol: 'ga4' })],
    knowing(),
  )
  expect(found).toMatchObject({ confidence: 'observed', subject: 'ga4 at metrics.shop.example' })
  expect(rule.explain(found!.facts)).toContain('metrics.shop.example')
})

test('a first-party name that leads to a known tracker is inferred', () => {
  const events = [
    request({ host: 'smetrics.shop.example', thirdParty: false, vendor: 'Adobe Analytics' }),
  ]
  expect(rule.judge(events, knowing([adobe]))).toMatchObject([
    { confidence: 'inferred', vendor: 'Adobe Analytics' },
  ])
})

test('look-alikes: the shop’s own requests, its error monitor, a tracker on its own site, third parties', () => {
  const benign = [
    request({ host: 'shop.example', thirdParty: false, resource: 'fetch' }),
    request({ host: 'shop.example', thirdParty: false, protocol: 'sentry' }),
    request({ host: 'www.google-analytics.com', protocol: 'ga4' }),
  ]
  expect(rule.judge(benign, knowing([adobe]))).toEqual([])
  const own = request({ host: 'a.omtrdc.net', thirdParty: false, vendor: 'Adobe Analytics' })
  expect(rule.judge([own], knowing([adobe], {}, { site: 'omtrdc.net' }))).toEqual([])
})

test('look-alike: the platform that the shop itself runs on', () => {
  const shopify = row({ id: 'shopify', name: 'Shopify', hosts: ['shopify.com'] })
  const events = [
    request({
      host: 'shop.example',
      thirdParty: false,
      vendor: 'Shopify',
      protocol: 'shopify-analytics',
    }),
  ]
  const shop = { confidence: 1, platform: 'shopify' as const, because: [] }
  expect(rule.judge(events, knowing([shopify], {}, { shop }))).toEqual([])
  expect(rule.judge(events, knowing([shopify]))).toHaveLength(1)
})

test('what the host is another name for is observed, and said', () => {
  const told = request({
    host: 'smetrics.shop.example',
    thirdParty: false,
    vendor: 'Adobe Analytics',
    canonical: 'shop.sc.omtrdc.net',
  })
  const [found] = rule.judge([told], knowing([adobe]))
  expect(found).toMatchObject({ confidence: 'observed', vendor: 'Adobe Analytics' })
  expect(rule.explain(found!.facts)).toContain(
    'smetrics.shop.example is another name for shop.sc.omtrdc.net, a server of Adobe Analytics',
  )
  // A company that only third-party-web knows.
  expect(rule.judge([{ ...told, vendor: 'Chartbeat' }], knowing())).toHaveLength(1)
})

test('look-alike: the other name on the tracker’s own site', () => {
  const own = request({
    host: 'data.omtrdc.net',
    thirdParty: false,
    vendor: 'Adobe Analytics',
    canonical: 'x.2o7.net',
  })
  expect(rule.judge([own], knowing([adobe], {}, { site: 'omtrdc.net' }))).toEqual([])
})
