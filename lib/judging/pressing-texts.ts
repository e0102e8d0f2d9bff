// Texts that press, each with its kind: the reader gathers candidates, and what they amount to is said here.
import { kindOfPressure } from '../knowledge/pressure/kind-of-pressure'
import type { PressureKind } from '../knowledge/pressure/pressure-kind'
import type { EventOf } from '../schema/event'
import { blind } from './blind'
import { latestBy } from './latest'
import type { Sighting } from './rule'
import { distinct, evidenceOf, listed } from './words'

type Text = EventOf<'text'>

export interface PressingFacts {
  [fact: string]: string | number | boolean | string[] | null
  texts: string[]
}

/** The newest word of each text of this kind; texts that differ in numbers only are one. */
export function pressingTexts(events: readonly Text[], kind: PressureKind): Text[] {
  const pressing = events.filter(
    event => event.kind === 'pressure' && kindOfPressure(event.text) === kind,
  )
  return latestBy(pressing, ({ text }) => blind(text))
}

/** One sighting for all texts of a kind on a page: what stands there, and no more. */
export function pressingSighting(
  events: readonly Text[],
  kind: PressureKind,
  severity: 'info' | 'low',
): Sighting<PressingFacts>[] {
  const texts = pressingTexts(events, kind)
  if (texts.length === 0) return []
  return [
    {
      subject: 'page',
      vendor: null,
      severity,
      confidence: 'suspected',
      evidence: evidenceOf(texts, ({ text, selector }) => `“${text}” (${selector})`),
      evidenceCount: texts.length,
      facts: { texts: distinct(texts.map(({ text }) => text)) },
    },
  ]
}

/** That a text stood there, and when: for clocks and numbers that are set beside each other. */
export const seenAt = ({ id, text, at }: Text) => ({
  event: id,
  shows: `“${text}” at ${new Date(at).toISOString()}`.slice(0, 300),
})

/** “one” and “two”. */
export const quoted = (texts: readonly string[]): string =>
  listed(
    texts.map(text => `“${text}”`),
    4,
  )
