import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/control/no-opt-out'
import { knowing, request, row } from '../build'
import { banner, link } from '../build-page'

const knowledge = knowing([row({ name: 'Meta Pixel', categories: ['advertising'] })])
const pixel = request({ vendor: 'Meta Pixel' })

test('tracking, a read footer and no way out in it is suspected', () => {
  const [found] = rule.judge([link(), pixel], knowledge)
  expect(found).toMatchObject({ severity: 'low', confidence: 'suspected' })
})

test('look-alikes: a way out, a banner that can refuse, nothing read yet, nothing tracked', () => {
  expect(rule.judge([link(), link({ kind: 'cookie-settings' }), pixel], knowledge)).toEqual([])
  expect(rule.judge([link(), banner(), pixel], knowledge)).toEqual([])
  expect(rule.judge([pixel], knowledge)).toEqual([])
  expect(rule.judge([link()], knowledge)).toEqual([])
})
