// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { findAgain } from '../../lib/page-map/find-again'

const PAGE = `
  <section id="rec"><h2>Recommended <b>for you</b></h2><ul><li>Loden Day Pack</li></ul></section>
  <section id="old"><h2>Bestsellers</h2><ul><li>Kettle</li></ul></section>
  <div><h2>Picked for you</h2><div><ul class="grid"><li>Lantern</li></ul></div></div>
  <section id="named" aria-label="For you"><p>Boots</p></section>`

beforeEach(() => {
  document.body.innerHTML = PAGE
  // happy-dom lays nothing out.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 200))
  Object.assign(Element.prototype, { checkVisibility: () => true })
})

const find = (selector: string, heading: string, products: string[] = []) =>
  findAgain(document, { selector, heading, products })?.outerHTML.slice(0, 24)

test('a block is found by its selector and its heading', () => {
  expect(find('#rec', 'Recommended for you')).toContain('id="rec"')
  expect(find('#named', 'For you')).toContain('id="named"')
})

test('a heading may stand over the tiles, some levels up', () => {
  expect(find('ul.grid', 'Picked for you')).toContain('class="grid"')
})

test('products tell a block again whose heading changed', () => {
  expect(find('#old', 'Popular now', ['Kettle'])).toContain('id="old"')
})

test('benign: what stands in its place now is not taken for it, nor a selector that was cut short', () => {
  expect(find('#old', 'Recommended for you', ['Loden Day Pack'])).toBeUndefined()
  expect(find('#rec > :nth-of-', 'Recommended for you')).toBeUndefined()
  expect(find('#gone', 'Recommended for you')).toBeUndefined()
})
