// Checks a bundle's events against its own hash chain, and says where it breaks. The chain has no secret: who changes
// an event and all hashes after it is found out only by a head noted down elsewhere.
import { groupBy } from '../judging/group-by'
import type { Bundle, ExportedComparison, ExportedEvent, SegmentHash } from '../schema/bundle'
import { GENESIS, hashPart, hashSegment, hashSnapshots } from '../store/chain'

export interface Break {
  /** Number of the log segment, or null when it concerns none. */
  segment: number | null
  visit: string | null
  /** What does not hold, in plain words. */
  why: string
}

export interface Verification {
  ok: boolean
  /** Events that were checked and hold. */
  intact: number
  /** Events that are counted in the chain but not in the file: filtered out, or deleted. */
  absent: number
  breaks: Break[]
}

/** Give it the events just as the file has them: a key added, left out or moved is an edit. */
export async function verifyBundle(
  bundle: Pick<Bundle, 'events' | 'integrity' | 'comparisons'>,
): Promise<Verification> {
  const { segments, head } = bundle.integrity
  const breaks = await checkChain(segments, head)
  const expected = expectedParts(segments)
  const events = groupBy(bundle.events, ({ visit }) => visit)
  let intact = 0
  for (const visit of new Set([...expected.keys(), ...events.keys()])) {
    const lines = (events.get(visit) ?? []).map(event => JSON.stringify(event))
    const checked = await checkVisit(visit, expected.get(visit) ?? [], lines)
    intact += checked.intact
    breaks.push(...checked.breaks)
  }
  breaks.push(...(await checkSnapshots(bundle.comparisons ?? [], events)))
  const absent = segments
    .flatMap(segment => segment.parts ?? [])
    .reduce((sum, part) => sum + (part.visit === null ? part.events : 0), 0)
  return { ok: breaks.length === 0, intact, absent, breaks }
}

/** Every segment over the one before it; a break is told once, at its own place. */
async function checkChain(segments: readonly SegmentHash[], head: string): Promise<Break[]> {
  const breaks: Break[] = []
  let before = GENESIS
  for (const [index, { n, events, hash, parts }] of segments.entries()) {
    const tell = (why: string) => breaks.push({ segment: n, visit: null, why })
    if (n !== index) tell(`segment ${index} is missing, doubled or out of place`)
    if (!parts) tell('it lists no parts, so its events cannot be checked')
    else {
      const count = parts.reduce((sum, part) => sum + part.events, 0)
      if (count !== events) tell(`it says ${events} events, its parts ${count}`)
      if ((await hashSegment(before, n, parts)) !== hash) {
        tell('its hash does not follow from its parts and the segment before it')
      }
    }
    before = hash
  }
  if (head !== before) {
    breaks.push({ segment: null, visit: null, why: 'the head is not the hash of the last segment' })
  }
  return breaks
}

/** What a twin test saw must be what its comparisons, which are events, were measured on. */
async function checkSnapshots(
  sections: readonly ExportedComparison[],
  events: ReadonlyMap<string, readonly ExportedEvent[]>,
): Promise<Break[]> {
  const breaks: Break[] = []
  for (const { visit, snapshots } of sections) {
    const hashes = (events.get(visit) ?? []).flatMap(event =>
      event.type === 'comparison' && event.evidence ? [event.evidence] : [],
    )
    // Older exports have none, and neither has a comparison that found nothing to compare.
    if (hashes.length === 0 || hashes.includes(await hashSnapshots(snapshots))) continue
    const why = 'what its twin test saw was edited, or belongs to another'
    breaks.push({ segment: null, visit, why })
  }
  return breaks
}

interface ExpectedPart {
  segment: number
  events: number
  hash: string
}

function expectedParts(segments: readonly SegmentHash[]): Map<string, ExpectedPart[]> {
  const expected = segments.flatMap(({ n, parts = [] }) =>
    parts.flatMap(({ visit, events, hash }) =>
      visit === null ? [] : [{ visit, segment: n, events, hash }],
    ),
  )
  return groupBy(expected, ({ visit }) => visit)
}

/** A missing or added event shifts all that follow; the surplus is put down to the first part that does not hold. */
async function checkVisit(
  visit: string,
  parts: readonly ExpectedPart[],
  lines: readonly string[],
): Promise<{ intact: number; breaks: Break[] }> {
  const breaks: Break[] = []
  let intact = 0
  let at = 0
  let surplus = lines.length - parts.reduce((sum, part) => sum + part.events, 0)
  for (const { segment, events, hash } of parts) {
    const found = await hashPart(lines.slice(at, at + events))
    if (found === hash) {
      intact += events
      at += events
      continue
    }
    breaks.push({ segment, visit, why: whyBroken(surplus) })
    at += Math.max(0, events + surplus)
    surplus = 0
  }
  if (at < lines.length) {
    const why = `${lines.length - at} events are not in the log`
    breaks.push({ segment: parts.at(-1)?.segment ?? null, visit, why })
  }
  return { intact, breaks }
}

function whyBroken(surplus: number): string {
  if (surplus < 0) return `${-surplus} events are missing here, or more with others edited`
  if (surplus > 0) return `${surplus} events were added here, or more with others edited`
  return 'an event was edited, replaced or moved'
}
