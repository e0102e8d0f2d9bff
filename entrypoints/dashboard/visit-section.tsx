import { Empty } from '../../components/dashboard/section'
import { VisitView } from '../../components/dashboard/visit-view'
import { judgeFindings } from '../../components/findings/judge-findings'
import type { JudgedFinding } from '../../components/findings/judged-finding'
import type { Says } from '../../components/findings/verdict-buttons'
import { leadCounts } from '../../components/popup/fold-shop'
import {
  deleteVerdict,
  readFindings,
  readVerdicts,
  readVisit,
  readVisitSummary,
  readVisits,
  saveVerdict,
} from '../../lib/store/read'
import { eventsOfVisit } from '../../lib/store/read-events'
import { Read } from './read'
import { useLive } from './use-live'

interface Props {
  /** null: the newest. */
  visit: string | null
  finding: string | null
  onExport(site: string): void
}

/** One visit, live. */
export function VisitSection({ visit, finding, onExport }: Props) {
  const live = useLive(() => readWhole(visit), [visit])
  return (
    <Read live={live}>
      {whole =>
        whole ? (
          <VisitView
            {...whole}
            chosen={finding}
            onSay={say}
            onExport={() => onExport(whole.visit.site)}
          />
        ) : (
          <Empty>
            {visit ? 'This visit is no longer in the log.' : 'No visit is in the log yet.'}
          </Empty>
        )
      }
    </Read>
  )
}

async function readWhole(asked: string | null) {
  const visit = asked === null ? (await readVisits(undefined, 1))[0] : await readVisit(asked)
  if (!visit) return null
  const [summary, findings, verdicts, events] = await Promise.all([
    readVisitSummary(visit.id),
    readFindings({ visit: visit.id }),
    readVerdicts(),
    eventsOfVisit(visit.id),
  ])
  if (!summary) return null
  return {
    visit,
    counts: leadCounts(summary, findings),
    checks: summary.outcomes,
    findings: judgeFindings(findings, verdicts),
    events: events.sort((a, b) => a.at - b.at),
  }
}

async function say({ finding }: JudgedFinding, says: Says | null): Promise<void> {
  const { rule, vendor, site } = finding
  const verdict = { rule, vendor, site, at: Date.now() }
  if (says === null) await deleteVerdict({ ...verdict, says: 'not-sure' })
  else await saveVerdict({ ...verdict, says })
}
