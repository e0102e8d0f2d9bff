import { expect, test } from 'vitest'
import { segmentEvents } from '../../../lib/gatherers/network/segment-events'
import { decodePayload } from '../../../lib/gatherers/payload/decode-payload'
import { request } from '../../rules/build'

/** Labels in what a request carries, decoded as the network's gatherer does. */
function labels(url: string, body: unknown, protocol: string | null, vendor: string | null) {
  const decoded = decodePayload({
    url,
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    contentType: 'application/json',
    protocol,
    vendor,
    hash: () => '#0123456789abcdef',
    page: 'https://shop.example/',
  })
  const event = request({ vendor, host: new URL(url).hostname, fields: decoded?.fields ?? [] })
  return segmentEvents(event, () => 's').map(
    ({ kind, value, where }) => `${kind}: ${value}, ${where}`,
  )
}

test('traits that are labels are told; who the person is stays hashed', () => {
  const body = {
    type: 'identify',
    userId: 'u-1',
    traits: { email: 'a@b.example', loyalty_tier: 'gold', churnRisk: 'high', name: 'Ann Lee' },
  }
  expect(labels('https://api.segment.io/v1/i', body, 'segment', 'Segment')).toEqual([
    'tier: gold, sent to Segment',
    'churn: high, sent to Segment',
  ])
})

test('user properties of Google’s tag', () => {
  const url =
    'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC1234567&en=page_view&up.customer_type=returning&up.ltv=812'
  expect(labels(url, '', 'ga4', 'Google Analytics')).toEqual([
    'new or returning: returning, sent to Google Analytics',
    'lifetime value: 812, sent to Google Analytics',
  ])
})

test('look-alikes: goods, switches, visitors without a label, and numbers that are somebody', () => {
  const body = {
    event: 'view_item',
    properties: {
      product: { segment: 'premium', age_group: 'adult' },
      items: [{ customer_group: 'women' }],
      segment: 'true',
      customer_type: 'guest',
      predicted_delivery: 'Tuesday',
      user_cluster: '9f8b1c2e7d6a4b3c9e8f7a6b5c4d3e2f',
    },
  }
  expect(labels('https://t.example/track', body, null, null)).toEqual([])
})
