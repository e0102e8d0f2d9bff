// One append after the other: into the journal while the database can be written, else into memory. Compaction waits for
// a quiet moment, so that a page that loads is not slowed by it; an ended worker leaves it to the next one.
import { type AppendResult, appendBatch, type PendingAppend } from './append'
import { SEGMENT_EVENTS, sealJournal } from './compact'
import type { VitrineDatabase } from './database'
import type { Guard } from './guard'
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
  /** Compacts what fills a segment; resolves when that is done. */
  settled(): Promise<void>
  /** Forgets what is known of the database, because it was changed or opened anew. */
  forget(): void
}

/** Milliseconds without an append before full segments are made: the end of a page's burst, well before a worker idles. */
const QUIET_MS = 1_000
/** While more than this waits to be compacted, appends wait for it: some hundred pages without a quiet second. */
const BACKLOG = 16 * SEGMENT_EVENTS
/** Events of the journal that are kept in memory too, so that making segments need not read them again. */
const HELD_EVENTS = 4 * SEGMENT_EVENTS

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
  let pending = 0
  let quiet: ReturnType<typeof setTimeout> | undefined
  let sealing: Promise<void> | null = null
  let last: Promise<unknown> = Promise.resolve()

  function seal(): Promise<void> {
    clearTimeout(quiet)
    pending = 0
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
    while (from > 0 && events < HELD_EVENTS) {
      from -= 1
      events += tail[from]?.rows.length ?? 0
    }
    if (from > 0) tail = tail.slice(from)
  }

  async function writeNow(batch: readonly PendingAppend[]): Promise<AppendResult[]> {
    await sealing
    const waiting = shelter.waiting()
    const appended = await guard.attempt(() =>
      appendBatch(db, known, [...waiting, ...batch], now(), mentions),
    )
    if (!appended) {
      const kept = shelter.keep(batch)
      guard.tellLost(shelter.lost())
      return kept
    }
    shelter.clear()
    mentions = appended.mentions
    pending = appended.pending
    remember(appended.rows)
    clearTimeout(quiet)
    if (pending >= BACKLOG) await seal()
    else if (pending >= SEGMENT_EVENTS) quiet = setTimeout(() => void seal(), QUIET_MS)
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
    settled: () => (pending >= SEGMENT_EVENTS ? seal() : (sealing ?? Promise.resolve())),
    forget() {
      known.forget()
      tail = []
      mentions = null
      pending = 0
      clearTimeout(quiet)
    },
  }
}
