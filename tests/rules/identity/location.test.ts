import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/identity/location'
import { field, knowing, leak, request, row } from '../build'

const rows = [
  row({ name: 'Acme Ads' }),
  row({ name: 'Google Maps', categories: ['hosting'], tracks: false }),
]
const place = [field('latitude', 'identity', '#a'), field('longitude', 'identity', '#b')]

test('coordinates to a tracker are high, a postcode medium', () => {
  const [found] = rule.judge([request({ vendor: 'Acme Ads', fields: place })], knowing(rows))
  expect(found).toMatchObject({ severity: 'high', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toBe(
    'Acme Ads was sent coordinates in a request of this page.',
  )
  const [code] = rule.judge(
    [request({ vendor: 'Acme Ads', fields: [field('postcode', 'identity')] })],
    knowing(rows),
  )
  expect(code?.severity).toBe('medium')
})

test('look-alikes: a map, the shop’s own branch finder, a city, half a pair', () => {
  const benign = [
    request({ vendor: 'Google Maps', fields: place }),
    request({ thirdParty: false, fields: place }),
    request({ host: 'delivery.example', fields: place }),
    request({
      vendor: 'Acme Ads',
      fields: [field('city', 'identity'), field('latitude', 'identity')],
    }),
  ]
  expect(rule.judge(benign, knowing(rows))).toEqual([])
})

test('a postcode that was typed and seen leaving to a tracker counts; to the shop or an address service it does not', () => {
  const typed = (given: object) => leak({ value: 'postcode', ...given })
  expect(rule.judge([typed({ vendor: 'Acme Ads' })], knowing(rows))).toHaveLength(1)
  const benign = [
    typed({ thirdParty: false }),
    typed({ host: 'places.example' }),
    typed({ vendor: 'Google Maps' }),
    leak({ vendor: 'Acme Ads', value: 'name' }),
  ]
  expect(rule.judge(benign, knowing(rows))).toEqual([])
})
