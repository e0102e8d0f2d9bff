// What runs in the browser for store.bench.ts: real IndexedDB, the code that ships.
import { writeBundle } from '../../lib/export/bundle'
import { encoded } from '../../lib/export/encoded'
import type { Event } from '../../lib/schema/event'
import { bundleSource } from '../../lib/store/bundle-source'
import { exportEvent } from '../../lib/store/canonical'
import { closeDatabase, database } from '../../lib/store/database'
import { type Log, openLog } from '../../lib/store/log'
import {
  readFindings,
  readOutcomes,
  readTotals,
  readVerdicts,
  readVisit,
  readVisitSummary,
} from '../../lib/store/read'
import { recount } from '../../lib/store/recount'
import { emptyVisitSummary, foldEvent, type VisitSummary } from '../../lib/summary/visit-summary'
import { type MadeVisit, makeVisits } from './made-events'
import { openRowStore, type RowStore, scanRows, writeRows } from './row-store'

/** Events handed over and not yet acknowledged: what ten busy tabs hold. */
const UNACKNOWLEDGED = 1_000

/** Visits appended as fast as they are acknowledged; resolves to the events that are durable. */
async function fill(name: string, visits: Iterable<MadeVisit>): Promise<number> {
  const log = await openLog({ name })
  const written = await appendAll(log, visits)
  await log.close()
  return written
}

async function appendAll(log: Log, visits: Iterable<MadeVisit>): Promise<number> {
  let waiting = 0
  let written = 0
  let roomMade = () => {}
  for (const { visit, events } of visits) {
    waiting += events.length
    void log.append(visit, events).then(result => {
      if (result.durable) written += result.written
      waiting -= events.length
      roomMade()
    })
    while (waiting >= UNACKNOWLEDGED) {
      await new Promise<void>(done => {
        roomMade = done
      })
    }
  }
  await log.flush()
  return written
}

async function popup(name: string, visit: string): Promise<number> {
  const from = performance.now()
  const db = database(name)
  await Promise.all([
    readVisit(visit, db),
    readVisitSummary(visit, db),
    readFindings({ visit }, db),
    readOutcomes(visit, db),
    readTotals(db),
    readVerdicts(db),
  ])
  const took = performance.now() - from
  closeDatabase(name)
  return took
}

let prepared: MadeVisit[] = []
let plain: Event[] = []
let log: Log | null = null
let rows: RowStore | null = null

const bench = {
  /** Makes the events outside of what is measured. */
  prepare(total: number, seed: number) {
    // As they come, by message: none of their texts is still a chain of the pieces it was made of.
    prepared = JSON.parse(JSON.stringify([...makeVisits(total, seed)])) as MadeVisit[]
    plain = prepared.flatMap(({ events }) => events)
    // What making them left behind is not what is measured.
    collectGarbage()
    return plain.length
  },
  async drop(name: string) {
    await database(name).delete()
    closeDatabase(name)
  },
  /** Both stores new and open, with one visit in each: making a database is not what is measured. */
  async openBoth() {
    await log?.close()
    rows?.close()
    await bench.drop('log')
    log = await openLog({ name: 'log' })
    rows = openRowStore('rows')
    await rows.delete()
    await rows.open()
    const [first] = makeVisits(50, 1)
    if (!first) return
    await log.append(first.visit, first.events)
    await writeRows(rows, [first])
  },
  /** Everything durable. */
  logPrepared: async () => log && appendAll(log, prepared),
  /** Everything that fills a segment compacted, as the log does by itself after a quiet second. */
  async compact() {
    await log?.close()
    log = null
  },
  rowsPrepared: async () => rows && writeRows(rows, prepared),
  fillFresh: (name: string, total: number, seed: number) => fill(name, makeVisits(total, seed)),
  async fillRows(name: string) {
    const db = openRowStore(name)
    await db.delete()
    await db.open()
    await writeRows(db, prepared)
    db.close()
  },
  async lastVisit(name: string) {
    const visit = await database(name).visits.orderBy('startedAt').last()
    closeDatabase(name)
    return visit?.id ?? ''
  },
  async popup(name: string, visit: string, times: number) {
    const took: number[] = []
    for (let n = 0; n < times; n += 1) took.push(await popup(name, visit))
    return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
  },
  async recount(name: string) {
    const summaries = await recount(database(name))
    closeDatabase(name)
    let events = 0
    for (const summary of summaries.values()) events += summary.events
    return events
  },
  /** Whether the running summaries equal a recount of the whole log. */
  async agrees(name: string) {
    const db = database(name)
    const counted = await recount(db)
    let same = 0
    await db.visitSummaries.each(kept => {
      const again = counted.get(kept.visit)
      const of = ({ events, companies }: VisitSummary) => ({ events, companies })
      if (again && JSON.stringify(of(again)) === JSON.stringify(of(kept))) same += 1
    })
    return same === counted.size
  },
  async rowScan(name: string) {
    const db = openRowStore(name)
    const summaries = new Map<string, VisitSummary>()
    const rows = await scanRows(db, event => {
      let summary = summaries.get(event.visit)
      if (!summary) {
        summary = emptyVisitSummary(event.visit, '', event.at)
        summaries.set(event.visit, summary)
      }
      foldEvent(summary, event)
    })
    db.close()
    return rows
  },
  /** Bytes of the whole export; and the highest heap seen above the start, in MB, where asked for: a look at it takes time. */
  async exportAll(name: string, watched = false) {
    collectGarbage()
    const start = heap()
    let bytes = 0
    let peak = 0
    const generator = { name: 'vitrine', version: '0', browser: 'bench' } as const
    const header = { generator, generatedAt: new Date().toISOString(), settings: {} }
    for await (const part of encoded(writeBundle(header, bundleSource({}, database(name))))) {
      bytes += part.length
      if (watched) peak = Math.max(peak, heap() - start)
    }
    closeDatabase(name)
    return { bytes, peak }
  },
  stringifyPrepared(times: number) {
    const utf8 = new TextEncoder()
    let bytes = 0
    for (let n = 0; n < times; n += 1) {
      for (let from = 0; from < plain.length; from += 1000) {
        const text = plain.slice(from, from + 1000).map(event => JSON.stringify(exportEvent(event)))
        bytes += utf8.encode(text.join(',\n')).length
      }
    }
    return bytes
  },
}

function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
}

function heap(): number {
  // Chromium only, with --enable-precise-memory-info.
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return (memory?.usedJSHeapSize ?? 0) / 2 ** 20
}

export type StoreBench = typeof bench
Object.assign(globalThis, { bench })
