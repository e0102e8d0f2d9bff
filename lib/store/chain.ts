// The hash chain. A segment's events are hashed per visit, so that one visit can be left out of an export or deleted
// while every other part, and the chain over all of them, can still be checked.
import { groupBy } from '../judging/group-by'
import type { Event } from '../schema/event'
import { canonicalEvent } from './canonical'
import { toHex } from './hex'
import type { SegmentPart } from './records'

/** Head of an empty log. */
export const GENESIS = '0'.repeat(64)

const utf8 = new TextEncoder()
const SCRATCH_BYTES = 512 * 1024

/** Used again and again: memory that is asked for anew costs more than the encoding. */
let scratch = new Uint8Array(0)

function encode(text: string): Uint8Array<ArrayBuffer> {
  const most = text.length * 3
  if (most > SCRATCH_BYTES) return utf8.encode(text)
  if (scratch.length === 0) scratch = new Uint8Array(SCRATCH_BYTES)
  return scratch.subarray(0, utf8.encodeInto(text, scratch).written)
}

async function sha256(text: string): Promise<string> {
  // digest copies its input before it returns, so the scratch is free again.
  const bytes = await crypto.subtle.digest('SHA-256', encode(text))
  return toHex(new Uint8Array(bytes))
}

/** Hash of one visit's events in one segment: their canonical texts, in order, one a line. */
export function hashPart(lines: readonly string[]): Promise<string> {
  return sha256(lines.join('\n'))
}

/** Hash of a twin test's snapshots, as an export has them; its comparison events carry it into the chain. */
export function hashSnapshots(snapshots: readonly object[]): Promise<string> {
  return sha256(JSON.stringify(snapshots))
}

/** Hash of a segment over the one before it. Visit ids are not in it: they are inside the parts' own hashes. */
export function hashSegment(
  previous: string,
  n: number,
  parts: readonly Pick<SegmentPart, 'events' | 'hash'>[],
): Promise<string> {
  const list = parts.map(part => `${part.events} ${part.hash}`)
  return sha256([previous, String(n), ...list].join('\n'))
}

/** The parts of a segment of these events, in the order their visits first come up. */
export async function hashParts(events: readonly Event[]): Promise<SegmentPart[]> {
  return Promise.all(
    [...groupBy(events, ({ visit }) => visit)].map(async ([visit, own]) => ({
      visit,
      events: own.length,
      hash: await hashPart(own.map(canonicalEvent)),
    })),
  )
}

/** Times of the oldest and the newest event, epoch milliseconds; 0 and 0 when there is none. */
export function spanOf(events: readonly Event[]): { from: number; to: number } {
  let from = events[0]?.at ?? 0
  let to = from
  for (const { at } of events) {
    if (at < from) from = at
    if (at > to) to = at
  }
  return { from, to }
}
