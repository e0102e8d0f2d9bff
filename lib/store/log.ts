// The append-only log, as the background uses it: one writer, everything durable before it is acknowledged. When the
// database cannot be used it goes on in memory, says so, and catches up when it can.

import type { Met } from '../judging/rule'
import type { RuleOutcome } from '../judging/run-rules'
import type { PriceRecord } from '../prices/price-record'
import type { ExportedComparison } from '../schema/bundle'
import type { Event } from '../schema/event'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'
import type { AppendResult, PendingAppend } from './append'
import { createAppender } from './appender'
import { closeDatabase, DATABASE_NAME, database, type RequestKey } from './database'
import { deleteEverything, deleteSiteRecords, pruneRequestKeys, pruneVisits } from './deletion'
import { createFactsKeeper, type Fact } from './facts-keeper'
import { createGuard, REST_MS } from './guard'
import { recoverHead } from './head'
import { announceHealth, type Health } from './health'
import { readMet } from './identifiers'
import { looksIn, mergeIntoMemory, prunePrices, readRecords } from './prices'
import { eventsOfVisit } from './read-events'
import { settleRecent } from './recent'
import { recountIfMissing } from './recount'
import { countKeys, type RequestKeys } from './request-keys'
import { saveComparison, saveFindings } from './save-facts'
import { createWriter } from './writer'

export interface LogOptions {
  name?: string
  now?: () => number
}

/** What goes into the log with events, in the same transaction. */
export interface AppendedToo {
  keys?: RequestKey[]
  /** The visit's facts are news: they replace those that the log has. */
  facts?: boolean
  /** The events were seen just now: the price memory takes in what they show. */
  prices?: boolean
}

export interface Log {
  /**
   * Appends events of one visit, batched with others (100 events or 250 ms); resolves when durable, or, with
   * `durable: false`, when they are kept in memory because the database cannot be written. Never rejects.
   * Idempotent by event id within a visit: known ids are counted as `duplicate` and not written again.
   */
  append(visit: Visit, events: Event[], more?: AppendedToo): Promise<AppendResult>
  /** Replaces the findings and outcomes of that visit. */
  saveFindings(visit: string, findings: Finding[], outcomes: RuleOutcome[]): Promise<void>
  /** Keeps what a twin test of a logged visit saw; the same one again replaces itself. */
  saveComparison(section: ExportedComparison): Promise<void>
  /** Oldest first, those in memory included; by the visit index, never a scan. */
  eventsOf(visit: string): Promise<Event[]>
  requestKeys(visit: string): Promise<RequestKeys>
  /** What is remembered of these hashes across visits and sites; unknown ones are left out. */
  met(hashes: readonly string[]): Promise<ReadonlyMap<string, Met>>
  /** Takes price memories of an export in beside its own; the same ones again change nothing. */
  mergePrices(records: readonly PriceRecord[]): Promise<void>
  /** Records of the price memory by their keys (lib/prices/product-key.ts); unknown ones are left out. */
  prices(keys: readonly string[]): Promise<ReadonlyMap<string, PriceRecord>>
  /** Its events, visits, findings, summaries, prices and verdicts; the hash chain of what is left still holds. */
  deleteSite(site: string): Promise<void>
  /** The whole database, and starts a new chain. Rejects when it could not. */
  deleteAll(): Promise<void>
  /**
   * Deletes visits that began more than `retentionDays` before `now`; returns how many. The price memory stays for 400
   * days.
   */
  prune(retentionDays: number, now?: number): Promise<number>
  /** Resolves when everything appended so far is durable (or in memory, when `health` says so). */
  flush(): Promise<void>
  health(): Health
  close(): Promise<void>
}

/** A little longer than the guard leaves a broken database alone. */
const RETRY_MS = REST_MS + 500

/** Opens the log and recovers what an earlier worker left behind. Never rejects. */
export async function openLog(options: LogOptions = {}): Promise<Log> {
  const name = options.name ?? DATABASE_NAME
  const now = options.now ?? Date.now
  const db = database(name)
  const guard = createGuard(db, () => recover(), now)
  const appender = createAppender(db, guard, now)
  const facts = createFactsKeeper(guard)

  async function recover(): Promise<void> {
    appender.forget()
    facts.forgetWritten()
    await recoverHead(db)
    await settleRecent(db)
    await recountIfMissing(db)
    await pruneRequestKeys(db, now())
  }

  const writer = createWriter<PendingAppend, AppendResult>({
    size: item => item.events.length,
    write,
  })
  let retry: ReturnType<typeof setTimeout> | undefined

  async function write(batch: readonly PendingAppend[]): Promise<AppendResult[]> {
    const results = await appender.write(batch)
    await catchUp()
    return results
  }

  async function catchUp(): Promise<void> {
    // Facts of a visit can only be written after the visit.
    if (!appender.isWaiting()) await facts.catchUp()
    clearTimeout(retry)
    // Nobody may append again: what waits in memory is tried again all the same.
    if (appender.isWaiting() || facts.isWaiting())
      retry = setTimeout(() => void write([]), RETRY_MS)
  }

  async function keepFact(fact: Fact): Promise<void> {
    facts.keep(fact)
    await catchUp()
  }

  /** After everything under way, and with nothing of it in memory that is about to be deleted. */
  async function change<T>(work: () => Promise<T>): Promise<T> {
    await writer.flush()
    await appender.settled()
    const result = await guard.attempt(() => appender.alone(work))
    appender.forget()
    facts.forgetWritten()
    if (result === undefined) throw new Error(guard.health().message)
    return result
  }

  await guard.attempt(async () => true)
  announceHealth(guard.health())
  return {
    append: (visit, events, { keys = [], facts = false, prices = false } = {}) =>
      writer.add({ visit, events, keys, facts, looks: prices ? looksIn(visit, events) : [] }),
    saveFindings: (visit, findings, outcomes) =>
      keepFact({
        key: `findings ${visit}`,
        site: null,
        says: JSON.stringify([findings, outcomes]),
        write: () =>
          appender.within([db.findings, db.outcomes], () =>
            saveFindings(db, visit, findings, outcomes),
          ),
      }),
    saveComparison: section =>
      keepFact({
        key: `comparison ${section.visit} ${section.at}`,
        site: null,
        write: () => appender.within([db.comparisons], () => saveComparison(db, section)),
      }),
    eventsOf: async visit => {
      await writer.flush()
      const stored = await guard.attempt(() => eventsOfVisit(visit, db))
      return [...(stored ?? []), ...appender.shelter.eventsOf(visit)]
    },
    requestKeys: async visit => {
      await writer.flush()
      const stored = await guard.attempt(() =>
        db.requestKeys.where('visit').equals(visit).toArray(),
      )
      const waiting = appender.shelter.waiting().filter(item => item.visit.id === visit)
      return countKeys([...(stored ?? []), ...waiting])
    },
    met: async hashes => {
      if (hashes.length === 0) return new Map()
      await writer.flush()
      return (await guard.attempt(() => readMet(db, hashes))) ?? new Map()
    },
    mergePrices: async records => {
      for (const record of records) {
        const key = `imported price ${record.key}`
        await keepFact({ key, site: record.site, write: () => mergeIntoMemory(db, record) })
      }
    },
    prices: async keys =>
      (keys.length > 0 && (await guard.attempt(() => readRecords(db, keys)))) || new Map(),
    deleteSite: async site => {
      appender.shelter.forget(item => item.visit.site === site)
      facts.forget(fact => fact.site === site)
      await change(() => deleteSiteRecords(db, site))
    },
    deleteAll: async () => {
      appender.shelter.clear()
      facts.forget(() => true)
      await change(async () => {
        await deleteEverything(db)
        return true
      })
    },
    prune: (retentionDays, at = now()) =>
      change(async () => {
        await prunePrices(db, at)
        return pruneVisits(db, at - retentionDays * 86_400_000)
      }),
    flush: () => writer.flush(),
    health: () => guard.health(),
    close: async () => {
      await writer.flush()
      await appender.settled()
      clearTimeout(retry)
      closeDatabase(name)
    },
  }
}
