// Where events wait while the database cannot be written: bounded, and what falls out is counted.
import type { Event } from '../schema/event'
import type { AppendResult, PendingAppend } from './append'

export interface Shelter {
  /** Takes appends in; known ids are counted as duplicates. */
  keep(batch: readonly PendingAppend[]): AppendResult[]
  /** Everything waiting, oldest first; it stays until `clear`. */
  waiting(): readonly PendingAppend[]
  clear(): void
  eventsOf(visit: string): Event[]
  forget(of: (item: PendingAppend) => boolean): void
  /** Events that were pushed out since the start. */
  lost(): number
}

/** About 5 MB of events. */
const MAX_EVENTS = 8000

export function createShelter(): Shelter {
  let items: PendingAppend[] = []
  let lost = 0
  const count = () => items.reduce((sum, item) => sum + item.events.length, 0)

  function keepOne(item: PendingAppend): AppendResult {
    const held = new Set(eventsOf(item.visit.id).map(event => event.id))
    const events = item.events.filter(event => !held.has(event.id))
    const waits = items.findLastIndex(({ visit }) => visit.id === item.visit.id)
    const earlier = items[waits]
    // Else the same facts of a visit, said again without an event, would fill the memory.
    if (events.length === 0 && earlier) items[waits] = joined(earlier, item)
    else items.push({ ...item, events })
    for (let over = count() - MAX_EVENTS; over > 0; ) {
      const dropped = items.shift()?.events.length ?? over
      lost += dropped
      over -= dropped
    }
    const duplicate = item.events.length - events.length
    return { written: events.length, duplicate, durable: false }
  }

  function eventsOf(visit: string): Event[] {
    return items.filter(item => item.visit.id === visit).flatMap(item => item.events)
  }

  return {
    keep: batch => batch.map(keepOne),
    waiting: () => items,
    clear: () => {
      items = []
    },
    eventsOf,
    forget: of => {
      items = items.filter(item => !of(item))
    },
    lost: () => lost,
  }
}

function joined(
  earlier: PendingAppend,
  { visit, keys, facts, looks }: PendingAppend,
): PendingAppend {
  return {
    visit,
    events: earlier.events,
    keys: [...earlier.keys, ...keys],
    facts: earlier.facts || facts || false,
    looks: [...(earlier.looks ?? []), ...(looks ?? [])],
  }
}
