import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/privacy-policy'
import { knowing } from '../build'
import { link } from '../build-page'

test('a linked policy is one positive finding, however often it is linked', () => {
  const found = rule.judge([link(), link({ place: 'banner' })], knowing())
  expect(found).toHaveLength(1)
  expect(rule.explain(found[0]!.facts)).toBe(
    'This page links to “Privacy Policy”, in the footer and banner of the page.',
  )
})

test('look-alike: a link to cookie settings is no policy', () => {
  expect(rule.judge([link({ kind: 'cookie-settings' })], knowing())).toEqual([])
})
