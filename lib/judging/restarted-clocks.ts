// Deadlines that moved: a clock of an earlier visit, set beside the same clock now; or one that ran out and began again.
import type { EarlierTexts } from './rule'
import {
  type ClockLook,
  clocksByWords,
  type RunningClock,
  ranDown,
  runningClocks,
} from './running-clocks'

export interface Restart {
  /** `moved`: the same clock, seen again before its end, ends later; `anew`: after its end it began with the same time. */
  how: 'moved' | 'anew' | 'ran-out'
  before: ClockLook
  after: ClockLook
  /** Milliseconds from one look to the other. */
  passed: number
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
/** Pages take longer to load at one time than at another. */
const SLACK = 30_000
/** Two loads of one clock that begins with each visitor show the same time to within this. */
const SAME_START = 5_000
/** A clock that stood at less than this had run out. */
const RUN_OUT = 5_000
const LEAST_JUMP = 60_000
/** What is kept for you in your cart is kept anew when you come again. */
const RESERVED = /reserv|\bheld\b|réserv|riservat|zarezerw|in (?:your|my) (?:cart|basket|bag)/iu

/** How a clock that runs in this visit broke its word, or null. `startedAt` is when the visit began. */
export function restartOf(
  clock: RunningClock,
  startedAt: number,
  earlier: readonly EarlierTexts[],
): Restart | null {
  return ranOut(clock) ?? earlier.flatMap(one => againIn(clock, startedAt, one) ?? [])[0] ?? null
}

/** Within one visit it came to its end and began again, of which a daily deal is the fair kind. */
function ranOut({ looks }: RunningClock): Restart | null {
  for (const [i, after] of looks.entries()) {
    const before = looks[i - 1]
    if (!before || !ranDown(looks[i - 2], before)) continue
    const passed = after.at - before.at
    const jumped = after.left - Math.max(0, before.left - passed)
    if (before.left - passed > RUN_OUT || jumped < LEAST_JUMP || isDaily(after.left)) continue
    return { how: 'ran-out', before, after, passed }
  }
  return null
}

function againIn(clock: RunningClock, startedAt: number, earlier: EarlierTexts): Restart | null {
  if (RESERVED.test(clock.words)) return null
  const same = clocksByWords(runningClocks(earlier.texts)).find(
    ({ words }) => words === clock.words,
  )
  const [before, after] = [same?.looks.at(-1), clock.looks[0]]
  if (!before || !after) return null
  const passed = after.at - before.at
  const slack = SLACK + Math.max(before.step, after.step)
  const later = endOf(after) - endOf(before)
  if (passed <= 0 || later <= slack || isDaily(later)) return null
  if (after.at < endOf(before)) return { how: 'moved', before, after, passed }
  const first = same?.looks[0] ?? before
  const starts = [startOf(first, earlier.startedAt), startOf(after, startedAt)] as const
  const isSame = Math.abs(starts[0] - starts[1]) <= SAME_START + after.step - 1_000
  return isSame && starts[1] < DAY ? { how: 'anew', before, after, passed } : null
}

const endOf = ({ at, left }: ClockLook) => at + left
/** What it showed, or would have, when the visit began. */
const startOf = ({ at, left }: ClockLook, startedAt: number) => left + (at - startedAt)

/** A day later, or several: an offer of each day ends each day. */
function isDaily(ms: number): boolean {
  const over = ms % DAY
  return ms > DAY / 2 && Math.min(over, DAY - over) < 5 * MINUTE
}
