// The export bundle: what others build on. Change it only by adding.
import * as z from 'zod/mini'
import type { Event } from './event'
import { Finding } from './finding'
import { Snapshot } from './snapshot'
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

export const ExportedSnapshot = z.extend(z.omit(Snapshot, { at: true }), { at: isoTime })

/**
 * One twin test: what each profile saw, how they were kept apart, and what that leaves open. Its comparisons are events,
 * and their `evidence` is the SHA-256 of `snapshots` as it stands in this file (compact JSON).
 */
export const ExportedComparison = z.object({
  visit: z.string(),
  /** The `at` of its comparison events; a visit may have been compared more than once. */
  at: z.optional(isoTime),
  isolation: z.enum(['fresh-profiles', 'private-window', 'container', 'stripped-tab']),
  leaks: z.array(z.string()),
  cannotProve: z.array(z.string()),
  profiles: z.array(z.object({ profile: z.string(), looks: z.int() })),
  snapshots: z.array(ExportedSnapshot),
})

export const ExportedPricePoint = z.object({
  from: isoTime,
  to: isoTime,
  looks: z.int(),
  /** Major units (89.9). */
  amount: z.number(),
  currency: z.nullable(z.string()),
  /** What the page called the earlier price; null for none. */
  was: z.nullable(z.number()),
  /** Other amounts that visits with this price showed for the same thing. */
  also: z.optional(z.array(z.number())),
})

/** What is remembered of the price of one product and variant. Kept longer than visits, and no part of the hash chain. */
export const ExportedPrice = z.object({
  /** Tells products apart; a JSON list of site, number or path, name and variant. */
  key: z.string(),
  /** Registrable domain. */
  site: z.string(),
  name: z.string(),
  /** Redacted address of the last page that showed it. */
  url: z.string(),
  variant: z.nullable(z.string()),
  /** Prices as they stood from one look to a later one, oldest first. */
  points: z.array(ExportedPricePoint),
})

export const BUNDLE_SCHEMA = 'vitrine/export@1'
/** Events keep their own fields; only `at` changes, from milliseconds to ISO 8601. */
export type ExportedEvent = Exported<Event>
/** Of each kind of event by itself: its `type` still tells which one it is. */
type Exported<E> = E extends Event ? Omit<E, 'at'> & { at: string } : never
export type ExportedVisit = z.infer<typeof ExportedVisit>
export type ExportedFinding = z.infer<typeof ExportedFinding>
export type ExportedComparison = z.infer<typeof ExportedComparison>
export type ExportedPrice = z.infer<typeof ExportedPrice>
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
  comparisons?: ExportedComparison[] | undefined
  prices?: ExportedPrice[] | undefined
  integrity: { algorithm: 'sha-256'; segments: SegmentHash[]; head: string }
}
