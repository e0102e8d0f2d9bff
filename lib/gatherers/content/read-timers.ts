// Digits that may run down: a second look shows whether they do, and what that amounts to is judged later.

import { oneLine } from '../../shop/one-line'
import { describeElement } from './describe-element'
import { isShown } from './is-shown'
import type { TextFacts } from './read-texts'

/** Text and time of the last look, by element. */
export type Timers = Map<Element, [text: string, at: number]>

/** A clock’s part: two digits and perhaps their unit, or groups with colons. */
const PART = /^\W*\d{1,3}\s*\p{L}*\W*$|\d\s*:\s*\d\d/u
const WHOLE = /\d\D{1,14}\d\d/
const MAX_TEXT = 160
const MAX_TIMERS = 40

/** Notes the surroundings of `element` if it may be part of a clock: as much of them as is one short text. */
export function noteTimer(element: Element, timers: Timers): void {
  if (element.firstElementChild || timers.size >= MAX_TIMERS) return
  if (!PART.test(element.textContent ?? '')) return
  let whole = element
  for (let up = 0; up < 5; up++) {
    const above = whole.parentElement
    if (!above || above.childElementCount > 12 || textOf(above).length > MAX_TEXT) break
    whole = above
  }
  const text = textOf(whole)
  if (WHOLE.test(text) && !timers.has(whole)) timers.set(whole, [text, Date.now()])
}

/** Both looks at those whose text changed since. */
export function changedTimers(timers: Timers, now: number): (TextFacts & { at: number })[] {
  const found = []
  for (const [element, [before, at]] of timers) {
    const text = textOf(element)
    if (text === before) continue
    timers.set(element, [text, now])
    if (text.length <= MAX_TEXT && isShown(element)) {
      const selector = describeElement(element)
      const fact = { type: 'text', kind: 'pressure', selector } as const
      found.push({ ...fact, text: before, at }, { ...fact, text, at: now })
    }
  }
  return found
}

const textOf = (element: Element) => oneLine(element.textContent ?? '')
