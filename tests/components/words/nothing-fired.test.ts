import { expect, test } from 'vitest'
import { hasCheck, nothingFired } from '../../../components/words/checks-sentence'
import { runRules } from '../../../lib/judging/run-rules'
import { GROUPS, groupsWithout, NO_CHECK } from '../../../lib/knowledge/groups'
import { allRules } from '../../../lib/rules/all-rules'
import { emptyVisitSummary, withJudgement } from '../../../lib/summary/visit-summary'
import { knowing } from '../../rules/build'

const context = { knowledge: knowing(), law: () => [], shopLinks: [] }
const unjudged = emptyVisitSummary('v1', 'shop.example', 1)
const judgedBy = (rules: typeof allRules) =>
  withJudgement(unjudged, [], runRules(rules, [], context).outcomes).outcomes
const tracking = { group: 'tracking', about: 'requests' } as const

test.each(GROUPS)('$name says what its checks looked at, or that no rule is about it', words => {
  const isChecked = allRules.some(({ group }) => group === words.group)
  expect(hasCheck(words.group, judgedBy(allRules))).toBe(isChecked)
  expect(nothingFired(words, judgedBy(allRules))).toBe(
    isChecked ? `0 checks fired here. They looked at ${words.about}.` : NO_CHECK,
  )
})

test('a group whose last rule is gone says so at once', () => {
  const others = allRules.filter(({ group }) => group !== 'tracking')
  expect(nothingFired(tracking, judgedBy(others))).toBe('Vitrine has no check for this yet.')
  expect(groupsWithout(others).map(({ group }) => group)).toContain('tracking')
})

test('what did not look claims nothing', () => {
  const { found, silent, error } = judgedBy(allRules)
  expect(nothingFired(tracking, unjudged.outcomes)).toBe('No check has run yet.')
  expect(nothingFired(tracking, { found, silent, error })).toBe('0 checks fired here.')
  const failed = { found: 0, silent: 3, error: 2, looked: { tracking: 0, price: 3 } }
  expect(nothingFired(tracking, failed)).toBe('The checks here failed and could not say.')
})
