// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readLinks } from '../../../lib/gatherers/content/read-links'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)

function linksOf(html: string): [kind: string, text: string][] {
  document.body.innerHTML = html
  return runNow(readLinks(document)).map(({ kind, text }) => [kind, text])
}

test.each([
  ['<footer><a href="/p">Privacy Policy</a></footer>', 'privacy-policy'],
  ['<footer><a href="/p">Datenschutzerklärung</a></footer>', 'privacy-policy'],
  ['<footer><a href="/c">Do Not Sell My Personal Information</a></footer>', 'opt-out'],
  ['<footer><a href="/c">Your Privacy Choices</a></footer>', 'opt-out'],
  ['<footer><button>Cookie settings</button></footer>', 'cookie-settings'],
  ['<footer><a href="#">Preferenze cookie</a></footer>', 'cookie-settings'],
  ['<footer><button class="ot-sdk-show-settings">Tweak</button></footer>', 'cookie-settings'],
])('%s is a link of its kind', (html, kind) => {
  expect(linksOf(html).map(([found]) => found)).toEqual([kind])
})

test.each([
  [
    'a partner’s opt-out in a banner',
    '<div id="cookie-bar"><a href="https://ads.example/opt-out">Adform</a></div>',
  ],
  [
    'the maker of a banner',
    '<a href="https://maker.example">Cookie Consent plugin for the EU cookie law</a>',
  ],
  [
    'an address written out in a policy',
    '<p><a href="https://x.example/privacy">https://x.example/privacy</a></p>',
  ],
  ['a box of biscuits', '<a href="/p/cookies">Chocolate cookies, 12 pieces</a>'],
  ['the imprint', '<footer><a href="/imprint">Imprint</a></footer>'],
])('look-alike: %s is none', (_, html) => {
  expect(linksOf(html)).toEqual([])
})
