import { expect, test } from 'vitest'
import { hashOf, parseRoute, type Route } from '../../../components/dashboard/route'

const ROUTES: Route[] = [
  { at: 'shops' },
  { at: 'shop', site: 'shop.example' },
  { at: 'visit', visit: null, finding: null },
  { at: 'visit', visit: 'v/1', finding: null },
  { at: 'visit', visit: 'v1', finding: 'v1:tracking.request:A/B & C#1' },
  { at: 'prices', site: 'shop.example' },
  { at: 'compare', visit: 'v/1' },
  { at: 'people' },
  { at: 'events', site: null },
  { at: 'events', site: 'shop.example' },
  { at: 'settings' },
  { at: 'how' },
]

test.each(ROUTES)('%j survives its own address', route => {
  expect(parseRoute(hashOf(route))).toEqual(route)
})

test.each(['', '#', '#nothing', '#shop', '#shop/', '#prices', '#prices/'])(
  '%j leads to the shops',
  hash => {
    expect(parseRoute(hash)).toEqual({ at: 'shops' })
  },
)

test('a lone percent sign is taken as it is', () => {
  expect(parseRoute('#shop/100%')).toEqual({ at: 'shop', site: '100%' })
})
