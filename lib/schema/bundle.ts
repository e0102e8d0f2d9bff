// The export bundle: what others build on. Change it only by adding.
import * as z from 'zod/mini'
import type { Event } from './event'
import { Finding } from './finding'
import { Visit } from './visit'

const isoTime = z.string()

export const ExportedVisit = z.extend(z.omit(Visit, { startedAt: true }), { startedAt: isoTime })
export const ExportedFinding = z.extend(z.omit(Finding, { at: true }), { at: isoTime })

/**
 * The events of one visit in one segment: SHA-256 of their JSON as it stands in this file (same keys in the
 * same order) without spaces, one a line, in order. `visit` is null when they are not in this file: left out by a filter, or deleted since.
 */
export const SegmentPartHash = z.object({
  visit: z.nullable(z.string()),
  events: z.int(),
  hash: z.string(),
})

/**
 * Hash of one log segment, taken over the hash of the one before it: SHA-256 of the lines `<hash before>`, `<n>`, and
 * `<events> <hash>` of each part. The first one follows 64 zeros.
 */
export const SegmentHash = z.object({
  n: z.int(),
  from: isoTime,
  to: isoTime,
  events: z.int(),
  hash: z.string(),
  /** Without them the events cannot be checked, only the segments counted. */
  parts: z.optional(z.array(SegmentPartHash)),
})

export const BUNDLE_SCHEMA = 'vitrine/export@1'
/** Events keep their own fields; only `at` changes, from milliseconds to ISO 8601. */
export type ExportedEvent = Omit<Event, 'at'> & { at: string }
export type ExportedVisit = z.infer<typeof ExportedVisit>
export type ExportedFinding = z.infer<typeof ExportedFinding>
export type SegmentPartHash = z.infer<typeof SegmentPartHash>
export type SegmentHash = z.infer<typeof SegmentHash>

export interface Bundle {
  schema: typeof BUNDLE_SCHEMA
  generator: { name: 'vitrine'; version: string; browser: string }
  generatedAt: string
  settings: Record<string, unknown>
  visits: ExportedVisit[]
  events: ExportedEvent[]
  findings: ExportedFinding[]
  integrity: { algorithm: 'sha-256'; segments: SegmentHash[]; head: string }
}
