// The bundle as zod checks it at the door, and as its published JSON Schema says it.
import * as z from 'zod/mini'
import {
  BUNDLE_SCHEMA,
  ExportedComparison,
  ExportedFinding,
  ExportedVisit,
  SegmentHash,
} from './bundle'
import {
  BannerEvent,
  BlockEvent,
  ComparisonEvent,
  ConsentChoiceEvent,
  ConsentSignalEvent,
  DataLayerEvent,
  DroppedEvent,
  ExperimentEvent,
  FingerprintEvent,
  FormEvent,
  LeakEvent,
  LinkEvent,
  MarkEvent,
  ProductEvent,
  RecorderEvent,
  RequestEvent,
  SegmentEvent,
  StorageEvent,
  TextEvent,
} from './event'

/** ISO 8601 in UTC, with milliseconds, as Date.toISOString writes it. */
const at = z.iso.datetime()

export const ExportedEvent = z.discriminatedUnion('type', [
  z.extend(RequestEvent, { at }),
  z.extend(StorageEvent, { at }),
  z.extend(FingerprintEvent, { at }),
  z.extend(RecorderEvent, { at }),
  z.extend(MarkEvent, { at }),
  z.extend(DataLayerEvent, { at }),
  z.extend(BlockEvent, { at }),
  z.extend(BannerEvent, { at }),
  z.extend(ConsentSignalEvent, { at }),
  z.extend(ConsentChoiceEvent, { at }),
  z.extend(LinkEvent, { at }),
  z.extend(ProductEvent, { at }),
  z.extend(TextEvent, { at }),
  z.extend(FormEvent, { at }),
  z.extend(LeakEvent, { at }),
  z.extend(ExperimentEvent, { at }),
  z.extend(SegmentEvent, { at }),
  z.extend(ComparisonEvent, { at }),
  z.extend(DroppedEvent, { at }),
])

export const BundleSchema = z.object({
  schema: z.literal(BUNDLE_SCHEMA),
  generator: z.object({ name: z.literal('vitrine'), version: z.string(), browser: z.string() }),
  generatedAt: at,
  settings: z.record(z.string(), z.unknown()),
  visits: z.array(z.extend(ExportedVisit, { startedAt: at })),
  events: z.array(ExportedEvent),
  findings: z.array(z.extend(ExportedFinding, { at })),
  comparisons: z.optional(z.array(ExportedComparison)),
  integrity: z.object({
    algorithm: z.literal('sha-256'),
    segments: z.array(SegmentHash),
    head: z.string(),
  }),
})
export type BundleSchema = z.infer<typeof BundleSchema>

/** What goes into a log when a bundle is read back in, some visits at a time. */
export const LoggedPart = z.pick(BundleSchema, { visits: true, events: true, findings: true })
