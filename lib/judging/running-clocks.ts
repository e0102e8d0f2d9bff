// Clocks that run down: two looks at one text, between which the time left shrank as time went by.
import { isHarmless } from '../knowledge/pressure/kind-of-pressure'
import type { EventOf } from '../schema/event'
import { blind } from './blind'
import { readClock } from './clock'
import { groupBy } from './group-by'

type Text = EventOf<'text'>

export interface ClockLook {
  event: Text
  at: number
  /** Milliseconds left, and the smallest step shown. */
  left: number
  step: number
}

export interface RunningClock {
  /** What the text says besides digits. */
  words: string
  looks: ClockLook[]
}

/** Longer than a step it may lag, as timers of busy pages do. */
const LAG = 1_500
/** A sale longer than this runs on the calendar, not on a clock. */
const LONGEST = 60 * 86_400_000

/** Every text that was seen to run down, with all looks at it, oldest first. */
export function runningClocks(events: readonly Text[]): RunningClock[] {
  const byPlace = groupBy(
    events.filter(({ kind, text }) => kind === 'pressure' && !isHarmless(text)),
    ({ selector, text }) => `${selector}\n${blind(text)}`,
  )
  return [...byPlace.values()].flatMap(texts => {
    const looks = texts.flatMap(lookOf)
    const first = texts[0]
    return first && looks.some((look, i) => ranDown(looks[i - 1], look))
      ? [{ words: blind(first.text), looks }]
      : []
  })
}

export function lookOf(event: Text): ClockLook[] {
  const clock = readClock(event.text)
  return clock && clock.left <= LONGEST ? [{ event, at: event.at, ...clock }] : []
}

/** Two elements around one clock show the same end to within this. */
const SAME_END = 5_000

/** Clocks that their words tell apart: one of those with the same words and end, none of those with several ends. */
export function clocksByWords(clocks: readonly RunningClock[]): RunningClock[] {
  return [...groupBy(clocks, ({ words }) => words).values()].flatMap(same => {
    const ends = same.flatMap(({ looks }) => looks.slice(-1).map(({ at, left }) => at + left))
    return Math.max(...ends) - Math.min(...ends) > SAME_END ? [] : same.slice(0, 1)
  })
}

/** Whether a clock went from one look to the next as a countdown does. */
export function ranDown(before: ClockLook | undefined, after: ClockLook): boolean {
  if (!before) return false
  const [passed, gone] = [after.at - before.at, before.left - after.left]
  return gone > 0 && passed > 0 && Math.abs(gone - passed) <= Math.max(before.step, LAG)
}
