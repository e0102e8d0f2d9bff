// The words that stand with a former price: they say whether the shop asked it before, or somebody recommends it.
import { lowestOfThirtyDays } from '../../knowledge/lowest-of-thirty-days'
import { attribute } from '../attribute'
import { oneLine } from '../one-line'
import type { SeenPrice } from './from-page'
import { textUpTo, wordsOf } from './words-of'

const MAX_NOTE = 180
const MAX_NAMES = 4
const RECOMMENDED = /(?:^|[\s_-])(rrp|uvp|msrp|srp|pvpr?|recommended|advised?)(?:[\s_-]|$)/i

/** What is said around the former price of that amount; null where the page shows none. */
export function wasNote(
  seen: readonly SeenPrice[],
  was: number,
  body: Element | null,
): string | null {
  const shown = seen
    .filter(({ amount }) => amount === was)
    .sort((one, other) => other.score - one.score)
  const box = (shown.find(({ former }) => former) ?? shown[0])?.box
  if (!box) return null
  const named = RECOMMENDED.exec(namesOf(box))?.[1]
  const lowest = lowestOfThirtyDays(body ? wordsOf(body) : '')
  const parts = [wordsAround(box), named && `(${named})`, lowest && `… ${lowest} …`]
  return parts.filter(Boolean).join(' ').slice(0, 400)
}

/** The text of the largest box around it that is still about it. */
function wordsAround(box: Element): string {
  let text = textOf(box)
  for (let at = box.parentElement, i = 0; at && i < 5 && at.tagName !== 'BODY'; i++) {
    const wider = textOf(at)
    if (wider.length > MAX_NOTE) break
    text = wider
    at = at.parentElement
  }
  return text.slice(0, MAX_NOTE)
}

function namesOf(box: Element): string {
  let names = ''
  for (let at: Element | null = box, i = 0; at && i < MAX_NAMES; i++, at = at.parentElement)
    names += ` ${attribute(at, 'class')} ${at.id}`
  return names
}

const textOf = (element: Element) => oneLine(textUpTo(element, 2_000))
