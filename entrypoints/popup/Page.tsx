import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { JudgedFinding } from '../../components/findings/judged-finding'
import type { Says } from '../../components/findings/verdict-buttons'
import type { Flow } from '../../components/flow/fold-flow'
import {
  decideState,
  type LogFacts,
  pausedSite,
  placeOf,
} from '../../components/popup/decide-state'
import type { MapAnswer } from '../../components/popup/page-map'
import { PopupView } from '../../components/popup/popup-view'
import type { ToldBlock } from '../../lib/schema/told-block'
import { changeSettings } from '../../lib/settings/stored-settings'
import { watchWarning } from '../../lib/store/health'
import { type PopupTab, watchTab } from './watch-tab'

const NOT_COMPARED = 'The comparison did not start. Reload the page and try again.'
const NOT_STARTED = 'The audit did not start. Reload the page and try again.'

/** The popup, wired: the tab, its visit in the log, and what a click does. */
export function Page() {
  const [tab, setTab] = useState<PopupTab | null>()
  const [refusal, setRefusal] = useState('')
  const log = useLog(tab?.watched?.visit)
  const [warning, setWarning] = useState('')
  useEffect(() => watchTab(setTab), [])
  useEffect(() => watchWarning(setWarning), [])

  const state =
    tab === undefined
      ? ({ is: 'loading' } as const)
      : tab === null
        ? ({ is: 'browser-page' } as const)
        : decideState(tab, log)
  const audit = () => {
    setRefusal('')
    if (tab) void auditTab(tab.id).then(setRefusal)
  }
  const compare = () => {
    setRefusal('')
    if (tab) void compareTab(tab.id).then(setRefusal)
  }
  return (
    <PopupView
      site={tab ? placeOf(tab) : null}
      state={state}
      warning={warning}
      refusal={refusal}
      apart={tab?.apart ?? ''}
      onPause={paused => tab && void pause(tab, paused)}
      onAudit={audit}
      onCompare={compare}
      onSay={say}
      readFlows={readFlows}
      askMap={act => askMap(tab, act)}
      readBlocks={readBlocks}
    />
  )
}

function useLog(visit: string | undefined): LogFacts {
  const [log, setLog] = useState<LogFacts>({ is: 'pending' })
  useEffect(() => {
    if (visit === undefined) return
    let stop = () => {}
    let isGone = false
    void import('./watch-log').then(({ watchLog }) => {
      if (!isGone) stop = watchLog(visit, setLog)
    })
    return () => {
      isGone = true
      stop()
      setLog({ is: 'pending' })
    }
  }, [visit])
  return log
}

/** Why the audit could not start; empty when it did. */
async function auditTab(tabId: number): Promise<string> {
  const { sendMessage } = await import('../../lib/messaging/protocol')
  const answer = await sendMessage('auditTab', { tabId }).catch(() => undefined)
  if (answer?.ok) return ''
  return answer?.reason ?? NOT_STARTED
}

/** Why the comparison could not start; empty when it did, and its view is open. */
async function compareTab(tabId: number): Promise<string> {
  const { sendMessage } = await import('../../lib/messaging/protocol')
  const answer = await sendMessage('compareTab', { tabId }).catch(() => undefined)
  if (!answer?.ok) return answer?.reason ?? NOT_COMPARED
  const view = browser.runtime.getURL('/dashboard.html')
  await browser.tabs.create({ url: `${view}#compare/${encodeURIComponent(answer.visit)}` })
  return ''
}

async function readBlocks(visit: string): Promise<readonly ToldBlock[]> {
  const { sendMessage } = await import('../../lib/messaging/protocol')
  return (await sendMessage('blocksOf', { visit }))?.blocks ?? []
}

async function askMap(
  tab: PopupTab | null | undefined,
  act: 'show' | 'hide' | 'ask',
): Promise<MapAnswer> {
  if (!tab) return { ok: false, reason: 'There is no page to draw on.' }
  const { sendMessage } = await import('../../lib/messaging/protocol')
  return sendMessage('pageMap', { tabId: tab.id, do: act })
}

async function pause(tab: PopupTab, paused: boolean): Promise<void> {
  const site = pausedSite(tab) ?? placeOf(tab)
  if (site === null) return
  await changeSettings(settings => ({
    paused: paused
      ? [...new Set([...settings.paused, site])]
      : settings.paused.filter(one => one !== site),
  }))
}

async function say({ finding }: JudgedFinding, says: Says | null): Promise<void> {
  const { sayVerdict } = await import('../../lib/store/verdicts')
  await sayVerdict(finding, says)
}

async function readFlows(visit: string): Promise<Flow[]> {
  return (await import('./read-flows')).readFlows(visit)
}
