import type { Bundle } from '../schema/bundle'
import { Event } from '../schema/event'
import { exportEvent } from '../store/canonical'
import { GENESIS, hashParts, hashSegment, spanOf } from '../store/chain'

/** The bundle with these events as one more segment of its hash chain: what was there before still checks. */
export async function appendEvents(bundle: Bundle, events: readonly Event[]): Promise<Bundle> {
  if (events.length === 0) return bundle
  // Hashes are over keys in the schema's order, as zod gives it.
  const added = events.map(event => Event.parse(event))
  const { segments, head = GENESIS } = bundle.integrity
  const parts = await hashParts(added)
  const hash = await hashSegment(head, segments.length, parts)
  const { from, to } = spanOf(added)
  const segment = {
    n: segments.length,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    events: added.length,
    hash,
    parts,
  }
  return {
    ...bundle,
    events: [...bundle.events, ...added.map(exportEvent)],
    integrity: { ...bundle.integrity, segments: [...segments, segment], head: hash },
  }
}
