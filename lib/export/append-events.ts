import type { Bundle } from '../schema/bundle'
import type { Event } from '../schema/event'
import { exportEvent, sortKeys } from '../store/canonical'
import { GENESIS, hashParts, hashSegment, spanOf } from '../store/chain'

/** The bundle with these events as one more segment of its hash chain: what was there before still checks. */
export async function appendEvents(bundle: Bundle, events: readonly Event[]): Promise<Bundle> {
  if (events.length === 0) return bundle
  // Sorting keys changes no value.
  const sorted = events.map(event => sortKeys(event) as Event)
  const { segments, head = GENESIS } = bundle.integrity
  const parts = await hashParts(sorted)
  const hash = await hashSegment(head, segments.length, parts)
  const { from, to } = spanOf(sorted)
  const segment = {
    n: segments.length,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    events: sorted.length,
    hash,
    parts,
  }
  return {
    ...bundle,
    events: [...bundle.events, ...sorted.map(exportEvent)],
    integrity: { ...bundle.integrity, segments: [...segments, segment], head: hash },
  }
}
