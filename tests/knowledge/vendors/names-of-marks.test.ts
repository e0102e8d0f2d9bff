import { expect, test } from 'vitest'
import { cmpRows } from '../../../lib/consent/cmp-rows'
import { blockMarks } from '../../../lib/gatherers/content/block-marks'
import { vendorNamed } from '../../../lib/knowledge/vendors/vendor-rows'

/** Scripts and plug-ins that a shop hosts itself: no company receives anything, so no vendor row. */
const OWN = new Set([
  'CookieConsent (orestbida)',
  'Cookie Consent (Insites)',
  'PrestaShop module',
  'Moove GDPR',
  'Cookie Notice',
  'Traffective',
])
const known = (name: string) => vendorNamed(name) !== undefined

test('every recommender that a mark names has a vendor row of that name', () => {
  const names = blockMarks.flatMap(({ vendor }) => (vendor === null ? [] : [vendor]))
  expect([...new Set(names)].filter(name => !known(name))).toEqual([])
})

test('every consent manager has a vendor row of its name, or is the shop’s own; none has two', () => {
  const names = cmpRows.map(({ name }) => name)
  expect(names.filter(name => !OWN.has(name) && !known(name))).toEqual([])
  expect(names.length).toBe(new Set(names).size)
})
