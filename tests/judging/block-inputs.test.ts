import { expect, test } from 'vitest'
import { inputsSeen } from '../../lib/judging/block-inputs'
import { switchFor } from '../../lib/judging/block-switch'
import type { Field } from '../../lib/schema/field'
import type { Remedy } from '../../lib/schema/finding'
import { request } from '../rules/build'
import { link } from '../rules/build-page'

const field = (plain: string, value: string, kind: Field['kind'], name = plain): Field => ({
  name,
  plain,
  kind,
  value,
})
const told = (...fields: Field[]) => request({ vendor: 'Nosto', at: 500, fields })
const seen = (...fields: Field[]) => inputsSeen('Nosto', 1000, [told(...fields)])

test.each([
  ['the product viewed', field('product id', 'HB-100', 'product')],
  ['the page viewed', field('page address', 'https://shop.example/p/1', 'page')],
  ['search words', field('search words', 'red shoes', 'search')],
  ['your cart', field('product id', 'HB-100', 'product', 'cart.items.product_id')],
  ['your cart', field('event name', 'add_to_cart', 'page', 'ev')],
  ['a segment you are in', field('audience', 'high-value', 'identity')],
  ['your location', field('city', 'Graz', 'identity')],
  ['your location', field('country', 'AT', 'device')],
  ['a number that links your visits', field('visitor id', '#0123456789abcdef', 'identity')],
])('%s is told', (input, one) => {
  expect(seen(one)).toEqual([input])
})

test.each([
  ['an empty cart', field('products', '[]', 'product', 'cart.items')],
  ['no search', field('search words', '', 'search')],
  ['no segment', field('audience', '(not set)', 'identity')],
  ['a time zone', field('time zone', 'Europe/Vienna', 'device')],
  ['a number of one session', field('session id', '#0123456789abcdef', 'identity')],
  ['a screen', field('screen size', '1366x900', 'device')],
  ['a page kind', field('page kind', 'cart', 'page')],
  ['an event', field('event name', 'view_cart_promo', 'page')],
  ['the time', field('time', '1790000000', 'technical')],
])('benign: %s is no input', (_what, one) => {
  expect(seen(one)).toEqual([])
})

test('what another company got, or what left after the block stood there, is no input of it', () => {
  const product = field('product id', 'HB-100', 'product')
  expect(
    inputsSeen('Nosto', 1000, [
      request({ vendor: 'Criteo', at: 500, fields: [product] }),
      request({ vendor: 'Nosto', at: 1500, fields: [product] }),
    ]),
  ).toEqual([])
})

test('a host without a company is known by its name; an identifier counts wherever it stood', () => {
  const one = request({
    host: 'recs.example',
    at: 1,
    identifiers: [{ name: 'uid', hash: '#0123456789abcdef', bits: 60 }],
  })
  expect(inputsSeen('recs.example', 1000, [one])).toEqual(['a number that links your visits'])
})

const ways = (...remedies: Remedy[]) => ({ optOuts: () => remedies })
const policy: Remedy = { kind: 'vendor-link', label: 'Privacy policy of Nosto', url: 'https://n/p' }
const letter: Remedy = { kind: 'letter', label: 'Write to Nosto', url: 'mailto:legal@nosto.com' }
const gpc: Remedy = {
  kind: 'setting',
  label: 'Send Global Privacy Control',
  url: 'https://globalprivacycontrol.org/',
}
const optOut: Remedy = { kind: 'vendor-link', label: 'Opt out of Nosto', url: 'https://n/o' }

test('the shop’s own switch for personalization comes first, then the company’s, then an opt-out link', () => {
  const settings = link({ kind: 'personalization-settings', text: 'Your ads' })
  const own = link({ kind: 'opt-out', text: 'Do not sell', url: 'https://shop.example/opt' })
  expect(switchFor('Nosto', [own, settings], ways(optOut))?.label).toBe('The shop’s “Your ads”')
  expect(switchFor('Nosto', [own], ways(policy, optOut))).toEqual({
    label: 'Opt out of Nosto',
    url: 'https://n/o',
  })
  expect(switchFor('Nosto', [own], ways(policy, letter))?.url).toBe('https://shop.example/opt')
})

test('cookie settings are told as what may help; policies, letters and signals are no switch', () => {
  const cookies = link({ kind: 'cookie-settings', url: null })
  expect(switchFor(null, [cookies], ways())?.label).toMatch(/may turn it off/)
  expect(switchFor('Nosto', [link()], ways(policy, letter, gpc))).toBeNull()
})
