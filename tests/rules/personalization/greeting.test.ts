import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/greeting'
import { knowing } from '../build'
import { text } from '../build-page'

test.each(['Welcome back, …', 'Hi, …!', 'Willkommen zurück …', 'Bonjour, …'])(
  '%s greets by name',
  greeting => {
    const [found] = rule.judge([text({ text: greeting })], knowing())
    expect(found).toMatchObject({ severity: 'info', confidence: 'observed' })
  },
)

test('look-alikes: a brand, a shop, and a greeting without a name', () => {
  for (const greeting of ['Hello …', 'Welcome to …', 'Welcome back!', 'Hello, sign in'])
    expect(rule.judge([text({ text: greeting })], knowing())).toEqual([])
  expect(rule.judge([text({ kind: 'pressure', text: 'Last chance, …' })], knowing())).toEqual([])
})
