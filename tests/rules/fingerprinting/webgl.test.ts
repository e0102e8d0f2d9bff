import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/webgl'
import { fingerprint, knowing } from '../build'
import { claimsOf } from './claims-of'

claimsOf(rule, {
  api: 'webgl',
  telling: {
    unmaskedVendor: 1,
    unmaskedRenderer: 1,
    otherParameters: 30,
    draws: 1,
  },
  'look-alikes': {
    'a 3D product viewer': { unmaskedRenderer: 1, otherParameters: 24, draws: 900 },
    'three.js in a still picture': { otherParameters: 14, draws: 1 },
    'a test whether WebGL works': { otherParameters: 2 },
    'a quality choice by the card’s name alone': { unmaskedRenderer: 1, otherParameters: 3 },
    'a map library that reads limits': { otherParameters: 12, draws: 40 },
  },
})

const judged = (facts: Record<string, number>) =>
  rule.judge([fingerprint({ api: 'webgl', facts, vendor: null })], knowing())[0]

test('Babylon.js before its model has come is a suspicion, which says what it may be', () => {
  const found = judged({ unmaskedVendor: 1, unmaskedRenderer: 1, otherParameters: 15 })
  expect(found).toMatchObject({ confidence: 'suspected', severity: 'low' })
  expect(rule.explain(found!.facts)).toContain('It may be a fingerprint')
})

test('as few limits with a picture that is read back are no mere suspicion', () => {
  const found = judged({ unmaskedRenderer: 1, otherParameters: 9, readPixels: 1 })
  expect(found?.confidence).not.toBe('suspected')
})
