// One append after the other: into the journal while the database can be written, else into memory. Compaction waits for
// a quiet moment, so that a page that loads is not slowed by it; an ended worker leaves it to the next one.
import type { Table } from 'dexie'
import { type AppendResult, appendBatch, type Memory, type PendingAppend } from './append'
import { SEGMENT_EVENTS, sealJournal } from './compact'
import type { VitrineDatabase } from './database'
import type { Guard } from './guard'
import type { JournalRows } from './journal'
import { createKnownIds } from './known-ids'
import { eventsOfVisit } from './read-events'
import { emptied, isFull, openRecent, settledTables, settleRecent } from './recent'
import { createSeenVisits } from './seen-visits'
import { createShelter, type Shelter } from './shelter'

export interface Appender {
  /** Never rejects; calls wait for each other. What waits in memory is written first, by an empty batch too. */
  write(batch: readonly PendingAppend[]): Promise<AppendResult[]>
  /**
   * Runs `work` between two appends, with every visit and summary in its own table: for whatever else writes these.
   * Rejects as `work` does.
   */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** The same in one transaction over these tables and those of visits and summaries; `work` writes no new visits. */
  within<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T>
  shelter: Shelter
  isWaiting(): boolean
  /** Writes visits and summaries to their tables and compacts what fills a segment; resolves when that is done. */
  settled(): Promise<void>
  /** Forgets what is known of the database, because it was changed or opened anew. */
  forget(): void
}

/** Milliseconds without an append before full segments are made: the end of a page's burst, well before a worker idles. */
const QUIET_MS = 1_000
/** While more than this waits to be compacted, every append compacts too: some hundred pages without a quiet second. */
const BACKLOG = 16 * SEGMENT_EVENTS
/** Events of the journal that are kept in memory too, so that making segments need not read them again. */
const HELD_EVENTS = 4 * SEGMENT_EVENTS

export function createAppender(db: VitrineDatabase, guard: Guard, now: () => number): Appender {
  const shelter = createShelter()
  const seen = createSeenVisits(db, now)
  const known = createKnownIds({ eventsOf: visit => eventsOfVisit(visit, db), seen: seen.of })
  let tail: JournalRows[] = []
  let memory: Memory | null = null
  let pending = 0
  let quiet: ReturnType<typeof setTimeout> | undefined
  let sealing: Promise<void> | null = null
  /** An append waits for the segment that is made. */
  let isWanted = false
  let last: Promise<unknown> = Promise.resolve()

  /** A seal that fails, or is told to end, leaves the journal as it is: the next one goes on. */
  function seal(more: () => boolean): Promise<void> {
    sealing ??= sealJournal(db, { tail, more })
      .then(left => {
        pending = left
      })
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

  async function settle(): Promise<void> {
    if (isSettled()) return
    await settleRecent(db)
    noteSettled()
  }

  const isSettled = () => memory?.recent.visits.size === 0
  const noteSettled = () => {
    if (memory) memory = { ...memory, recent: emptied(memory.recent) }
  }

  async function append(batch: readonly PendingAppend[]) {
    if (memory && isFull(memory.recent)) await settle()
    memory ??= { mentions: null, recent: await openRecent(db) }
    return appendBatch(db, known, batch, now(), memory)
  }

  async function writeNow(batch: readonly PendingAppend[]): Promise<AppendResult[]> {
    isWanted = true
    await sealing
    isWanted = false
    const waiting = shelter.waiting()
    const appended = await guard.attempt(() => append([...waiting, ...batch]))
    if (!appended) {
      const kept = shelter.keep(batch)
      guard.tellLost(shelter.lost())
      return kept
    }
    shelter.clear()
    memory = appended.memory
    pending = appended.pending
    remember(appended.rows)
    clearTimeout(quiet)
    if (pending >= BACKLOG) await sealAsMuchAs(appended.rows)
    quiet = setTimeout(() => void settled(), QUIET_MS)
    return appended.results.slice(waiting.length)
  }

  /** What came goes, and a segment more: to compact the whole backlog at once would hold up appends for seconds. */
  function sealAsMuchAs(written: readonly JournalRows[]): Promise<void> {
    let left = written.reduce((sum, { rows }) => sum + rows.length, 0)
    return seal(() => {
      left -= SEGMENT_EVENTS
      return left > 0
    })
  }

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    inLine(async () => {
      await settle()
      // It may write visits itself.
      seen.forget()
      return work()
    })

  const within = <T>(tables: readonly Table[], work: () => Promise<T>): Promise<T> =>
    inLine(async () => {
      const all = [...new Set([...settledTables(db), ...tables])]
      const result = await db.transaction('rw', all, async () => {
        if (!isSettled()) await settleRecent(db)
        return work()
      })
      noteSettled()
      return result
    })

  async function settled(): Promise<void> {
    clearTimeout(quiet)
    // What cannot be moved now stays where it is: it is read from there too, and the next worker tries again.
    if (db.isOpen()) {
      last = last.then(settle).catch(() => undefined)
      await last
    }
    await (pending >= SEGMENT_EVENTS ? seal(() => !isWanted) : sealing)
  }

  return {
    write(batch) {
      const written = last.then(() => writeNow(batch))
      last = written
      return written
    },
    alone,
    within,
    shelter,
    isWaiting: () => shelter.waiting().length > 0,
    settled,
    forget() {
      known.forget()
      seen.forget()
      tail = []
      memory = null
      pending = 0
      clearTimeout(quiet)
    },
  }
}
