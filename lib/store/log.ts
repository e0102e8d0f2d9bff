// The append-only log, as the background uses it: one writer, everything durable before it is acknowledged. When the
// database cannot be used it goes on in memory, says so, and catches up when it can.
import type { RuleOutcome } from '../judging/run-rules'
import type { Event } from '../schema/event'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'
import { type AppendResult, appendBatch, type PendingAppend } from './append'
import { SEGMENT_EVENTS, sealJournal } from './compact'
import { closeDatabase, DATABASE_NAME, database, type RequestKey } from './database'
import { deleteEverything, deleteSiteRecords, pruneRequestKeys, pruneVisits } from './deletion'
import { createGuard } from './guard'
import { recoverHead } from './head'
import { announceHealth, type Health } from './health'
import type { JournalRows } from './journal'
import { createKnownIds } from './known-ids'
import { eventsOfVisit } from './read-events'
import { recountIfMissing } from './recount'
import { saveFindings, saveVisit } from './save-facts'
import { createShelter } from './shelter'
import { createWriter } from './writer'

export interface LogOptions {
  name?: string
  now?: () => number
}

/** Hash → how often each source reported it; a request happened as often as the source that saw it most. */
export type RequestKeys = Map<string, { network: number; timing: number }>

export interface Log {
  /**
   * Appends events of one visit, batched with others (100 events or 250 ms); resolves when durable, or, with
   * `durable: false`, when they are kept in memory because the database cannot be written. Never rejects.
   * Idempotent by event id within a visit: known ids are counted as `duplicate` and not written again.
   */
  append(visit: Visit, events: Event[], more?: { keys?: RequestKey[] }): Promise<AppendResult>
  saveVisit(visit: Visit): Promise<void>
  /** Replaces the findings and outcomes of that visit. */
  saveFindings(visit: string, findings: Finding[], outcomes: RuleOutcome[]): Promise<void>
  /** Oldest first, those in memory included; by the visit index, never a scan. */
  eventsOf(visit: string): Promise<Event[]>
  requestKeys(visit: string): Promise<RequestKeys>
  /** Its events, visits, findings, summaries and verdicts; the hash chain of what is left still holds. */
  deleteSite(site: string): Promise<void>
  /** The whole database, and starts a new chain. Rejects when it could not. */
  deleteAll(): Promise<void>
  /** Deletes visits that began more than `retentionDays` before `now`; returns how many. */
  prune(retentionDays: number, now?: number): Promise<number>
  /** Resolves when everything appended so far is durable (or in memory, when `health` says so). */
  flush(): Promise<void>
  health(): Health
  close(): Promise<void>
}

/** While more than this waits to be compacted, appends wait for it. */
const BACKLOG = 8 * SEGMENT_EVENTS

/** Opens the log and recovers what an earlier worker left behind. Never rejects. */
export async function openLog(options: LogOptions = {}): Promise<Log> {
  const name = options.name ?? DATABASE_NAME
  const now = options.now ?? Date.now
  const db = database(name)
  const shelter = createShelter()
  const known = createKnownIds({
    eventsOf: visit => eventsOfVisit(visit, db),
    seen: async visits => new Set(await db.visits.where('id').anyOf(visits).primaryKeys()),
  })
  let tail: JournalRows[] = []
  let sealing: Promise<void> | null = null

  const guard = createGuard(
    db,
    async () => {
      known.forget()
      tail = []
      await recoverHead(db)
      await recountIfMissing(db)
      await pruneRequestKeys(db, now())
    },
    now,
  )

  function seal(): Promise<void> {
    // A seal that fails leaves the journal as it is: the next one tries again.
    sealing ??= sealJournal(db, { tail })
      .catch(() => undefined)
      .finally(() => {
        sealing = null
      })
    return sealing
  }

  async function write(batch: PendingAppend[]): Promise<AppendResult[]> {
    const waiting = shelter.waiting()
    await sealing
    const appended = await guard.attempt(() =>
      appendBatch(db, known, [...waiting, ...batch], { now: now(), tail }),
    )
    if (!appended) {
      const kept = shelter.keep(batch)
      guard.tellLost(shelter.lost())
      return kept
    }
    shelter.clear()
    remember(appended.rows)
    if (appended.pending >= SEGMENT_EVENTS) {
      const sealed = seal()
      if (appended.pending >= BACKLOG) await sealed
    }
    return appended.results.slice(waiting.length)
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

  const writer = createWriter<PendingAppend, AppendResult>({
    size: item => item.events.length,
    write,
  })

  /** After everything under way, and with nothing of it in memory that is about to be deleted. */
  async function change<T>(work: () => Promise<T>): Promise<T> {
    await writer.flush()
    await sealing
    const result = await guard.attempt(work)
    known.forget()
    tail = []
    if (result === undefined) throw new Error(guard.health().message)
    return result
  }

  await guard.attempt(async () => true)
  announceHealth(guard.health())
  return {
    append: (visit, events, more) => writer.add({ visit, events, keys: more?.keys ?? [] }),
    saveVisit: async visit => {
      await guard.attempt(() => saveVisit(db, visit))
    },
    saveFindings: async (visit, findings, outcomes) => {
      await guard.attempt(() => saveFindings(db, visit, findings, outcomes))
    },
    eventsOf: async visit => {
      await writer.flush()
      const stored = await guard.attempt(() => eventsOfVisit(visit, db))
      return [...(stored ?? []), ...shelter.eventsOf(visit)]
    },
    requestKeys: async visit => {
      await writer.flush()
      const stored = await guard.attempt(() =>
        db.requestKeys.where('visit').equals(visit).toArray(),
      )
      const waiting = shelter.waiting().filter(item => item.visit.id === visit)
      return countKeys([...(stored ?? []), ...waiting])
    },
    deleteSite: async site => {
      shelter.forget(item => item.visit.site === site)
      await change(() => deleteSiteRecords(db, site))
    },
    deleteAll: async () => {
      shelter.clear()
      await change(async () => {
        await deleteEverything(db)
        return true
      })
    },
    prune: (retentionDays, at = now()) =>
      change(() => pruneVisits(db, at - retentionDays * 86_400_000)),
    flush: () => writer.flush(),
    health: () => guard.health(),
    close: async () => {
      await writer.flush()
      await sealing
      closeDatabase(name)
    },
  }
}

function countKeys(records: readonly { keys: RequestKey[] }[]): RequestKeys {
  const counts: RequestKeys = new Map()
  for (const { keys } of records) {
    for (const { hash, source } of keys) {
      const count = counts.get(hash) ?? { network: 0, timing: 0 }
      count[source] += 1
      counts.set(hash, count)
    }
  }
  return counts
}
