import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/request'
import { knowing, request, row } from '../build'

const ga = row({ name: 'Google Analytics' })

test('many requests to one company are one finding that names it', () => {
  const events = [1, 2, 3].map(() =>
    request({ vendor: 'Google Analytics', host: 'www.google-analytics.com', protocol: 'ga4' }),
  )
  const [sighting, ...others] = rule.judge(events, knowing([ga]))
  expect(others).toEqual([])
  expect(sighting).toMatchObject({
    subject: 'Google Analytics',
    vendor: 'Google Analytics',
    confidence: 'observed',
    severity: 'medium',
    evidenceCount: 3,
  })
  expect(rule.explain(sighting!.facts)).toContain('3 reports')
})

test('a collector’s protocol on an unknown host counts, as inferred', () => {
  const [sighting] = rule.judge([request({ protocol: 'snowplow', host: 'c.example' })], knowing())
  expect(sighting).toMatchObject({
    subject: 'snowplow at c.example',
    vendor: null,
    confidence: 'inferred',
  })
})

test('code that was only loaded weighs less than a report that was sent', () => {
  const [sighting] = rule.judge(
    [request({ vendor: 'Google Analytics', resource: 'script' })],
    knowing([ga]),
  )
  expect(sighting?.severity).toBe('low')
})

test('a CORS preflight is not one more report', () => {
  const events = ['OPTIONS', 'POST'].map(method =>
    request({ vendor: 'Google Analytics', resource: 'fetch', method }),
  )
  const [found] = rule.judge(events, knowing([ga]))
  expect(rule.explain(found!.facts)).toContain('1 report ')
  expect(rule.judge(events.slice(0, 1), knowing([ga]))).toEqual([])
})

test.each([
  ['visits', request({ vendor: 'Plausible', protocol: 'plausible', host: 'plausible.io' })],
  ['visits', request({ protocol: 'umami', host: 'shop.example', thirdParty: false })],
  ['faults', request({ vendor: 'Sentry', protocol: 'sentry', resource: 'beacon' })],
  ['faults', request({ protocol: 'sentry', host: 'errors.shop.example', thirdParty: false })],
  ['tests', request({ vendor: 'LaunchDarkly', protocol: 'launchdarkly', resource: 'fetch' })],
])(
  'who measures %s without following people is listed as information, not as a tracker',
  (about, event) => {
    const known = [
      row({ name: 'Plausible', tracks: false }),
      row({ name: 'Sentry', categories: ['error-monitoring'], tracks: false }),
      row({ name: 'LaunchDarkly', categories: ['experimentation'], tracks: false }),
    ]
    const [found] = rule.judge([event], knowing(known))
    expect(found).toMatchObject({ severity: 'info', facts: { measures: about } })
    expect(rule.explain(found!.facts)).toContain('below the trackers')
  },
)

test('look-alikes: CDN, fonts, payment, captcha, consent, video, maps, search, loaded code stay silent', () => {
  const benign = [
    row({ name: 'jsDelivr', categories: ['hosting'], tracks: false }),
    row({ name: 'Stripe', categories: ['payment', 'fraud'], tracks: false }),
    row({ name: 'Google reCAPTCHA', categories: ['fraud'], tracks: false }),
    row({ name: 'OneTrust', categories: ['consent'], tracks: false }),
    row({ name: 'YouTube', categories: ['social'], tracks: false }),
    row({ name: 'Algolia', categories: ['search'], tracks: false }),
  ]
  const sentry = row({ name: 'Sentry', categories: ['error-monitoring'], tracks: false })
  const events = [
    ...benign.map(({ name }) => request({ vendor: name, resource: 'fetch' })),
    request({ vendor: 'Sentry', resource: 'script' }),
    request({ protocol: 'onetrust', host: 'consent.shop.example', thirdParty: false }),
    request({ vendor: 'Algolia', protocol: 'algolia-search', resource: 'fetch', method: 'POST' }),
    request({ vendor: 'Google Maps', host: 'maps.googleapis.com' }),
    request({ host: 'img.cdn.example' }),
    request({ host: 'shop.example', thirdParty: false, resource: 'fetch' }),
  ]
  expect(rule.judge(events, knowing([...benign, sentry]))).toEqual([])
})

test('look-alike: the shop’s own pages on a site that is itself a tracker’s', () => {
  const own = request({ vendor: 'Google Analytics', thirdParty: false, resource: 'document' })
  expect(rule.judge([own], knowing([ga]))).toEqual([])
})
