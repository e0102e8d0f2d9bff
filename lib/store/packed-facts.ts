// What summaries need of a segment's events, beside the events themselves: the few different facts once, and for each row
// which of them it has, whose visit it is and when. Read without inflating anything.
import type { Event } from '../schema/event'
import { type EventFacts, factsFrom, factsOf } from '../summary/event-facts'
import { createByteSink, createByteSource } from './bytes'

export interface PackedFacts {
  /** JSON: the different facts, and the visits. */
  words: string
  /** For each row: number of its facts and 1, or 0 when it was deleted, and of its visit; then time since the one before. */
  rows: Uint8Array
}

export interface FactsWords {
  facts: EventFacts[]
  visits: string[]
}

/** `null` stands for a deleted event. */
export function packFacts(events: readonly (Event | null)[]): PackedFacts {
  const facts = createWords()
  const visits = createWords()
  const sink = createByteSink()
  let before = 0
  sink.number(events.length)
  for (const event of events) {
    if (event === null) {
      sink.number(0)
      continue
    }
    sink.number(facts.indexOf(JSON.stringify(factsOf(event))) + 1)
    sink.number(visits.indexOf(event.visit))
    sink.signed(event.at - before)
    before = event.at
  }
  const list = `[${[...facts.all()].join()}]`
  const words = `{"facts":${list},"visits":${JSON.stringify([...visits.all()])}}`
  return { words, rows: sink.bytes() }
}

function createWords() {
  const indexes = new Map<string, number>()
  return {
    indexOf(word: string): number {
      const known = indexes.get(word)
      if (known !== undefined) return known
      indexes.set(word, indexes.size)
      return indexes.size - 1
    },
    all: () => indexes.keys(),
  }
}

/** Throws when it is damaged. */
export function factsWords({ words }: PackedFacts): FactsWords {
  // Written by packFacts, today's or an earlier version's.
  const { facts, visits } = JSON.parse(words) as FactsWords
  return { facts: facts.map(factsFrom), visits }
}

/** Every row that is not deleted, in log order. Throws where it is damaged. */
export function eachFacts(
  packed: PackedFacts,
  each: (facts: EventFacts, visit: string, at: number) => void,
): void {
  const { facts, visits } = factsWords(packed)
  const source = createByteSource(packed.rows)
  const count = source.number()
  let at = 0
  for (let row = 0; row < count; row += 1) {
    const of = source.number()
    if (of === 0) continue
    const visit = visits[source.number()]
    at += source.signed()
    const found = facts[of - 1]
    if (found && visit !== undefined) each(found, visit, at)
  }
}
