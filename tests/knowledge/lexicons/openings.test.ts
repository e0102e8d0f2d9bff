import { expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { compiledOpenings, openingsOf } from '../../../lib/knowledge/lexicons/phrase'

/** Every text in a lexicon, phrase or not. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

test('what a phrase begins with is read off it as it would be compiled, in every language', () => {
  const phrases = textsIn(allLexicons)
  expect(phrases.length).toBeGreaterThan(1_000)
  for (const phrase of phrases) expect(openingsOf(phrase), phrase).toEqual(compiledOpenings(phrase))
})

test('odd phrases begin as they are compiled, too', () => {
  for (const phrase of [
    '^ad$',
    '(a|) b',
    '(|a b) c~',
    '* now',
    'opt-out',
    '(x y~|z)w',
    'naïve (a|b)',
    '',
  ])
    expect(openingsOf(phrase), phrase).toEqual(compiledOpenings(phrase))
})
