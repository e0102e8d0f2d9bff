import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/preselected'
import { knowing } from '../build'
import { banner, choice, signal } from '../build-page'

test('an optional purpose that stands switched on is found', () => {
  const [found] = rule.judge([banner({ preselected: ['Marketing', 'Statistics'] })], knowing())
  expect(rule.explain(found!.facts)).toContain('“Marketing” and “Statistics”')
})

test('look-alikes: nothing switched on; switches seen after the person answered', () => {
  expect(rule.judge([banner()], knowing())).toEqual([])
  const after = [choice({ at: 5 }), banner({ at: 9, preselected: ['Marketing'] })]
  expect(rule.judge(after, knowing())).toEqual([])
})

test('look-alike: settings that are opened again show the answer given earlier', () => {
  const stored = signal({ at: 50, state: 'granted', words: ['status: tcloaded'] })
  const again = banner({ at: 900, preselected: ['Marketing'] })
  expect(rule.judge([stored, again], knowing())).toEqual([])
})
