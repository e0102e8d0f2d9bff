import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/gpc-honoured'
import { knowing } from '../build'
import { signal, text } from '../build-page'

const gpc = knowing([], {}, { gpc: true })
const out = signal({ api: 'usp', state: 'denied', words: ['opted out of sale'] })

test('an opt-out on record after the signal is positive', () => {
  const [found] = rule.judge([out], gpc)
  expect(found?.severity).toBe('positive')
  expect(rule.explain(found!.facts)).toContain('opted out of sale')
})

test('“Opt-out request honored” on the page is enough', () => {
  const told = text({ kind: 'disclosure', text: 'Opt-Out Request Honored' })
  expect(rule.judge([told], gpc)).toHaveLength(1)
})

test('look-alikes: the same record without the signal; a greeting', () => {
  expect(rule.judge([out], knowing())).toEqual([])
  expect(rule.judge([text()], gpc)).toEqual([])
})
