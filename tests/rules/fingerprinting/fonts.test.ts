import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/fingerprinting/fonts'
import { fingerprint, knowing, row } from '../build'

const facts: Record<string, number> = { measured: 60, texts: 1 }
const seen = (counts: Record<string, number>, vendor: string | null = null) =>
  fingerprint({ api: 'fonts', facts: counts, vendor })

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
  ['a font menu that measures each font’s own name', { measured: 80, texts: 80 }],
  ['a page that waits for its own fonts', { checks: 6, texts: 1 }],
  ['a text editor', { measured: 12, texts: 400 }],
  ['an icon font probe', { measured: 2, texts: 1 }],
])('look-alike: %s', (_, counts) => {
  expect(rule.judge([seen(counts)], knowing())).toEqual([])
})
