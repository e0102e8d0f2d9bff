import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/price-disclosure'
import { knowing } from '../build'
import { text } from '../build-page'

test('New York’s sentence is positive', () => {
  const [found] = rule.judge(
    [
      text({
        kind: 'disclosure',
        text: 'This price was set by an algorithm using your personal data',
      }),
    ],
    knowing(),
  )
  expect(found?.severity).toBe('positive')
})

test('look-alike: a disclosure about opt-outs is none about prices', () => {
  expect(
    rule.judge([text({ kind: 'disclosure', text: 'Opt-out request honored' })], knowing()),
  ).toEqual([])
})
