import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/gpc-ignored'
import { knowing, request, row } from '../build'
import { signal } from '../build-page'

const rows = [row({ name: 'Meta Pixel', categories: ['advertising'] })]
const gpc = knowing(rows, {}, { gpc: true })
const pixel = request({ vendor: 'Meta Pixel' })
const notOut = signal({ api: 'usp', state: 'granted', words: ['not opted out of sale'] })

test('“not opted out” together with advertising that goes on is found', () => {
  const [found] = rule.judge([notOut, pixel], gpc)
  expect(found).toMatchObject({ severity: 'high', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('Meta Pixel')
})

test('one of the two alone is only suspected', () => {
  expect(rule.judge([pixel], gpc)[0]?.confidence).toBe('suspected')
})

test('look-alikes: no signal sent, an opt-out on record, analytics only', () => {
  expect(rule.judge([notOut, pixel], knowing(rows))).toEqual([])
  expect(rule.judge([signal({ api: 'usp', state: 'denied' }), pixel], gpc)).toEqual([])
  const analytics = knowing([row({ name: 'GA' })], {}, { gpc: true })
  expect(rule.judge([request({ vendor: 'GA' })], analytics)).toEqual([])
})
