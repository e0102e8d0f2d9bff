// Facts about a visit, and its judgement: replaced as a whole, with the summaries that count them.
import type { RuleOutcome } from '../judging/run-rules'
import type { ExportedComparison } from '../schema/bundle'
import type { Finding } from '../schema/finding'
import { changeVisit, emptySiteSummary } from '../summary/site-summary'
import { changeTotals } from '../summary/totals'
import { withJudgement } from '../summary/visit-summary'
import { FORMAT, type VitrineDatabase } from './database'
import { readTotalsRecord } from './head'

/** Replaces what was judged of that visit. A visit that is no longer in the log keeps no findings. */
export async function saveFindings(
  db: VitrineDatabase,
  visit: string,
  found: Finding[],
  outcomes: RuleOutcome[],
): Promise<void> {
  const { visitSummaries, siteSummaries, findings, meta } = db
  const tables = [visitSummaries, siteSummaries, findings, db.outcomes, meta]
  await db.transaction('rw', tables, async () => {
    const before = await visitSummaries.get(visit)
    if (!before) return
    const after = withJudgement(before, found, outcomes)
    const site = (await siteSummaries.get(before.site)) ?? emptySiteSummary(before.site)
    const totals = await readTotalsRecord(db)
    changeVisit(site, before, after)
    changeTotals(totals, before, after)
    await findings.where('visit').equals(visit).delete()
    await findings.bulkPut(found)
    await db.outcomes.put({ visit, site: before.site, outcomes })
    await visitSummaries.put(after)
    await siteSummaries.put(site)
    await meta.put({ key: 'totals', v: FORMAT, totals })
  })
}

/** Keeps what a twin test saw. A visit that is no longer in the log keeps none. */
export async function saveComparison(
  db: VitrineDatabase,
  section: ExportedComparison,
): Promise<void> {
  const { visit, at = '' } = section
  await db.transaction('rw', db.visits, db.comparisons, async () => {
    if (await db.visits.get(visit)) await db.comparisons.put({ visit, at, v: FORMAT, section })
  })
}
