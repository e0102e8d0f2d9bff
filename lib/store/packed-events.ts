// How a segment holds its events: facts (what summaries count) apart from whole events, so that counting and skipping
// never unpack the whole. Asynchronous: never inside a transaction.
import type { Event } from '../schema/event'
import { type EventFacts, factsFrom } from '../summary/event-facts'
import { createByteSink } from './bytes'
import { canonicalEvent, isoTime } from './canonical'
import { columnTexts, type Rewrite } from './column-texts'
import { type Column, toColumn } from './columns'
import { deflate, inflate } from './deflate'
import { fromColumn } from './from-column'
import { eachFacts, factsWords, type PackedFacts, packFacts } from './packed-facts'

export interface PackedEvents {
  facts: PackedFacts
  /** Columns as JSON, deflated. */
  whole: Uint8Array
  /** What was cut out of the columns because it does not compress. */
  raw: Uint8Array
}

/** As versions 1 and 2 wrote it: both are columns as JSON, deflated. */
export interface OldPackedEvents {
  facts: Uint8Array
  whole: Uint8Array
}

type OldFacts = EventFacts & { visit: string; at: number }

/** `null` stands for a deleted event: rows keep their place. */
export async function packEvents(events: readonly (Event | null)[]): Promise<PackedEvents> {
  const sink = createByteSink()
  const whole = await deflate(JSON.stringify(toColumn(events, sink)))
  return { facts: packFacts(events), whole, raw: sink.bytes() }
}

/** Rejects when the bytes are damaged. */
export async function unpackEvents(
  packed: PackedEvents | OldPackedEvents,
): Promise<(Event | null)[]> {
  const raw = 'raw' in packed ? packed.raw : new Uint8Array()
  return (await unpack(packed.whole, raw)) as (Event | null)[]
}

/**
 * The events of these visits that are still there, as they stand in an export (canonical.ts), without making them; null:
 * of all. Rejects when the bytes are damaged.
 */
export async function unpackTexts(
  packed: PackedEvents | OldPackedEvents,
  visits: ReadonlySet<string> | null,
): Promise<string[]> {
  if (!('raw' in packed)) return textsOf(await unpackEvents(packed), visits)
  // Only packEvents writes these bytes.
  const column = JSON.parse(await inflate(packed.whole)) as Column
  const texts = columnTexts(column, packed.raw, AT).filter(text => text !== 'null')
  if (visits === null) return texts
  const chosen: string[] = []
  let row = 0
  eachFacts(packed.facts, (_, visit) => {
    if (visits.has(visit)) chosen.push(texts[row] ?? '')
    row += 1
  })
  if (row !== texts.length) throw new RangeError('facts and events do not agree')
  return chosen
}

/** The same of events that were made already. */
export function textsOf(
  events: readonly (Event | null)[],
  visits: ReadonlySet<string> | null,
): string[] {
  return events.flatMap(event =>
    event && (visits === null || visits.has(event.visit)) ? canonicalEvent(event) : [],
  )
}

/** Logged times are settled. */
const AT: Rewrite = { key: 'at', text: at => `"${isoTime(at as number)}"` }

/** Calls back for every event that is still there, in log order. Rejects when the bytes are damaged. */
export async function unpackFacts(
  { facts }: PackedEvents | OldPackedEvents,
  each: (facts: EventFacts, visit: string, at: number) => void,
): Promise<void> {
  if (!(facts instanceof Uint8Array)) return eachFacts(facts, each)
  const rows = (await unpack(facts, new Uint8Array())) as (OldFacts | null)[]
  for (const row of rows) if (row) each(factsFrom(row), row.visit, row.at)
}

/** The different facts of a segment's events. Rejects when they are damaged. */
export async function differentFacts(
  packed: PackedEvents | OldPackedEvents,
): Promise<EventFacts[]> {
  if (!(packed.facts instanceof Uint8Array)) return factsWords(packed.facts).facts
  const different: EventFacts[] = []
  await unpackFacts(packed, facts => different.push(facts))
  return different
}

/** Its callers know what was packed: only packEvents, today's or an earlier one, writes these bytes. */
async function unpack(bytes: Uint8Array, raw: Uint8Array): Promise<unknown[]> {
  return fromColumn(JSON.parse(await inflate(bytes)) as Column, raw)
}
