import { expect, test } from 'vitest'
import { readClock } from '../../lib/judging/clock'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  ['00:14:59', 14 * MINUTE + 59 * SECOND],
  ['00 : 14 : 59', 14 * MINUTE + 59 * SECOND],
  ['Ends in 14:59', 14 * MINUTE + 59 * SECOND],
  ['2 days 03:04:05', 2 * DAY + 3 * HOUR + 4 * MINUTE + 5 * SECOND],
  ['14 hrs 59 min 58 s', 14 * HOUR + 59 * MINUTE + 58 * SECOND],
  ['00DAYS02HRS14MINS12SEC', 2 * HOUR + 14 * MINUTE + 12 * SECOND],
  ['02 14 12 Hours Minutes Seconds', 2 * HOUR + 14 * MINUTE + 12 * SECOND],
  ['Endet in 1 Tag 2 Std. 3 Min.', DAY + 2 * HOUR + 3 * MINUTE],
  ['Plus que 2 heures 5 minutes', 2 * HOUR + 5 * MINUTE],
  ['Termina en 1 día 2 horas', DAY + 2 * HOUR],
  ['Scade tra 3 ore 20 minuti', 3 * HOUR + 20 * MINUTE],
  ['Nog 2 uur 10 minuten', 2 * HOUR + 10 * MINUTE],
  ['Zostało 5 godzin 7 minut', 5 * HOUR + 7 * MINUTE],
])('%s', (text, left) => {
  expect(readClock(text)?.left).toBe(left)
})

test('minutes are the smallest step where no seconds stand', () => {
  expect(readClock('2 h 13 min')?.step).toBe(MINUTE)
  expect(readClock('2 h 13 min 5 s')?.step).toBe(SECOND)
})

test.each([
  '1 / 5',
  '0:12 / 3:45',
  '-3:12',
  '−1:03:12',
  '-1:03:12 left to play',
  '31.12.2026',
  '$12.99',
  'Open 9:00 - 18:00',
  '2 years',
  '3 days',
  '4.5 (128)',
  '10:75',
  '',
])('look-alike, no clock: %s', text => {
  expect(readClock(text)).toBeNull()
})
