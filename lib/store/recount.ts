// Every summary made again from the log itself: after a loss, and to prove that the running counts are right.
import { groupBy } from '../judging/group-by'
import { foldSite } from '../summary/site-summary'
import { changeTotals, emptyTotals } from '../summary/totals'
import {
  emptyVisitSummary,
  foldEvent,
  foldFacts,
  type VisitSummary,
  withJudgement,
} from '../summary/visit-summary'
import { FORMAT, type VitrineDatabase } from './database'
import { readJournal } from './journal'
import { unpackFacts } from './packed-events'
import { readRecent } from './recent'

/** One summary a visit, by folding the whole log; findings are not in it. Reads facts only, a segment at a time. */
export async function recount(db: VitrineDatabase): Promise<Map<string, VisitSummary>> {
  const summaries = new Map<string, VisitSummary>()
  // First: visits leave it for the table.
  for (const { after } of (await readRecent(db)).values()) {
    const { visit, site, startedAt } = after
    summaries.set(visit, emptyVisitSummary(visit, site, startedAt))
  }
  await db.visits.each(({ id, site, startedAt }) => {
    summaries.set(id, emptyVisitSummary(id, site, startedAt))
  })
  for (let from = 0; ; ) {
    const segments = await db.segments.where('start').aboveOrEqual(from).limit(16).toArray()
    if (segments.length === 0) break
    for (const { packed } of segments) {
      // What a damaged segment still tells is counted.
      await unpackFacts(packed, (facts, visit, at) => {
        const summary = summaries.get(visit)
        if (summary) foldFacts(summary, facts, at)
      }).catch(() => undefined)
    }
    from = (segments.at(-1)?.start ?? from) + 1
  }
  for (const { rows } of await readJournal(db)) {
    for (const event of rows) {
      const summary = event && summaries.get(event.visit)
      if (summary) foldEvent(summary, event)
    }
  }
  return summaries
}

/** Rebuilds the summaries when they are gone but the visits are not. */
export async function recountIfMissing(db: VitrineDatabase): Promise<void> {
  const [visits, summaries, sites, totals] = await Promise.all([
    db.visits.count(),
    db.visitSummaries.count(),
    db.siteSummaries.count(),
    db.meta.get('totals'),
  ])
  if (visits === summaries && (visits === 0 || (sites > 0 && totals))) return
  await rebuild(db)
}

async function rebuild(db: VitrineDatabase): Promise<void> {
  const counted = [...(await recount(db)).values()]
  const { visitSummaries, siteSummaries, findings, outcomes, meta } = db
  await db.transaction(
    'rw',
    [visitSummaries, siteSummaries, findings, outcomes, meta],
    async () => {
      const totals = emptyTotals()
      const judged: VisitSummary[] = []
      for (const summary of counted) {
        const found = await findings.where('visit').equals(summary.visit).toArray()
        const told = await outcomes.get(summary.visit)
        const whole = withJudgement(summary, found, told?.outcomes ?? [])
        judged.push(whole)
        changeTotals(totals, null, whole)
      }
      const bySite = groupBy(judged, ({ site }) => site)
      await visitSummaries.clear()
      await siteSummaries.clear()
      await visitSummaries.bulkPut(judged)
      await siteSummaries.bulkPut([...bySite].map(([site, visits]) => foldSite(site, visits)))
      await meta.put({ key: 'totals', v: FORMAT, totals })
    },
  )
}
