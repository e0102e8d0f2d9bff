import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/payload'
import { field, knowing, request, row } from '../build'

const meta = row({ name: 'Meta Pixel', categories: ['advertising'] })
const sent = (fields: ReturnType<typeof field>[], given = {}) =>
  request({ vendor: 'Meta Pixel', protocol: 'meta-pixel', fields, ...given })

test('what several requests carried is told once a company, in plain words', () => {
  const events = [
    sent([field('event name', 'page', 'ViewContent'), field('product id', 'product', 'SKU-9')]),
    sent([field('price', 'price', '25'), field('search words', 'search', '2 words, 9 characters')]),
  ]
  const [sighting, ...others] = rule.judge(events, knowing([meta]))
  expect(others).toEqual([])
  expect(sighting).toMatchObject({ vendor: 'Meta Pixel', severity: 'medium', evidenceCount: 2 })
  const words = rule.explain(sighting!.facts)
  for (const word of ['ViewContent', 'product id SKU-9', 'price 25', 'search words']) {
    expect(words).toContain(word)
  }
})

test('a hashed e-mail is high: a hash matches the same person everywhere', () => {
  const [sighting] = rule.judge(
    [sent([field('hashed e-mail', 'identity', '#0123456789abcdef')])],
    knowing([meta]),
  )
  expect(sighting?.severity).toBe('high')
})

test('bodies that could not be read are said, not passed over', () => {
  const [sighting] = rule.judge(
    [sent([field('page address', 'page')], { bodyBytes: null })],
    knowing([meta]),
  )
  expect(rule.explain(sighting!.facts)).toContain('could not be read')
})

test('look-alike: a payment frame told the price, an error monitor told the browser', () => {
  const benign = [
    row({ name: 'Stripe', categories: ['payment'], tracks: false }),
    row({ name: 'Sentry', categories: ['error-monitoring'], tracks: false }),
  ]
  const events = [
    request({ vendor: 'Stripe', fields: [field('order value', 'price', '25')] }),
    request({ vendor: 'Sentry', protocol: 'sentry', fields: [field('page address', 'page')] }),
  ]
  expect(rule.judge(events, knowing(benign))).toEqual([])
})

test('look-alike: a tracker’s script with nothing but a version and a screen size', () => {
  const events = [
    sent([field('technical detail', 'technical', '2.8'), field('screen size', 'device', '2560')]),
  ]
  expect(rule.judge(events, knowing([meta]))).toEqual([])
})

test('an error monitor or a test tool that is told an e-mail is said: it could do without', () => {
  const rows = [row({ name: 'LaunchDarkly', categories: ['experimentation'], tracks: false })]
  const told = (...fields: ReturnType<typeof field>[]) =>
    rule.judge(
      [request({ vendor: 'LaunchDarkly', resource: 'fetch', method: 'POST', fields })],
      knowing(rows),
    )
  expect(told(field('e-mail', 'identity', '#0123456789abcdef'))).toMatchObject([
    { vendor: 'LaunchDarkly', severity: 'high' },
  ])
  expect(told(field('account id', 'identity', 'u-1'))).toEqual([])
})

test('look-alike: a payment company is told the e-mail for the receipt', () => {
  const rows = [row({ name: 'Stripe', categories: ['payment'], tracks: false })]
  const fields = [field('e-mail', 'identity', '#0123456789abcdef')]
  expect(rule.judge([request({ vendor: 'Stripe', fields })], knowing(rows))).toEqual([])
})
