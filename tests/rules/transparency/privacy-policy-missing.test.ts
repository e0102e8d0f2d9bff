import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/privacy-policy-missing'
import { knowing, request, row } from '../build'
import { banner, link } from '../build-page'

const tracker = row({ name: 'Acme Ads', tracks: true })
const tracking = request({ vendor: 'Acme Ads' })
const footer = link({ kind: 'cookie-settings', text: 'Cookie settings' })

test('a footer that was read, tracking, and no policy', () => {
  const [found] = rule.judge([tracking, footer], knowing([tracker]))
  expect(found).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('look-alikes: a policy, a page not read, a banner that may hold it, nobody told', () => {
  expect(rule.judge([tracking, footer, link()], knowing([tracker]))).toEqual([])
  expect(rule.judge([tracking], knowing([tracker]))).toEqual([])
  expect(rule.judge([tracking, footer, banner()], knowing([tracker]))).toEqual([])
  expect(rule.judge([footer], knowing([tracker]))).toEqual([])
})
