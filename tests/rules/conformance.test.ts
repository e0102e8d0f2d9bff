// What every rule file must keep, so that a rule is one file and its test.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Rule } from '../../lib/judging/rule'
import { LAW_IDS } from '../../lib/knowledge/law/law-ids'
import { knowing } from './build'

const modules = import.meta.glob<{ rule: Rule }>('../../lib/rules/*/*.ts', { eager: true })
const rules = Object.entries(modules).map(([path, { rule }]) => ({
  path: path.replace(/^.*\/rules\//, '').replace(/\.ts$/, ''),
  rule,
}))
const FORBIDDEN = /violat|illegal|unlawful|\bspy|spies|spying|steal|guilty|breach/i

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(0)
})

test.each(rules)('$path: its id is its path', ({ path, rule }) => {
  expect(rule.id).toBe(path.replace('/', '.'))
})

test.each(rules)('$path: it has a test with a benign look-alike', ({ path }) => {
  const folder = new URL(`./${path.split('/')[0]}/`, import.meta.url)
  const file = `${path.split('/')[1]}.test.ts`
  const files = readdirSync(folder)
  expect(files.some(name => name === file || name === `${file}x`)).toBe(true)
  const text = readFileSync(
    new URL(files.find(name => name.startsWith(file)) ?? file, folder),
    'utf8',
  )
  expect(text).toMatch(/look-alike|benign/)
})

test.each(rules)('$path: its own words are there and accuse nobody', ({ rule }) => {
  expect(rule.title.length).toBeGreaterThan(5)
  expect(rule.why.length).toBeGreaterThan(10)
  expect(rule.innocent.length).toBeGreaterThan(0)
  for (const text of [rule.title, rule.why, ...rule.innocent]) expect(text).not.toMatch(FORBIDDEN)
})

test.each(rules)('$path: nothing gathered is no error', ({ rule }) => {
  expect(() => rule.judge([], knowing())).not.toThrow()
})

test.each(rules)('$path: the law it cites has rows', ({ rule }) => {
  const known = new Set<string>(LAW_IDS)
  expect(rule.law.filter(id => !known.has(id))).toEqual([])
})
