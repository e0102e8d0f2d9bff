import { rule } from '../../../lib/rules/fingerprinting/webgl'
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
    'Babylon.js before its model has come': {
      unmaskedVendor: 1,
      unmaskedRenderer: 1,
      otherParameters: 15,
    },
    'three.js in a still picture': { otherParameters: 14, draws: 1 },
    'a test whether WebGL works': { otherParameters: 2 },
    'a quality choice by the card’s name alone': { unmaskedRenderer: 1, otherParameters: 3 },
    'a map library that reads limits': { otherParameters: 12, draws: 40 },
  },
})
