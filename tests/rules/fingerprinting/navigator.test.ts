import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/navigator'
import { fingerprint, knowing, row } from '../build'

const facts: Record<string, number> = {
  plugins: 1,
  mimeTypes: 1,
  hardwareConcurrency: 1,
  deviceMemory: 1,
  getBattery: 1,
  oscpu: 1,
  languages: 2,
  platform: 2,
  'speechSynthesis.getVoices': 1,
}
const seen = (counts: Record<string, number>, vendor: string | null = null) =>
  fingerprint({ api: 'navigator', facts: counts, vendor })

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
  [
    'an analytics script',
    {
      userAgent: 4,
      language: 2,
      languages: 1,
      platform: 1,
      cookieEnabled: 1,
      doNotTrack: 1,
      'screen.width': 2,
      'screen.colorDepth': 1,
      timeZone: 1,
    },
  ],
  [
    'a performance monitor',
    { hardwareConcurrency: 1, deviceMemory: 1, connection: 3, userAgent: 1 },
  ],
  ['a responsive page', { matchMedia: 30, maxTouchPoints: 2, userAgent: 9, devicePixelRatio: 3 }],
  [
    'a chat that lists microphones',
    { 'mediaDevices.enumerateDevices': 2, 'permissions.query': 1, userAgent: 2 },
  ],
  ['names from the page that are no property', { constructor: 9, __proto__x: 9, toString: 9 }],
])('look-alike: %s', (_, counts) => {
  expect(rule.judge([seen(counts)], knowing())).toEqual([])
})
