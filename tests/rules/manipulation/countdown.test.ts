import { describe, expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/countdown'
import type { EventOf } from '../../../lib/schema/event'
import { knowing } from '../build'
import { text } from '../build-page'

/** One place of the page at these moments (seconds) with these texts. */
const looks = (...seen: [at: number, text: string][]): EventOf<'text'>[] =>
  seen.map(([at, said]) => text({ kind: 'pressure', text: said, at: at * 1_000, selector: '#t' }))
const judged = (events: EventOf<'text'>[]) => rule.judge(events, knowing())

test.each([
  ['Sale ends in 00:14:59', 'Sale ends in 00:14:56'],
  ['00DAYS02HRS14MINS12SEC', '00DAYS02HRS14MINS09SEC'],
  ['Endet in 14:59', 'Endet in 14:57'],
  ['05 : 00 : 01', '04 : 59 : 58'],
])('a clock that went from “%s” to “%s” in three seconds is seen running', (before, after) => {
  const [found] = judged(looks([10, before], [13, after]))
  expect(found).toMatchObject({
    severity: 'low',
    confidence: 'observed',
    facts: { runs: true, texts: [after] },
  })
})

test('words of a clock that was seen once are told as words', () => {
  const [found] = judged(looks([10, 'Sale ends in 2 hours 13 minutes']))
  expect(found).toMatchObject({ severity: 'info', confidence: 'suspected', facts: { runs: false } })
})

describe('look-alikes', () => {
  test.each([
    ['a time of day', '14:03:12 Uhr', '14:03:15 Uhr'],
    ['a video that plays', '0:12 / 3:45', '0:15 / 3:45'],
    ['what is left of a video', '-3:12', '-3:09'],
    ['a carousel', '1 / 5', '2 / 5'],
    ['a price that changed', '$12.99', '$12.96'],
    ['a clock that stands', '00:14:59', '00:14:59'],
    ['digits that jump', '00:14:59', '00:02:10'],
    [
      'delivery’s cut-off',
      'Order within 02:13:10 for delivery tomorrow',
      'Order within 02:13:07 for delivery tomorrow',
    ],
    [
      'Lieferung bis morgen',
      'Bestelle innerhalb 02:13:10, Lieferung morgen',
      'Bestelle innerhalb 02:13:07, Lieferung morgen',
    ],
    [
      'livraison demain',
      'Commandez dans 02:13:10 pour une livraison demain',
      'Commandez dans 02:13:07 pour une livraison demain',
    ],
    ['an auction', 'Auction ends in 02:13:10', 'Auction ends in 02:13:07'],
    [
      'a date in full',
      'Valid until 31 December 2026, 23:59:59',
      'Valid until 31 December 2026, 23:59:59',
    ],
  ])('%s', (_, before, after) => {
    expect(judged(looks([10, before], [13, after]))).toEqual([])
  })
})
