// What runs in the browser for browser-kills.bench.ts: the log of tests/bench/store-page.ts, told apart from outside.
import { database } from '../../lib/store/database'
import { openLog } from '../../lib/store/log'
import { eventsOfVisit } from '../../lib/store/read-events'
import { recount } from '../../lib/store/recount'
import { foldSite } from '../../lib/summary/site-summary'
import { changeTotals, emptyTotals } from '../../lib/summary/totals'
import { makeVisits } from './made-events'

const NAME = 'killed'

const kills = {
  /**
   * Appends for ever, a few dozen events at a time, each stamped when it was handed over; tells which were
   * acknowledged as durable, by console lines, which outlive the page.
   */
  async ingest(seed: number) {
    const log = await openLog({ name: NAME })
    for (const { visit: made, events } of makeVisits(10_000_000, seed)) {
      const visit = { ...made, startedAt: Date.now() }
      for (let from = 0; from < events.length; from += 40) {
        const batch = events.slice(from, from + 40).map(event => ({ ...event, at: Date.now() }))
        const handed = Date.now()
        void log.append(visit, batch).then(({ durable }) => {
          if (durable) console.log(`durable ${visit.id} ${batch.at(-1)?.id} ${handed}`)
        })
        await new Promise(later => setTimeout(later, 20))
      }
    }
  },
  /** Opens it anew, as the background would; time of the newest event, and whether all summaries equal a recount. */
  async check(visits: string[]) {
    const log = await openLog({ name: NAME })
    const db = database(NAME)
    const counted = await recount(db)
    const kept = await db.visitSummaries.toArray()
    let agrees = kept.length === counted.size
    const totals = emptyTotals()
    for (const summary of kept) {
      agrees &&= same(summary, counted.get(summary.visit))
      changeTotals(totals, null, summary)
    }
    for (const site of await db.siteSummaries.toArray()) {
      agrees &&= same(
        site,
        foldSite(site.site, inOrder(kept.filter(({ site: of }) => of === site.site))),
      )
    }
    const meta = await db.meta.get('totals')
    agrees &&= same(totals, meta?.key === 'totals' ? meta.totals : emptyTotals())
    const newest = kept.reduce((last, { lastAt }) => Math.max(last, lastAt), 0)
    const ids: string[] = []
    for (const visit of visits) for (const { id } of await eventsOfVisit(visit, db)) ids.push(id)
    const state = log.health().state
    await log.close()
    return { state, agrees, newest, ids }
  },
}

function inOrder<T extends { startedAt: number }>(summaries: T[]): T[] {
  return summaries.sort((left, right) => left.startedAt - right.startedAt)
}

/** Whatever the order of keys and of lists of names. */
function same(left: unknown, right: unknown): boolean {
  return text(left) === text(right)
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, item) => {
    if (Array.isArray(item)) return [...item].sort()
    if (item === null || typeof item !== 'object') return item
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

export type KillsPage = typeof kills
Object.assign(globalThis, { kills })
