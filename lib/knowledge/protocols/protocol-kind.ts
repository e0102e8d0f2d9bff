import { protocolRows } from './match-protocol'
import type { ProtocolKind, ProtocolRow } from './protocol-row'

/** What these do is gather what a visitor does; the other kinds answer, count without a person, or guard. */
const COLLECTING: readonly ProtocolKind[] = ['collector', 'replay', 'fingerprint']

let rows: Map<string, ProtocolRow> | undefined

function rowOf(id: string): ProtocolRow | undefined {
  rows ??= new Map(protocolRows().map(row => [row.id, row]))
  return rows.get(id)
}

/** What a request in this protocol does; undefined for an id that no row has. */
export function protocolKind(id: string): ProtocolKind | undefined {
  return rowOf(id)?.kind
}

/** Name of the vendor row that a protocol comes from; null for one that several speak. */
export function protocolVendor(id: string): string | null {
  return rowOf(id)?.vendor ?? null
}

/**
 * True for a protocol made to collect what visitors do. Monitors of faults, counters that single nobody out, consent
 * records, feature flags, fraud guards, searches and plain recommendations are none: there the vendor's row decides.
 */
export function isCollector(protocol: string | null): boolean {
  const row = protocol === null ? undefined : rowOf(protocol)
  return row !== undefined && (COLLECTING.includes(row.kind) || row.collects === true)
}
