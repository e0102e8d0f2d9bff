// One append after the other: into the database while it can be written, else into memory; and the compaction that
// follows.
import { type AppendResult, appendBatch, type PendingAppend } from './append'
import { SEGMENT_EVENTS, sealJournal } from './compact'
import type { VitrineDatabase } from './database'
import type { Guard } from './guard'
import type { Head } from './head'
import type { MentionsRecord } from './identifiers'
import type { JournalRows } from './journal'
import { createKnownIds } from './known-ids'
import { eventsOfVisit } from './read-events'
import { createShelter, type Shelter } from './shelter'

export interface Appender {
  /** Never rejects; calls wait for each other. What waits in memory is written first, by an empty batch too. */
  write(batch: readonly PendingAppend[]): Promise<AppendResult[]>
  shelter: Shelter
  isWaiting(): boolean
  /** Resolves when no compaction is under way. */
  settled(): Promise<void>
  /** Forgets what is known of the database, because it was changed or opened anew. */
  forget(): void
}

/** While more than this waits to be compacted, appends wait for it. */
const BACKLOG = 8 * SEGMENT_EVENTS

export function createAppender(db: VitrineDatabase, guard: Guard, now: () => number): Appender {
  const shelter = createShelter()
  const known = createKnownIds({
    eventsOf: visit => eventsOfVisit(visit, db),
    seen: async visits => {
      // Not anyOf, which walks a cursor from key to key.
      const found = await db.visits.bulkGet([...visits])
      return new Set(found.flatMap(visit => visit?.id ?? []))
    },
  })
  let tail: JournalRows[] = []
  let mentions: MentionsRecord | null = null
  let head: Head | null = null
  let sealing: Promise<void> | null = null
  let last: Promise<unknown> = Promise.resolve()

  function seal(): Promise<void> {
    head = null
    // A seal that fails leaves the journal as it is: the next one tries again.
    sealing ??= sealJournal(db, { tail })
      .catch(() => undefined)
      .finally(() => {
        sealing = null
      })
    return sealing
  }

  function remember(rows: readonly JournalRows[]): void {
    tail.push(...rows)
    let events = 0
    let from = tail.length
    while (from > 0 && events < BACKLOG + SEGMENT_EVENTS) {
      from -= 1
      events += tail[from]?.rows.length ?? 0
    }
    if (from > 0) tail = tail.slice(from)
  }

  async function writeNow(batch: readonly PendingAppend[]): Promise<AppendResult[]> {
    await sealing
    const waiting = shelter.waiting()
    const appended = await guard.attempt(() =>
      appendBatch(db, known, [...waiting, ...batch], now(), { tail, mentions, head }),
    )
    if (!appended) {
      const kept = shelter.keep(batch)
      guard.tellLost(shelter.lost())
      return kept
    }
    shelter.clear()
    mentions = appended.mentions
    head = appended.head
    if (appended.pending === 0) tail = []
    remember(appended.rows)
    if (appended.pending >= SEGMENT_EVENTS) {
      const sealed = seal()
      if (appended.pending >= BACKLOG) await sealed
    }
    return appended.results.slice(waiting.length)
  }

  return {
    write(batch) {
      const written = last.then(() => writeNow(batch))
      last = written
      return written
    },
    shelter,
    isWaiting: () => shelter.waiting().length > 0,
    settled: async () => {
      await sealing
    },
    forget() {
      known.forget()
      tail = []
      mentions = null
      head = null
    },
  }
}
