// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { describeElement } from '../../../lib/gatherers/content/describe-element'
import { findBlocks } from '../../../lib/gatherers/content/find-blocks'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)

/** A product tile; `name` is also its address. */
const tile = (name: string, price = '€ 12.00') =>
  `<li class="card"><a href="/p/${name}"><img src="/${name}.jpg" alt=""><b>${name} of steel</b></a> ${price}</li>`
const tiles = (...names: string[]) => `<ul>${names.map(name => tile(name)).join('')}</ul>`

function blocksOf(html: string) {
  document.body.innerHTML = `<main><h1>Kettle</h1>${html}</main>`
  return runNow(findBlocks(document))
}
const said = (html: string) =>
  blocksOf(html).map(({ heading, grade, tiles: { length } }) => [heading, grade, length])

test.each([
  ['a heading tag', `<h2>You may also like</h2>${tiles('pot', 'pan')}`],
  ['a plain division', `<div>You may also like</div>${tiles('pot', 'pan')}`],
  ['a picture', `<h2><img alt="You may also like" src="/t.png"></h2>${tiles('pot', 'pan')}`],
  [
    'a heading beside a link to all',
    `<h2>You may also like <a href="/all">See everything</a></h2>${tiles('pot', 'pan')}`,
  ],
  [
    'a name told to screen readers only',
    `<section aria-label="You may also like">${tiles('pot', 'pan')}</section>`,
  ],
])('%s over tiles makes a block', (_, html) => {
  expect(said(`<section>${html}</section>`)).toEqual([['You may also like', 'item-based', 2]])
})

test('small blocks side by side are blocks, not tiles of one another', () => {
  expect(
    said(`<div class="rec"><h2>Related products</h2>${tiles('pot', 'pan')}</div>
      <div class="rec"><h2>Recently viewed</h2>${tiles('cup', 'jug')}</div>`),
  ).toEqual([
    ['Related products', 'item-based', 2],
    ['Recently viewed', 'recently-viewed', 2],
  ])
})

test('two blocks in one container are told apart by where their tiles stand', () => {
  const blocks = blocksOf(
    `<h2>Related products</h2>${tiles('pot', 'pan')}<h2>Bestsellers</h2>${tiles('cup', 'jug')}`,
  )
  expect(blocks.map(block => block.grade)).toEqual(['item-based', 'popular'])
  expect(new Set(blocks.map(block => describeElement(block.element))).size).toBe(2)
})

test('a heading whose tiles have not come takes none of the next heading’s', () => {
  expect(
    said(`<div><div>Similar products</div><div class="wait"></div></div>
      <div><div>Customers also bought</div>${tiles('pot', 'pan')}</div>`),
  ).toEqual([
    ['Similar products', 'item-based', 0],
    ['Customers also bought', 'item-based', 2],
  ])
})

test('a block that stands twice, for wide and narrow windows, is one', () => {
  const wide = `<div class="wide"><h2>Frequently bought together</h2>${tiles('pot', 'pan')}</div>`
  expect(said(wide + wide.replace('wide', 'narrow'))).toHaveLength(1)
})

test('ads are sponsored, whatever else they are called', () => {
  expect(said(`<h2>Sponsored products related to this item</h2>${tiles('pot', 'pan')}`)).toEqual([
    ['Sponsored products related to this item', 'sponsored', 2],
  ])
})

test.each([
  [
    'a menu of a theme',
    `<div class="wide-menu"><b>Recently viewed</b>${tiles('pot', 'pan')}</div>`,
  ],
  ['a navigation', `<nav><h3>Popular products</h3>${tiles('pot', 'pan')}</nav>`],
  [
    'a badge on a tile',
    `<ul><li class="card"><span>Bestseller</span><a href="/p/a"><img src="/a.jpg"></a> € 1</li>${tile('b')}${tile('c')}</ul>`,
  ],
  [
    'a cookie list',
    '<div id="cookie-dialog"><table><tr><td>Recently viewed</td><td>1 year</td></tr></table></div>',
  ],
  [
    'a title that its own markup hides until there are tiles',
    '<div style="display: none"><p>You may also like</p></div>',
  ],
  [
    'tabs between parts of the page',
    '<div><div class="t">Details</div><div class="t">Reviews</div><div class="t">Related products</div></div>',
  ],
  [
    'an offer to the reader over prose',
    `<h3>A service made for you</h3><p>${'We measure, sew and deliver. '.repeat(6)}</p>`,
  ],
  ['a review', '<div class="review-list"><h3>The perfect companion</h3><p>Love it.</p></div>'],
  ['a plain list of products', `<h2>Kettles of steel</h2>${tiles('pot', 'pan', 'cup')}`],
  ['delivery terms', '<h2>Delivery and returns</h2><p>Free from € 50.</p>'],
  ['a single word over one link', `<h3>Accessories</h3>${tiles('pot')}`],
])('look-alike: %s is no block', (_, html) => {
  expect(said(html)).toEqual([])
})
