import { useEffect, useState } from 'preact/hooks'
import { Empty } from '../../components/dashboard/section'
import { VisitView } from '../../components/dashboard/visit-view'
import { judgeFindings } from '../../components/findings/judge-findings'
import { leadCounts } from '../../components/popup/fold-shop'
import { sendMessage } from '../../lib/messaging/protocol'
import type { ToldBlock } from '../../lib/schema/told-block'
import {
  readFindings,
  readVerdicts,
  readVisit,
  readVisitSummary,
  readVisits,
} from '../../lib/store/read'
import { eventsOfVisit } from '../../lib/store/read-events'
import { sayVerdict } from '../../lib/store/verdicts'
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
  const blocks = useBlocks(live.is === 'read' ? live.value?.visit.id : undefined)
  return (
    <Read live={live}>
      {whole =>
        whole ? (
          <VisitView
            {...whole}
            blocks={blocks}
            chosen={finding}
            onSay={({ finding }, says) => void sayVerdict(finding, says)}
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

/** Told by the background, which knows the rules; null until it answers. */
function useBlocks(visit: string | undefined): readonly ToldBlock[] | null {
  const [blocks, setBlocks] = useState<readonly ToldBlock[] | null>(null)
  useEffect(() => {
    setBlocks(null)
    if (visit === undefined) return
    let isGone = false
    void sendMessage('blocksOf', { visit })
      .catch(() => null)
      .then(answer => !isGone && setBlocks(answer?.blocks ?? []))
    return () => {
      isGone = true
    }
  }, [visit])
  return blocks
}
