import { expect, test } from 'vitest'
import type { Refusal } from '../../../lib/judging/refusal'
import type { Knowledge } from '../../../lib/judging/rule'
import { rule } from '../../../lib/rules/manipulation/nagging'
import { knowing, storage } from '../build'
import { banner, choice, control } from '../build-page'

const DAY = 86_400_000
const NOW = 200 * DAY
const HASH = '#4f8a2c1e93d74b60'

function knowingRefusal(given: Partial<Refusal> & { daysAgo?: number } = {}): Knowledge {
  const { daysAgo = 3, ...rest } = given
  const refusal: Refusal = {
    choice: choice({ choice: 'reject', control: 'Reject all', at: NOW - daysAgo * DAY }),
    banners: [banner({ text: 'We and our 812 partners use cookies.' })],
    kept: new Set([HASH]),
    times: 1,
    ...rest,
  }
  return { ...knowing([], {}, { startedAt: NOW }), refusedBefore: () => refusal }
}
const again = banner({ at: NOW + 900, text: 'We and our 815  partners use cookies.' })
const still = storage({ at: NOW + 800, op: 'found', name: 'cart_token', hash: HASH })

test('the same question after a no, on a device that still holds what it held', () => {
  const [found] = rule.judge([still, again], knowingRefusal())
  expect(found).toMatchObject({ severity: 'low', confidence: 'inferred', subject: 'own' })
  expect(found?.evidence).toHaveLength(3)
  expect(rule.explain(found!.facts)).toBe(
    'You said no here before, with “Reject all” 3 days ago, and the same question is asked again. Your device was not emptied in between: cart_token is still there with the same value.',
  )
})

test('said no twice and asked a third time is told more firmly', () => {
  const [found] = rule.judge([still, again], knowingRefusal({ times: 2 }))
  expect(found).toMatchObject({ severity: 'medium', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('You said no here 2 times, last with')
})

test('look-alike: a device that was emptied in between cannot tell the shop of any no', () => {
  for (const events of [
    [again],
    [again, { ...still, hash: '#0000000000000000' }],
    [again, { ...still, op: 'set' as const }],
    [again, { ...still, area: 'session' as const }],
    [again, { ...still, thirdParty: true }],
  ])
    expect(rule.judge(events, knowingRefusal())).toEqual([])
})

test('look-alike: other storage outlives the cookies that scripts write in some browsers', () => {
  const local = { ...still, area: 'local' as const }
  expect(rule.judge([local, again], knowingRefusal({ daysAgo: 6 }))).toHaveLength(1)
  expect(rule.judge([local, again], knowingRefusal({ daysAgo: 8 }))).toEqual([])
})

test('look-alike: settings that the person opens, a note of the choice, a question of another kind', () => {
  for (const other of [
    { ...again, at: NOW + 9_000 },
    { ...again, controls: [control({ does: 'settings', text: 'Change' })] },
    { ...again, text: 'We have changed our partners. May we use cookies?' },
    { ...again, cmp: 'OneTrust' },
  ])
    expect(rule.judge([still, other], knowingRefusal())).toEqual([])
})

test('look-alike: a page that was under way at the answer, a no from long ago, none at all', () => {
  expect(rule.judge([still, again], knowingRefusal({ daysAgo: 4_000 / DAY }))).toEqual([])
  expect(rule.judge([still, again], knowingRefusal({ daysAgo: 181 }))).toEqual([])
  expect(rule.judge([still, again], knowing([], {}, { startedAt: NOW }))).toEqual([])
})
