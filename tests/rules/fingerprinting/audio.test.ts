import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/audio'
import { fingerprint, knowing, row } from '../build'

const facts: Record<string, number> = { offlineRendered: 1, channelReads: 1 }
const seen = (counts: Record<string, number>, vendor: string | null = null) =>
  fingerprint({ api: 'audio', facts: counts, vendor })

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
  ['a player', { connectedToOutput: 2, channelReads: 3 }],
  ['an editor that decodes a file', { offlineRendered: 1, channelReads: 2, decoded: 1 }],
  ['a test whether sound works', { offlineRendered: 0 }],
  ['a sound computed and never read', { offlineRendered: 1 }],
])('look-alike: %s', (_, counts) => {
  expect(rule.judge([seen(counts)], knowing())).toEqual([])
})
