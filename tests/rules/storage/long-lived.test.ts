import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/storage/long-lived'
import { knowing, storage } from '../build'

test('an identifier kept for two years is said, with the browser’s own limit', () => {
  const [found] = rule.judge([storage({ name: '_x', lifetimeDays: 730 })], knowing())
  expect(found).toMatchObject({ confidence: 'observed', severity: 'low' })
  expect(rule.explain(found!.facts)).toMatch(/730 days.*400 days/)
})

test('look-alikes: a language kept for ten years, a consent record, thirteen months, a session', () => {
  const names = {
    lang: { category: 'functional', vendor: '' },
    sid2: { category: 'functional', vendor: '' },
  }
  const benign = [
    storage({ name: 'lang', lifetimeDays: 3650, hash: null, bits: 0 }),
    storage({ name: 'OptanonConsent', lifetimeDays: 730 }),
    storage({ name: 'sid2', lifetimeDays: 730 }),
    storage({ lifetimeDays: 395 }),
    storage({ lifetimeDays: null }),
    storage({ area: 'local', lifetimeDays: null }),
  ]
  expect(rule.judge(benign, knowing([], names))).toEqual([])
})
