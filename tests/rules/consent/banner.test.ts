import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/banner'
import { knowing } from '../build'
import { banner, signal } from '../build-page'

test('a banner is told with its manager, its controls and what the page says of the choice', () => {
  const [found] = rule.judge(
    [banner({ cmp: 'OneTrust' }), signal({ words: ['consent to 10 purposes'] })],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'info', subject: 'OneTrust' })
  expect(rule.explain(found!.facts)).toBe(
    'The shop shows a banner by OneTrust. It offers “Accept all” and “Reject all”. What the page says of your choice: consent to 10 purposes.',
  )
})

test('look-alike: a consent signal without a banner is no banner', () => {
  expect(rule.judge([signal()], knowing())).toEqual([])
})
