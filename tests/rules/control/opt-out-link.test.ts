import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/control/opt-out-link'
import { knowing } from '../build'
import { banner, choice, link } from '../build-page'

test('each kind of way out is one positive finding with its words', () => {
  const found = rule.judge(
    [
      link({ kind: 'opt-out', text: 'Do Not Sell My Info' }),
      link({ kind: 'cookie-settings', text: 'Cookie settings', url: null }),
      link({ kind: 'cookie-settings', text: 'Cookies', url: null, place: 'banner' }),
    ],
    knowing(),
  )
  expect(found.map(({ subject, severity }) => [subject, severity])).toEqual([
    ['opt-out', 'positive'],
    ['cookie-settings', 'positive'],
  ])
  expect(rule.explain(found[0]!.facts)).toContain('“Do Not Sell My Info”')
})

test('look-alike: a privacy policy is no way out', () => {
  expect(rule.judge([link()], knowing())).toEqual([])
})

test('look-alike: settings inside a question that is still open are no way back to it', () => {
  const inside = link({ kind: 'cookie-settings', text: 'Settings', url: null, place: 'banner' })
  expect(rule.judge([banner(), inside], knowing())).toEqual([])
  expect(rule.judge([banner(), inside, choice()], knowing())).toHaveLength(1)
  expect(rule.judge([banner(), { ...inside, place: 'footer' }], knowing())).toHaveLength(1)
  expect(rule.judge([banner(), { ...inside, kind: 'opt-out' }], knowing())).toHaveLength(1)
})
