import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/no-reject'
import { knowing } from '../build'
import { banner, control } from '../build-page'

const accept = control()
const settings = control({ text: 'Settings', does: 'settings' })

test('a yes without a no on the first layer is found, settings or not', () => {
  const [found] = rule.judge([banner({ controls: [accept, settings] })], knowing())
  expect(found).toMatchObject({ severity: 'medium', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('none to refuse')
})

test('a button whose words we do not know makes us less sure', () => {
  const odd = control({ text: 'Hmm', does: 'other' })
  expect(rule.judge([banner({ controls: [accept, odd] })], knowing())[0]?.confidence).toBe(
    'inferred',
  )
})

test('look-alikes: a no beside the yes, a save button beside switches, a note without any yes', () => {
  const save = control({ text: 'Save choices', does: 'save' })
  for (const controls of [[accept, control({ does: 'reject' })], [accept, save], [settings]])
    expect(rule.judge([banner({ controls })], knowing())).toEqual([])
})

test('a later look at the same banner replaces the earlier one', () => {
  const events = [banner({ controls: [accept] }), banner()]
  expect(rule.judge(events, knowing())).toEqual([])
})

test('a note that only necessary cookies are in use asks nothing, so it needs no “no”', () => {
  const text = 'Wir verwenden nur technisch notwendige Cookies.'
  expect(rule.judge([banner({ text, controls: [accept] })], knowing())).toEqual([])
})

test('look-alike: beside settings there is something to choose, whatever the note says', () => {
  const text = 'We use only necessary cookies.'
  expect(rule.judge([banner({ text, controls: [accept, settings] })], knowing())).toHaveLength(1)
})
