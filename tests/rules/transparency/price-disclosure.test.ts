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

test.each([
  'Our prices are not personalized with your data',
  'Unsere Preise sind nicht personalisiert',
  'Nos prix ne sont jamais personnalisés',
  'Personalized price tags, 50 pieces',
  'Personalisierte Preise für Gravuren',
])('look-alike: “%s” does not say that a price is personal', said => {
  expect(rule.judge([text({ kind: 'disclosure', text: said })], knowing())).toEqual([])
})
