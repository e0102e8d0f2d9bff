// The bundle as zod checks it at the door, and as its published JSON Schema says it.
import * as z from 'zod/mini'
import {
  BUNDLE_SCHEMA,
  ExportedComparison,
  ExportedFinding,
  ExportedPrice,
  ExportedPricePoint,
  ExportedSnapshot,
  ExportedVisit,
  SegmentHash,
} from './bundle'
import { Event } from './event'

/** ISO 8601 in UTC, with milliseconds, as Date.toISOString writes it. */
const at = z.iso.datetime()

const [first, ...others] = Event.def.options
const exported = <Kind extends (typeof Event.def.options)[number]>(kind: Kind) =>
  z.extend(kind, { at })

/** Every kind of event as the log has it, but for its time. */
const ExportedEvent = z.discriminatedUnion('type', [
  exported(first),
  ...others.map(kind => exported(kind)),
])

const TimedComparison = z.extend(ExportedComparison, {
  at: z.optional(at),
  snapshots: z.array(z.extend(ExportedSnapshot, { at })),
})
const TimedPrice = z.extend(ExportedPrice, {
  points: z.array(z.extend(ExportedPricePoint, { from: at, to: at })),
})

export const BundleSchema = z.object({
  schema: z.literal(BUNDLE_SCHEMA),
  generator: z.object({ name: z.literal('vitrine'), version: z.string(), browser: z.string() }),
  generatedAt: at,
  settings: z.record(z.string(), z.unknown()),
  visits: z.array(z.extend(ExportedVisit, { startedAt: at })),
  events: z.array(ExportedEvent),
  findings: z.array(z.extend(ExportedFinding, { at })),
  comparisons: z.optional(z.array(TimedComparison)),
  prices: z.optional(z.array(TimedPrice)),
  integrity: z.object({
    algorithm: z.literal('sha-256'),
    segments: z.array(SegmentHash),
    head: z.string(),
  }),
})
export type BundleSchema = z.infer<typeof BundleSchema>

/** What goes into a log when a bundle is read back in, some visits at a time. */
export const LoggedPart = z.pick(BundleSchema, {
  visits: true,
  events: true,
  findings: true,
  comparisons: true,
  prices: true,
})
