import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/recording/keystrokes'
import { knowing, leak, recorder, row } from '../build'

const rows = [
  row({ name: 'Acme Mail', categories: ['email'] }),
  row({ name: 'Algolia', categories: ['search'] }),
  row({ name: 'Loqate', categories: ['fraud'], tracks: false }),
]
const typing = { valueReads: 14, uploadsWhileTyping: 6, inputListeners: 2 }

test('a typed value that left letter by letter is observed', () => {
  const [found] = rule.judge([leak({ vendor: 'Acme Mail', part: true })], knowing(rows))
  expect(found).toMatchObject({ subject: 'Acme Mail', confidence: 'observed', severity: 'high' })
  expect(rule.explain(found!.facts)).toContain('your e-mail address while it was being typed')
})

test('to a host that nobody knows, too', () => {
  const found = rule.judge([leak({ host: 'keys.example', part: true })], knowing(rows))
  expect(found).toMatchObject([{ subject: 'keys.example' }])
  const place = leak({ host: 'keys.example', value: 'address', part: true })
  expect(
    rule.judge([leak({ host: 'keys.example', part: true }), place], knowing(rows)),
  ).toHaveLength(1)
})

test('a tracker that reads and sends while you type is suspected, and its words say what was not seen', () => {
  const [found] = rule.judge([recorder({ vendor: 'Acme Mail', facts: typing })], knowing(rows))
  expect(found?.confidence).toBe('suspected')
  expect(rule.explain(found!.facts)).toContain('could not see')
})

test('look-alikes: search-as-you-type, address look-up, the shop’s own form check, sent forms', () => {
  const benign = [
    recorder({ vendor: 'Algolia', facts: typing }),
    recorder({ script: 'https://shop.example/search.js', facts: typing }),
    recorder({ vendor: 'Acme Mail', facts: { valueReads: 1, uploadsWhileTyping: 1 } }),
    leak({ vendor: 'Algolia', value: 'other' }),
    leak({ vendor: 'Loqate', value: 'address' }),
    leak({ vendor: 'Acme Mail', beforeSubmit: false }),
    leak({ thirdParty: false, host: 'shop.example', part: true }),
    leak({ vendor: 'Acme Mail' }),
    leak({ host: 'search.example', value: 'search', part: true }),
    leak({ host: 'places.example', value: 'address', part: true }),
    leak({ host: 'places.example', value: 'postcode', part: true }),
    recorder({ vendor: 'Acme Mail', facts: { ...typing, maskedTexts: 9 } }),
  ]
  expect(rule.judge(benign, knowing(rows))).toEqual([])
})

const each = { keys: 12, keyUploads: 11 }

test('a message after each single key is suspected, to a host that nobody knows too; the words say what was not seen', () => {
  const [found] = rule.judge([recorder({ to: 'k.example', facts: each })], knowing(rows))
  expect(found).toMatchObject({ subject: 'k.example', confidence: 'suspected', severity: 'medium' })
  expect(rule.explain(found!.facts)).toContain('Of 12 keys in a row that you pressed in a form, 11')
  expect(rule.explain(found!.facts)).toContain('did not look')
})

test('with a value seen leaving letter by letter it is observed, as one finding', () => {
  const events = [
    recorder({ to: 'k.example', facts: each }),
    leak({ host: 'k.example', part: true }),
  ]
  expect(rule.judge(events, knowing(rows))).toMatchObject([
    { subject: 'k.example', confidence: 'observed', severity: 'high' },
  ])
})

test('look-alikes: services that answer each key, suggestions, few keys', () => {
  const benign = [
    recorder({ to: 'a.example', vendor: 'Algolia', facts: each }),
    recorder({ to: 'suggest.example', facts: each }),
    leak({ host: 'suggest.example', value: 'search', part: true }),
    recorder({ to: 'places.example', facts: each }),
    leak({ host: 'places.example', value: 'address', part: true }),
    recorder({ to: 'k.example', facts: { keys: 5, keyUploads: 5 } }),
  ]
  expect(rule.judge(benign, knowing(rows))).toEqual([])
})
