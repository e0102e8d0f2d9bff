// How a segment holds its events: columns as JSON, deflated. Facts (what summaries count) and whole events are kept
// apart, so that counting and skipping never unpack the whole. Asynchronous: never inside a transaction.
import type { Event } from '../schema/event'
import { type EventFacts, factsOf } from '../summary/event-facts'
import { type Column, fromColumn, toColumn } from './columns'
import { deflate, inflate } from './deflate'

export interface PackedEvents {
  facts: Uint8Array
  whole: Uint8Array
}

/** `null` stands for a deleted event: rows keep their place. */
export async function packEvents(events: readonly (Event | null)[]): Promise<PackedEvents> {
  const [facts, whole] = await Promise.all([
    pack(events.map(event => event && factsOf(event))),
    pack(events),
  ])
  return { facts, whole }
}

/** Rejects when the bytes are damaged. */
export async function unpackEvents(packed: PackedEvents): Promise<(Event | null)[]> {
  return (await unpack(packed.whole)) as (Event | null)[]
}

export async function unpackFacts(packed: PackedEvents): Promise<(EventFacts | null)[]> {
  return (await unpack(packed.facts)) as (EventFacts | null)[]
}

function pack(rows: readonly unknown[]): Promise<Uint8Array> {
  return deflate(JSON.stringify(toColumn(rows)))
}

/** Its callers know what was packed: only packEvents writes these bytes. */
async function unpack(bytes: Uint8Array): Promise<unknown[]> {
  return fromColumn(JSON.parse(await inflate(bytes)) as Column)
}
