// The append-only log, as the background uses it: one writer, everything durable before it is acknowledged.
import type { RuleOutcome } from '../judging/run-rules'
import type { Event } from '../schema/event'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'
import { type AppendResult, appendBatch, type PendingAppend } from './append'
import { sealJournal } from './compact'
import { closeDatabase, DATABASE_NAME, database, type RequestKey } from './database'
import { deleteEverything, deleteSiteRecords, pruneVisits } from './deletion'
import { announceHealth, type Health } from './health'
import { eventsOfVisit } from './read-events'
import { saveFindings, saveVisit } from './save-facts'
import { createWriter } from './writer'

export interface LogOptions {
  name?: string
  now?: () => number
}

/** Hash → how often each source reported it. */
export type RequestKeys = Map<string, { network: number; timing: number }>

export interface Log {
  /**
   * Appends events of one visit, batched with others; resolves when durable, rejects when they were not written.
   * Idempotent by event id within a visit: known ids are counted as `duplicate` and not written again.
   */
  append(visit: Visit, events: Event[], more?: { keys?: RequestKey[] }): Promise<AppendResult>
  saveVisit(visit: Visit): Promise<void>
  /** Replaces the findings and outcomes of that visit. */
  saveFindings(visit: string, findings: Finding[], outcomes: RuleOutcome[]): Promise<void>
  /** Oldest first; by the visit index, never a scan. */
  eventsOf(visit: string): Promise<Event[]>
  requestKeys(visit: string): Promise<RequestKeys>
  /** Its events, visits, findings, summaries and verdicts; the hash chain of what is left still holds. */
  deleteSite(site: string): Promise<void>
  /** The whole database, and starts a new chain. */
  deleteAll(): Promise<void>
  /** Deletes visits that began more than `retentionDays` before `now`; returns how many. */
  prune(retentionDays: number, now?: number): Promise<number>
  /** Resolves when everything appended so far is durable and in hashed segments. */
  flush(): Promise<void>
  health(): Health
  close(): Promise<void>
}

/** Opens the log and recovers what an earlier worker left behind. */
export async function openLog(options: LogOptions = {}): Promise<Log> {
  const name = options.name ?? DATABASE_NAME
  const now = options.now ?? Date.now
  const db = database(name)
  await db.open()
  const known = new Map<string, Set<string>>()
  const writer = createWriter<PendingAppend, AppendResult>({
    size: item => item.events.length,
    write: batch => appendBatch(db, known, batch, now()),
  })
  const settled = async () => {
    await writer.flush()
    await sealJournal(db)
  }
  announceHealth({ state: 'ok', message: '', at: now() })
  return {
    append: (visit, events, more) => writer.add({ visit, events, keys: more?.keys ?? [] }),
    saveVisit: visit => saveVisit(db, visit),
    saveFindings: (visit, findings, outcomes) => saveFindings(db, visit, findings, outcomes),
    eventsOf: async visit => {
      await writer.flush()
      return eventsOfVisit(visit, db)
    },
    requestKeys: async visit => {
      await writer.flush()
      return countKeys(await db.requestKeys.where('visit').equals(visit).toArray())
    },
    deleteSite: async site => {
      await settled()
      for (const visit of await deleteSiteRecords(db, site)) known.delete(visit)
    },
    deleteAll: async () => {
      await writer.flush()
      await deleteEverything(db)
      known.clear()
    },
    prune: async (retentionDays, at = now()) => {
      await settled()
      const gone = await pruneVisits(db, at - retentionDays * 86_400_000)
      for (const visit of gone) known.delete(visit)
      return gone.length
    },
    flush: settled,
    health: () => ({ state: 'ok', message: '', at: now() }),
    close: async () => {
      await writer.flush()
      closeDatabase(name)
    },
  }
}

function countKeys(records: { keys: RequestKey[] }[]): RequestKeys {
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
