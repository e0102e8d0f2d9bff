// The floor: one Dexie row an event, with an index for each question that Vitrine's log answers.
import Dexie, { type Table } from 'dexie'
import type { Event } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'
import type { MadeVisit } from './made-events'

export type RowStore = Dexie & {
  events: Table<Event & { seq?: number; values: string[] }, number>
  visits: Table<Visit, string>
}

export function openRowStore(name: string): RowStore {
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' })
  // `&id`: a retried event is written once. The rest: by visit, by kind, by company, newest first, and where a value was
  // met before. Nothing is counted in advance: a popup reads its visit's rows.
  db.version(1).stores({
    events: '++seq, &id, visit, type, vendor, at, *values',
    visits: 'id, site, startedAt',
  })
  return db as RowStore
}

/** About a thousand events a transaction, in one bulk call: as kind to rows as Dexie can be. */
export async function writeRows(db: RowStore, made: readonly MadeVisit[]): Promise<void> {
  for (let from = 0; from < made.length; from += 10) {
    const some = made.slice(from, from + 10)
    await db.transaction('rw', db.events, db.visits, async () => {
      await db.visits.bulkPut(some.map(({ visit }) => visit))
      await db.events.bulkAdd(some.flatMap(({ events }) => events.map(toRow)))
    })
  }
}

function toRow(event: Event): Event & { values: string[] } {
  return { ...event, values: valuesOf(event) }
}

function valuesOf(event: Event): string[] {
  if (event.type === 'storage') return event.hash === null ? [] : [event.hash]
  return event.type === 'request' ? event.identifiers.map(({ hash }) => hash) : []
}

/** Every row once, a thousand at a time, which is faster than a cursor. */
export async function scanRows(db: RowStore, each: (event: Event) => void): Promise<number> {
  let seq = 0
  let rows = 0
  for (;;) {
    const page = await db.events.where('seq').above(seq).limit(1000).toArray()
    if (page.length === 0) return rows
    for (const event of page) each(event)
    rows += page.length
    seq = page.at(-1)?.seq ?? seq
  }
}
