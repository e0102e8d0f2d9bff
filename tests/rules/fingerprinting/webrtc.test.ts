import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/webrtc'
import { fingerprint, knowing, row } from '../build'

const facts: Record<string, number> = { connections: 1, dataChannels: 1, candidateReads: 1 }
const seen = (counts: Record<string, number>, vendor: string | null = null) =>
  fingerprint({ api: 'webrtc', facts: counts, vendor })

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
  ['a video call', { connections: 1, candidateReads: 3, mediaTracks: 2, remoteDescriptions: 1 }],
  [
    'video shared among viewers',
    { connections: 4, dataChannels: 4, candidateReads: 8, remoteDescriptions: 4 },
  ],
  ['a test whether calls would work', { connections: 1 }],
])('look-alike: %s', (_, counts) => {
  expect(rule.judge([seen(counts)], knowing())).toEqual([])
})
