import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/control/personalization-off'
import { knowing } from '../build'
import { link } from '../build-page'

test('a switch for recommendations is positive', () => {
  const [found] = rule.judge(
    [link({ kind: 'personalization-settings', text: 'Turn off recommendations' })],
    knowing(),
  )
  expect(found?.severity).toBe('positive')
})

test('look-alike: cookie settings are not personalization settings', () => {
  expect(rule.judge([link({ kind: 'cookie-settings' })], knowing())).toEqual([])
})
