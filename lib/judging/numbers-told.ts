// Numbers that a page tells to press, and what else it told: at other visits of the same thing, and to two strangers.
import { kindOfPressure } from '../knowledge/pressure/kind-of-pressure'
import type { PressureKind } from '../knowledge/pressure/pressure-kind'
import type { EventOf } from '../schema/event'
import { blind } from './blind'
import type { Knowledge } from './rule'
import { variantOf } from './variant-of'

type Text = EventOf<'text'>

/** One text with its one number, at one visit. */
export interface Told {
  event: Text
  number: number
}

/** The one number of a text; null where it has none or several. */
export function oneNumber(text: string): number | null {
  const [first, second] = text.match(/\d+(?:[.,]\d{3})*/g) ?? []
  return first === undefined || second !== undefined ? null : Number(first.replace(/[.,]/g, ''))
}

/** What each visit of this page and variant told with the same words within `span` milliseconds, oldest first. */
export function toldBefore(
  events: readonly Text[],
  kind: PressureKind,
  span: number,
  { visit, textsBefore }: Pick<Knowledge, 'visit' | 'textsBefore'>,
): Told[][] {
  const now = firstOfEach(events, kind)
  if (now.size === 0) return []
  const earlier = textsBefore()
    .filter(({ startedAt }) => startedAt >= visit.startedAt - span)
    .filter(({ variant }) => variant === variantOf(visit.product))
    .map(({ texts }) => firstOfEach(texts, kind))
    .reverse()
  return [...now].map(([words, told]) => [...earlier.flatMap(of => of.get(words) ?? []), told])
}

/** By words; those that stand there with several numbers are left out. */
function firstOfEach(events: readonly Text[], kind: PressureKind): Map<string, Told> {
  const told = new Map<string, Told>()
  const several = new Set<string>()
  for (const event of events) {
    const number = oneNumber(event.text)
    if (event.kind !== 'pressure' || number === null || kindOfPressure(event.text) !== kind)
      continue
    const words = blind(event.text)
    const before = told.get(words)
    if (before && before.number !== number) several.add(words)
    if (!before) told.set(words, { event, number })
  }
  for (const words of several) told.delete(words)
  return told
}

export interface ToldApart {
  event: EventOf<'comparison'>
  one: string
  other: string
}

/** Texts of a kind whose numbers two strangers saw apart at two looks or more; a look amiss is one look. */
export function toldApart(
  events: readonly EventOf<'comparison'>[],
  isMeant: (one: string, other: string) => boolean,
): ToldApart[] {
  return events.flatMap(event =>
    (event.apart ?? [])
      .filter(({ one, other, looks }) => looks >= 2 && isMeant(one, other))
      .map(({ one, other }) => ({ event, one, other })),
  )
}
