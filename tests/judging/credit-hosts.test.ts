import { expect, test } from 'vitest'
import { creditHosts } from '../../lib/judging/credit-hosts'
import { request } from '../rules/build'

const host = 'mp.dati-negozio.example'
const mixpanel = { vendor: 'Mixpanel', protocol: 'mixpanel', host, thirdParty: true }
const copy = { vendor: null, protocol: 'page-copy', host, thirdParty: true }
const companies = (...parts: Parameters<typeof request>[0][]) =>
  creditHosts(parts.map(part => request(part))).map(event => event.vendor)

test('a copy of the page sent to a rented host that spoke Mixpanel went to Mixpanel', () => {
  expect(companies(mixpanel, copy)).toEqual(['Mixpanel', 'Mixpanel'])
  expect(companies(copy, mixpanel)).toEqual(['Mixpanel', 'Mixpanel'])
  expect(companies({ ...copy, protocol: 'track-call' }, mixpanel)).toEqual(['Mixpanel', 'Mixpanel'])
})

test('it stays nobody’s on another host, on the shop’s own, and where two companies answer', () => {
  expect(companies(mixpanel, { ...copy, host: 'in.other.example' })).toEqual(['Mixpanel', null])
  const own = { host: 'www.shop.example', thirdParty: false }
  expect(companies({ ...mixpanel, ...own }, { ...copy, ...own })).toEqual(['Mixpanel', null])
  const posthog = { ...mixpanel, vendor: 'PostHog', protocol: 'posthog' }
  expect(companies(mixpanel, posthog, copy)).toEqual(['Mixpanel', 'PostHog', null])
})

test('what speaks no protocol at all, a picture or a list of prices, is left alone', () => {
  expect(companies(mixpanel, { ...copy, protocol: null })).toEqual(['Mixpanel', null])
})
