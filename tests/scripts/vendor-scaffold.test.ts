import { expect, it } from 'vitest'
import { row } from '../rules/build'
import { type VendorOptions, vendorRow } from './vendor-scaffold'

const options: VendorOptions = {
  host: ['acme.io'],
  category: ['analytics', 'replay'],
  collects: ['pages you view'],
  source: ['https://acme.io/docs'],
}
const make = (change: VendorOptions = {}, name = 'Acme Pixel') =>
  vendorRow(
    name,
    { ...options, ...change },
    [row({ name: 'Known', hosts: ['known.io'] })],
    '2026-11',
  )

it('makes a row that calls nobody a tracker unasked', () => {
  expect(make()).toEqual({
    id: 'acme-pixel',
    name: 'Acme Pixel',
    owner: 'Acme Pixel',
    categories: ['analytics', 'replay'],
    hosts: ['acme.io'],
    collects: ['pages you view'],
    tracks: false,
    source: 'https://acme.io/docs',
    date: '2026-11',
  })
  expect(make({ tracks: true }).tracks).toBe(true)
})
it('says what is missing or wrong', () => {
  expect(() => make({ host: [] })).toThrow('Use: npm run new:vendor')
  expect(() => make({ host: ['https://acme.io/'] })).toThrow('is no host')
  expect(() => make({ category: ['spyware'] })).toThrow('one of: recommendation')
  expect(() => make({ source: ['a blog'] })).toThrow('own documentation')
})
it('refuses a vendor that has a row, by name or host', () => {
  expect(() => make({}, 'Known')).toThrow('already')
  expect(() => make({ host: ['known.io'] })).toThrow('Known has')
})
