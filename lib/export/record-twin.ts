// A finished twin test as it is kept: its comparisons are events of the log, what was seen is a section of the export.
import { type ExportedComparison, ExportedSnapshot } from '../schema/bundle'
import type { EventOf } from '../schema/event'
import { ComparisonEvent } from '../schema/events/personalization'
import type { Snapshot } from '../schema/snapshot'
import { hashSnapshots } from '../store/chain'
import { CANNOT_PROVE, type Isolation, LEAKS } from '../twin/isolation'
import type { Compared, Comparison } from '../twin/verdict'

interface Of {
  isolation: Isolation
  /** Epoch milliseconds. */
  at: number
  idOf(comparison: Comparison): string
}

/** The events carry the hash of the snapshots into the log's chain, so that editing what was seen shows. */
export async function recordTwin(
  visit: string,
  snapshots: readonly Snapshot[],
  compared: readonly Compared[],
  { isolation, at, idOf }: Of,
): Promise<{ section: ExportedComparison; events: EventOf<'comparison'>[] }> {
  const section: ExportedComparison = {
    visit,
    at: new Date(at).toISOString(),
    isolation,
    leaks: [...LEAKS[isolation]],
    cannotProve: [...CANNOT_PROVE],
    profiles: compared.map(({ profile, looks }) => ({ profile, looks })),
    snapshots: inOrder(
      ExportedSnapshot,
      snapshots.map(one => ({ ...one, at: new Date(one.at).toISOString() })),
    ),
  }
  const evidence = await hashSnapshots(section.snapshots)
  const events = compared
    .flatMap(({ comparisons }) => comparisons)
    .map(comparison => {
      const { shownBy: _, ...told } = comparison
      return { ...told, id: idOf(comparison), visit, at, vendor: null, evidence }
    })
  return { section, events: inOrder(ComparisonEvent, events) }
}

/** Parsed, so that keys stand in the schema's order: an export that was imported hashes alike. */
function inOrder<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  items: readonly object[],
): T[] {
  return items.flatMap(item => schema.safeParse(item).data ?? [])
}
