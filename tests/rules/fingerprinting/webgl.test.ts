import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/webgl'
import { fingerprint, knowing, row } from '../build'

const facts: Record<string, number> = {
  unmaskedVendor: 1,
  unmaskedRenderer: 1,
  otherParameters: 30,
  draws: 1,
}
const seen = (counts: Record<string, number>, vendor: string | null = null) =>
  fingerprint({ api: 'webgl', facts: counts, vendor })

test('the reading that tells devices apart is found and explained', () => {
  const [found, ...others] = rule.judge([seen({}), seen(facts)], knowing())
  expect(others).toEqual([])
  expect(found?.subject).toBe('https://fp.example/fp.js')
  expect(rule.explain(found!.facts)).toContain('https://fp.example/fp.js')
})

test('a company that guards against fraud is weighed lower', () => {
  const guard = row({ name: 'Guard', categories: ['fraud'], tracks: false })
  expect(rule.judge([seen(facts, 'Guard')], knowing([guard]))[0]?.severity).toBe('low')
})

test.each<[string, Record<string, number>]>([
  ['a 3D product viewer', { unmaskedRenderer: 1, otherParameters: 24, draws: 900 }],
  ['a test whether WebGL works', { otherParameters: 2 }],
  ['a quality choice by the card’s name alone', { unmaskedRenderer: 1, otherParameters: 3 }],
  ['a map library that reads limits', { otherParameters: 12, draws: 40 }],
])('look-alike: %s', (_, counts) => {
  expect(rule.judge([seen(counts)], knowing())).toEqual([])
})
