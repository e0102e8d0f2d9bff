import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/canvas'
import { fingerprint, knowing, row } from '../build'

// The drawing of a widely used open fingerprinting library.
const drawing = { width: 240, height: 60, distinctChars: 22, colors: 4, emoji: 1, toDataURL: 1 }
const canvas = (facts: Record<string, number>, given = {}) =>
  fingerprint({ api: 'canvas', facts, ...given })

test('hidden text in colors, read back, is a fingerprint', () => {
  const [found] = rule.judge([canvas(drawing)], knowing())
  expect(found).toMatchObject({ severity: 'high', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('22 different characters')
})

test('the newest event of a script is its total', () => {
  const events = [canvas({ width: 240, height: 60 }), canvas(drawing)]
  expect(rule.judge(events, knowing())).toHaveLength(1)
})

test('a company that guards against fraud is weighed lower', () => {
  const guard = row({ name: 'Guard', categories: ['fraud'], tracks: false })
  const [found] = rule.judge([canvas(drawing, { vendor: 'Guard' })], knowing([guard]))
  expect(found?.severity).toBe('low')
})

test.each([
  [
    'an emoji or flag support probe',
    {
      width: 20,
      height: 20,
      distinctChars: 2,
      colors: 2,
      emoji: 1,
      getImageData: 2,
      readWidth: 20,
      readHeight: 20,
    },
  ],
  ['a webp support probe', { width: 1, height: 1, toDataURL: 1 }],
  ['a chart that is shown', { ...drawing, attached: 1 }],
  ['a signature pad', { ...drawing, listeners: 4 }],
  ['a picture editor', { ...drawing, save: 3, restore: 3 }],
  ['a QR code, drawn without text', { width: 256, height: 256, colors: 2, toDataURL: 1 }],
  ['a photo made smaller', { width: 800, height: 600, toBlob: 1 }],
  ['text measured, never read back', { width: 300, height: 150, distinctChars: 40, colors: 1 }],
  [
    'a color picked from one point',
    {
      width: 300,
      height: 150,
      distinctChars: 12,
      colors: 2,
      getImageData: 1,
      readWidth: 1,
      readHeight: 1,
    },
  ],
])('look-alike: %s', (_, facts) => {
  expect(rule.judge([canvas(facts)], knowing())).toEqual([])
})
