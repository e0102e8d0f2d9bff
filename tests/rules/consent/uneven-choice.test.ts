import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/uneven-choice'
import { knowing } from '../build'
import { banner, control } from '../build-page'

const accept = control({ width: 300, height: 50, contrast: 9 })

test('a faint bare link beside a large button is found, with each difference', () => {
  const reject = control({
    does: 'reject',
    text: 'No',
    shape: 'link',
    width: 40,
    height: 16,
    contrast: 2.4,
  })
  const [found] = rule.judge([banner({ controls: [accept, reject] })], knowing())
  expect(found).toMatchObject({ severity: 'medium' })
  expect(rule.explain(found!.facts)).toBe(
    'Beside “Accept all”, “No” is a bare link, not a button and fainter (contrast 2.4 against 9).',
  )
})

test('look-alikes: equal buttons, buttons as wide as their words, no reject at all', () => {
  const reject = control({ does: 'reject', width: 240, height: 50, contrast: 7 })
  expect(rule.judge([banner({ controls: [accept, reject] })], knowing())).toEqual([])
  expect(rule.judge([banner({ controls: [accept] })], knowing())).toEqual([])
})

test('a yes three times as large as a no of as many letters is found', () => {
  const reject = control({
    does: 'reject',
    text: 'Reject all',
    width: 100,
    height: 50,
    contrast: 9,
  })
  expect(rule.judge([banner({ controls: [accept, reject] })], knowing())).toHaveLength(1)
})

test('look-alike: a button that is wider by its longer words alone, as Osano’s script draws them', () => {
  const yes = control({ text: 'Autoriser les cookies', width: 197, height: 40, contrast: 14 })
  const no = control({ does: 'reject', text: 'Refuser', width: 90, height: 40, contrast: 21 })
  expect(rule.judge([banner({ controls: [yes, no] })], knowing())).toEqual([])
})
