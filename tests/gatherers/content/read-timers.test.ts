// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { changedTimers, noteTimer, type Timers } from '../../../lib/gatherers/content/read-timers'

let timers: Timers
const note = (html: string) => {
  document.body.innerHTML = html
  for (const element of document.querySelectorAll('*')) noteTimer(element, timers)
}
const later = () => changedTimers(timers, Date.now() + 3_000).map(({ text }) => text)

beforeEach(() => {
  timers = new Map()
  Element.prototype.checkVisibility = () => true
})

test('both looks at a clock of several elements, with the words around it', () => {
  note(
    '<section><p>Sale ends in</p><div><b id=m>14</b><i>min</i><b id=s>59</b><i>sec</i></div></section>',
  )
  expect(later()).toEqual([])
  for (const s of document.querySelectorAll('#s')) s.textContent = '56'
  expect(later()).toEqual(['Sale ends in14min59sec', 'Sale ends in14min56sec'])
  expect(later()).toEqual([])
})

test('a clock of one element', () => {
  note('<div><span id=t>00:14:59</span></div>')
  for (const t of document.querySelectorAll('#t')) t.textContent = '00:14:57'
  expect(later()).toEqual(['00:14:59', '00:14:57'])
})

test('look-alikes: prices, years and words are not watched', () => {
  note('<p>$12.99</p><p>2026</p><p>Hello</p>')
  expect([...timers]).toEqual([])
})
