// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { findBlocks } from '../../../lib/gatherers/content/find-blocks'
import { linksNow, noteFirstLinks } from '../../../lib/gatherers/content/first-links'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)

const tile = (name: string, price = '€ 12.00') =>
  `<li class="card"><a href="/p/${name}"><img src="/${name}.jpg" alt=""><b>${name} of steel</b></a> ${price}</li>`
const tiles = (...names: string[]) => `<ul>${names.map(name => tile(name)).join('')}</ul>`

/** Blocks of a page whose own HTML is `own`, and into whose `#slot` a script puts `came`. */
function blocks(own: string, came: string) {
  document.body.innerHTML = `<main><h1>Kettle</h1>${own}</main>`
  const parsed = linksNow(document)
  const slot = document.querySelector('#slot')
  if (slot) slot.innerHTML = came
  return runNow(findBlocks(document, noteFirstLinks(document, parsed))).map(
    ({ heading, grade, tiles: { length }, because }) => [heading, grade, length, because.at(-1)],
  )
}

test('goods that came by script are told without a heading', () => {
  expect(blocks('<div id="slot"></div>', tiles('pot', 'pan', 'jug'))).toEqual([
    ['', 'unknown', 3, 'came'],
  ])
})

test('a heading without a meaning stands as their name; one with a meaning is what it says', () => {
  expect(
    blocks(
      '<section><h2>The shelf</h2><div id="slot"></div></section>',
      tiles('pot', 'pan', 'jug'),
    ),
  ).toEqual([['The shelf', 'unknown', 3, 'came']])
  expect(
    blocks(
      '<section><h2>You may also like</h2><div id="slot"></div></section>',
      tiles('pot', 'pan', 'jug'),
    ),
  ).toEqual([['You may also like', 'item-based', 3, 'tiles']])
})

test.each([
  ['goods of the page’s own HTML', `<div>${tiles('pot', 'pan', 'jug')}</div>`, ''],
  [
    'goods that the page linked to before',
    `<a href="/p/pot">a</a><a href="/p/pan">b</a><a href="/p/jug">c</a><div id="slot"></div>`,
    tiles('pot', 'pan', 'jug'),
  ],
  [
    'links without prices',
    '<div id="slot"></div>',
    `<ul>${['a', 'b', 'c'].map(name => `<li><a href="/blog/${name}"><img src="/${name}.jpg"> ${name}</a></li>`).join('')}</ul>`,
  ],
  ['two tiles', '<div id="slot"></div>', tiles('pot', 'pan')],
  ['search suggestions', '<div role="listbox" id="slot"></div>', tiles('pot', 'pan', 'jug')],
  [
    'a cart that opened',
    '<div class="mini-cart"><div id="slot"></div></div>',
    tiles('pot', 'pan', 'jug'),
  ],
  ['a menu with offers', '<nav><div id="slot"></div></nav>', tiles('pot', 'pan', 'jug')],
])('look-alike: %s', (_, own, came) => {
  expect(blocks(own, came)).toEqual([])
})
