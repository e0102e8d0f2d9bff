import { expect, test } from 'vitest'
import { isTracking } from '../../lib/judging/tracker'
import { knowing, request, row } from '../rules/build'

const to = (host: string, vendor: string | null, more = {}) =>
  request({ host, url: `https://${host}/e`, vendor, thirdParty: true, method: 'POST', ...more })

test.each([
  ['api.keen.io', 'Keen'],
  ['x.tynt.com', '33Across'],
  ['ads.yieldmo.com', 'Yieldmo'],
])(
  'a company that only third-party-web lists as one that tracks is no less a tracker: %s',
  (host, vendor) => {
    expect(isTracking(to(host, vendor), knowing())).toBe(true)
  },
)

test.each([
  ['a CDN', to('cdn.jsdelivr.net', 'JSDelivr CDN')],
  ['a picture service listed as social', to('secure.gravatar.com', 'Gravatar')],
  ['reviews listed as analytics', to('widget.reviews.co.uk', 'Reviews.co.uk')],
  ['a host that nobody lists', to('x.example', null)],
  ['a host of another company than the one named', to('api.keen.io', 'Somebody else')],
  ['the shop itself', to('api.keen.io', 'Keen', { thirdParty: false })],
  ['the question whether a report may be sent', to('api.keen.io', 'Keen', { method: 'OPTIONS' })],
])('look-alike: %s', (_, event) => {
  expect(isTracking(event, knowing())).toBe(false)
})

test('a row of our own has the last word', () => {
  const keen = row({ name: 'Keen', tracks: false })
  expect(isTracking(to('api.keen.io', 'Keen'), knowing([keen]))).toBe(false)
})
