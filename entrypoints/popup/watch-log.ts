// Loaded after the first paint: Dexie is several times the rest of the popup.
import { liveQuery } from 'dexie'
import type { LogFacts } from '../../components/popup/decide-state'
import { foldShop } from '../../components/popup/fold-shop'
import { readFindings, readVerdicts, readVisit, readVisitSummary } from '../../lib/store/read'
import { readPriceOf } from '../../lib/store/read-prices'

/** Calls back with the visit's fold now and after every write; returns the way to stop. */
export function watchLog(visit: string, changed: (log: LogFacts) => void): () => void {
  const query = liveQuery(() => readShop(visit))
  const subscription = query.subscribe({
    next: changed,
    error: () => changed({ is: 'broken', message: CANNOT_OPEN }),
  })
  return () => subscription.unsubscribe()
}

const CANNOT_OPEN =
  'Vitrine cannot open its log. Close other windows of this browser and try again. If that does not help, “Delete everything” in the dashboard starts a new log.'

async function readShop(visit: string): Promise<LogFacts> {
  const [facts, summary, findings, verdicts] = await Promise.all([
    readVisit(visit),
    readVisitSummary(visit),
    readFindings({ visit }),
    readVerdicts(),
  ])
  if (!summary) return { is: 'none' }
  const price = facts && (await readPriceOf(facts))
  return { is: 'read', shop: foldShop(facts, summary, findings, verdicts, price) }
}
