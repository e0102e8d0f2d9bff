import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/wall'
import { knowing } from '../build'
import { banner, control } from '../build-page'

test('a banner over the whole page with nothing but a yes is found', () => {
  const [found] = rule.judge([banner({ wall: true, controls: [control()] })], knowing())
  expect(found).toMatchObject({ severity: 'high' })
})

test('look-alikes: a modal that can be refused or closed, a bar that covers nothing', () => {
  const close = control({ text: '×', does: 'close' })
  expect(rule.judge([banner({ wall: true })], knowing())).toEqual([])
  expect(rule.judge([banner({ wall: true, controls: [control(), close] })], knowing())).toEqual([])
  expect(rule.judge([banner({ controls: [control()] })], knowing())).toEqual([])
})

test('look-alike: a note over the page that only necessary cookies are in use asks for no yes', () => {
  const text = 'Questo sito utilizza esclusivamente cookie tecnici.'
  const events = [banner({ wall: true, text, controls: [control({ text: 'Ho capito' })] })]
  expect(rule.judge(events, knowing())).toEqual([])
})
