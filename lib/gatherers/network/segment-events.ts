import type { EventOf } from '../../schema/event'
import { labelKind } from '../layers/segments'

const MOST = 10

/** Labels that a request puts on the visitor, by the names of what it carries; each once. */
export function segmentEvents(
  { visit, at, vendor, host, fields }: EventOf<'request'>,
  newId: () => string,
): EventOf<'segment'>[] {
  const found = new Map<string, EventOf<'segment'>>()
  for (const { name, plain, value } of fields) {
    const kind = plain === 'audience' ? labelKind(name, value) : null
    if (kind === null || found.size >= MOST) continue
    const where = `sent to ${vendor ?? host}`.slice(0, 80)
    const facts = { label: name, value: value.slice(0, 160), kind, where }
    found.set(`${name} ${value}`, { ...facts, type: 'segment', id: newId(), visit, at, vendor })
  }
  return [...found.values()]
}

/** What makes two tellings of a label one; as layer-facts.ts gives it. */
export function segmentKey({ label, value, kind, where }: EventOf<'segment'>): string {
  return JSON.stringify({ type: 'segment', label, value, kind, where })
}
