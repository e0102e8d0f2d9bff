// The floor: one Dexie row an event, with an index for each question that Vitrine's log answers.
import Dexie, { type Table } from 'dexie'
import type { Event } from '../../lib/schema/event'

export type RowStore = Dexie & { events: Table<Event & { seq?: number }, number> }

export function openRowStore(name: string): RowStore {
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' })
  // `&id`: a retried event is written once. The rest: by visit, by kind, by company, newest first.
  db.version(1).stores({ events: '++seq, &id, visit, type, vendor, at' })
  return db as RowStore
}

/** A thousand events a transaction, in one bulk call: as kind to rows as Dexie can be. */
export async function writeRows(db: RowStore, events: readonly Event[]): Promise<void> {
  for (let from = 0; from < events.length; from += 1000) {
    await db.events.bulkAdd(events.slice(from, from + 1000))
  }
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
