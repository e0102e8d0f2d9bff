import { expect, test } from 'vitest'
import { withoutName } from '../../../lib/gatherers/content/read-texts'

test.each([
  ['Welcome back, Ada', 'Welcome back, …'],
  ['Hi Ada Lovelace!', 'Hi …!'],
  ['Hallo, Ada', 'Hallo, …'],
  ['Bonjour Ada', 'Bonjour …'],
  ['Willkommen zurück, Ada Lovelace', 'Willkommen zurück, …'],
])('the name is cut out of “%s”', (text, said) => {
  expect(withoutName(text)).toBe(said)
})

test('look-alikes: nobody’s name stays', () => {
  for (const text of ['Hello, Guest', 'Welcome back!', 'Hello, sign in', 'Hi there'])
    expect(withoutName(text)).toBe(text)
})
