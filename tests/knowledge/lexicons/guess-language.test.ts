import { expect, test } from 'vitest'
import { guessLanguage, languagesOf } from '../../../lib/knowledge/lexicons/guess-language'

const KNOWN = ['en', 'de', 'fr', 'nl', 'no', 'ja']
const GERMAN =
  'Kostenloser Versand ab 50 Euro und 30 Tage Rückgabe. Die besten Angebote für den Garten, mit Liebe von uns. Mehr über das Team und die Marke im Magazin.'

test('a page’s own words are understood whatever its lang says', () => {
  expect(languagesOf('en', GERMAN, KNOWN)).toEqual(['en', 'de'])
  expect(languagesOf('fr-FR', GERMAN, KNOWN)).toEqual(['en', 'de', 'fr'])
})

test('without enough words the lang is believed', () => {
  expect(languagesOf('nl-BE', 'Home', KNOWN)).toEqual(['en', 'nl'])
  expect(languagesOf('nb', '', KNOWN)).toEqual(['en', 'no'])
})

test('English alone needs one lexicon, and so does a language that is not known', () => {
  expect(languagesOf('en-US', 'All of the things that you love, from our shop', KNOWN)).toEqual([
    'en',
  ])
  expect(languagesOf('mt', '', KNOWN)).toEqual(['en'])
  expect(languagesOf('', '', KNOWN)).toEqual(['en'])
})

test('a lang is believed beside the English of an app or a consent tool', () => {
  const english =
    'We use cookies and similar tools on our pages, with your consent, and all of this is for the shop'
  expect(languagesOf('de-AT', english, KNOWN)).toEqual(['en', 'de'])
})

test('scripts tell themselves', () => {
  expect(guessLanguage('カートに入れる 送料無料 のお知らせ')).toBe('ja')
  expect(guessLanguage('장바구니 담기 무료배송')).toBe('ko')
})

test('look-alike: brand names and numbers are no language', () => {
  expect(guessLanguage('Nike Air Max 90 – 129,99 €')).toBeNull()
})
