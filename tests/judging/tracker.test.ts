import { expect, test } from 'vitest'
import { isTracking } from '../../lib/judging/tracker'
import { companyNamed } from '../../lib/knowledge/vendors/company-named'
import { knowing, request } from '../rules/build'

const knowledge = { ...knowing(), vendor: companyNamed }
const to = (vendor: string | null, more = {}) =>
  request({ host: 't.example', vendor, thirdParty: true, method: 'POST', ...more })

test('a company that only third-party-web lists as one that tracks is no less a tracker', () => {
  expect(isTracking(to('Keen'), knowledge)).toBe(true)
})

test.each([
  ['a CDN', to('JSDelivr CDN')],
  ['a picture service listed as social', to('Gravatar')],
  ['reviews listed as analytics', to('Reviews.co.uk')],
  ['a host that nobody lists', to(null)],
  ['the shop itself', to('Keen', { thirdParty: false })],
  ['the question whether a report may be sent', to('Keen', { method: 'OPTIONS' })],
])('look-alike: %s', (_, event) => {
  expect(isTracking(event, knowledge)).toBe(false)
})
