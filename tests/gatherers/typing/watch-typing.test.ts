// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { watchTyping } from '../../../lib/gatherers/typing/watch-typing'
import type { Typed } from '../../../lib/messaging/protocol'

const told: Typed[] = []
const dropped: string[] = []
let ids = 0
let isTrusted = true
vi.useFakeTimers()

/** A test's events are never trusted by themselves; these say that they are. */
function fire(target: EventTarget, type: string, more: object = {}) {
  const event = new Event(type, { bubbles: true, composed: true })
  Object.defineProperty(event, 'isTrusted', { get: () => isTrusted })
  target.dispatchEvent(Object.assign(event, more))
}
const field = (selector = 'input') => document.querySelector<HTMLInputElement>(selector)!

function type(text: string, selector = 'input') {
  const input = field(selector)
  fire(input, 'focusin')
  for (const letter of text) {
    input.value += letter
    fire(input, 'input')
  }
  vi.advanceTimersByTime(100)
}
const values = () => told.map(({ kind, value, done, sent }) => [kind, value, done, sent])

watchTyping(window as unknown as Window, {
  tell: typed => told.push(typed),
  newId: () => `f${ids++}`,
  now: () => 5_000,
  drop: reason => dropped.push(reason),
})
beforeEach(() => {
  document.body.innerHTML = ''
  told.length = 0
  dropped.length = 0
  isTrusted = true
})

test('what is typed is told a moment later, and again as done when the field is left', () => {
  document.body.innerHTML = '<input type="email">'
  type('ada@example.org')
  expect(values()).toEqual([['email', 'ada@example.org', false, false]])
  fire(field(), 'focusout')
  fire(field(), 'change')
  expect(values()).toEqual([
    ['email', 'ada@example.org', false, false],
    ['email', 'ada@example.org', true, false],
  ])
  expect(new Set(told.map(({ field }) => field)).size).toBe(1)
})

test('letters typed slowly are told one beginning after the other', () => {
  document.body.innerHTML = '<input name="lastname">'
  type('Love')
  type('la')
  type('ce')
  expect(told.map(({ value }) => value)).toEqual(['Love', 'Lovela', 'Lovelace'])
})

test('when keys were pressed is told with what was typed, and never of a secret', () => {
  document.body.innerHTML = '<input type="email">'
  type('ada@example.org')
  expect(told[0]?.keys).toHaveLength(15)
  fire(field(), 'focusout')
  expect(told.at(-1)?.keys).toEqual([])
  document.body.innerHTML = '<input type="password"><input type="email">'
  type('correct horse')
  told.length = 0
  type('ada@example.org', '[type="email"]')
  expect(told.flatMap(({ keys = [] }) => keys)).toHaveLength(15)
})

test('sending is told by Enter, by the form’s submit, and by a button', () => {
  const form = '<form><input type="email"><button type="button">Go</button></form>'
  document.body.innerHTML = form
  type('ada@example.org')
  fire(field(), 'keydown', { key: 'Enter' })
  expect(values().at(-1)).toEqual(['email', 'ada@example.org', true, true])
  for (const [selector, event] of [
    ['form', 'submit'],
    ['button', 'click'],
  ] as const) {
    document.body.innerHTML = form
    type('bob@example.org')
    fire(document.querySelector(selector)!, event)
    expect(values().at(-1)).toEqual(['email', 'bob@example.org', true, true])
  }
})

test('look-alikes: another key, a click beside buttons and another form send nothing', () => {
  document.body.innerHTML =
    '<form id="a"><input type="email"></form><p>text</p><form id="b"><button>Go</button></form>'
  type('ada@example.org')
  fire(field(), 'keydown', { key: 'Tab' })
  fire(document.querySelector('p')!, 'click')
  fire(document.querySelector('button')!, 'click')
  fire(document.querySelector('#b')!, 'submit')
  expect(told.some(({ sent }) => sent)).toBe(false)
})

test.each([
  ['a password', '<input type="password">', 'correct horse'],
  ['a card', '<input name="cardnumber" autocomplete="cc-number">', '4111111111111111'],
  ['a card in a field of another name', '<input name="name">', '4111 1111 1111 1111'],
  ['a code', '<input autocomplete="one-time-code">', '493022'],
])('of %s only that it changed is told, never what it is', (_, html, text) => {
  document.body.innerHTML = html
  type(text)
  fire(field(), 'focusout')
  expect(told.at(-1)).toMatchObject({ field: 'secret', kind: 'secret', value: '' })
  // What comes before a card is complete may look like something else; the whole never leaves.
  expect(JSON.stringify(told)).not.toContain(text)
})

test('a password that is shown, and so becomes a text field, stays one', () => {
  document.body.innerHTML = '<input type="password" name="p">'
  fire(field(), 'focusin')
  field().type = 'text'
  type('correct horse')
  expect(told.every(({ value }) => value === '')).toBe(true)
})

test('look-alikes: what scripts type, short texts, numbers of pieces and fields of no kind are not told', () => {
  isTrusted = false
  document.body.innerHTML = '<input type="email">'
  type('ada@example.org')
  isTrusted = true
  document.body.innerHTML = '<input name="lastname">'
  type('Li')
  document.body.innerHTML = '<input type="number" name="quantity">'
  type('10000')
  document.body.innerHTML = '<input name="coupon">'
  type('WINTER20')
  document.body.innerHTML = '<input type="email">'
  type(`${'a'.repeat(200)}@example.org`)
  expect(told).toEqual([])
})

test('a page with more fields than fit counts what it leaves out; fields that are gone make room', () => {
  document.body.innerHTML = '<input name="name">'.repeat(70)
  const all = [...document.querySelectorAll('input')]
  for (const input of all) fire(input, 'input')
  expect(dropped.length).toBeGreaterThanOrEqual(10)
  dropped.length = 0
  document.body.innerHTML = '<input name="name">'
  type('Lovelace')
  expect(dropped).toEqual([])
  expect(values()).toEqual([['name', 'Lovelace', false, false]])
})
