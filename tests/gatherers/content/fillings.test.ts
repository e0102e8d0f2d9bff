// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Answer } from '../../../lib/gatherers/content/answers'
import { watchArrivals } from '../../../lib/gatherers/content/arrivals'
import { createFillings } from '../../../lib/gatherers/content/fillings'
import { forgetTiles } from '../../../lib/gatherers/content/find-tiles'
import {
  afterNavigation,
  linksNow,
  noteFirstLinks,
} from '../../../lib/gatherers/content/first-links'
import { runNow } from '../../../lib/gatherers/content/run-idle'

const NAMES = ['copper-pot', 'copper-pan', 'copper-jug']
const LIST = `<ul>${NAMES.map(name => `<li><a href="/p/${name}"><img src="/${name}.jpg"></a> € 12</li>`).join('')}</ul>`
const answer = (at: number): Answer => ({
  url: 'https://recs.example.com/r',
  text: JSON.stringify(NAMES),
  at,
  asked: 'https://recs.example.com/r',
})

/** A page into which the goods came at 1,000, seen at `now`. */
function page(html = '<div id="slot"></div>') {
  forgetTiles()
  document.body.innerHTML = html
  const parsed = linksNow(document)
  const held: Answer[] = []
  const clock = { now: 1_000 }
  const arrivals = watchArrivals(document, () => clock.now)
  const first = noteFirstLinks(document, parsed, arrivals)
  const slot = document.querySelector('#slot')
  if (slot) {
    slot.innerHTML = LIST
    arrivals.note([{ addedNodes: slot.childNodes } as unknown as MutationRecord])
  }
  const fillings = createFillings(
    document,
    () => held,
    arrivals,
    () => clock.now,
  )
  const tiles = () => [...document.querySelectorAll('li')]
  const look = (links = first) => runNow(fillings.of(tiles(), links)).map(({ goods }) => goods)
  return { held, clock, arrivals, fillings, look }
}

test('what fills a block is said once all answers were told, and remembered when they are gone', () => {
  const { held, clock, fillings, look } = page()
  held.push(answer(900))
  expect(look()).toEqual([])
  expect(fillings.isEarly()).toBe(true)
  expect(fillings.isEarly()).toBe(false)
  clock.now = 1_700
  expect(look()).toEqual([3])
  held.length = 0
  clock.now = 90_000
  expect(look()).toEqual([3])
  fillings.begin()
  expect(look()).toEqual([])
})

test('a block that is unexplained is worth another look when an answer came since', () => {
  const { held, clock, fillings, look } = page()
  clock.now = 1_700
  expect(look()).toEqual([])
  expect(fillings.isAnswered()).toBe(false)
  held.push(answer(1_100))
  expect(fillings.isAnswered()).toBe(true)
  expect(look()).toEqual([3])
})

test('look-alike: an answer after the goods, and goods of the page’s own HTML', () => {
  const late = page()
  late.held.push(answer(1_400))
  late.clock.now = 1_700
  expect(late.look()).toEqual([])
  const own = page(LIST)
  own.held.push(answer(900))
  own.clock.now = 1_700
  expect(own.look()).toEqual([])
  expect(own.fillings.isAnswered()).toBe(false)
})

test('after a navigation inside the page only what was seen to come counts', () => {
  const { held, clock, arrivals, look } = page()
  held.push(answer(900))
  clock.now = 1_700
  expect(look(afterNavigation(arrivals))).toEqual([3])
  expect(page(LIST).look(afterNavigation(arrivals))).toEqual([])
})
