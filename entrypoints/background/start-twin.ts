// "Compare with a stranger", wired: who may ask, what runs, and where its result goes.
import { browser } from 'wxt/browser'
import { recordTwin } from '../../lib/export/record-twin'
import { isGranted } from '../../lib/grant/grant'
import type { Settings } from '../../lib/schema/settings'
import type { Log } from '../../lib/store/log'
import { readVisit } from '../../lib/store/read'
import { storeOf } from '../../lib/twin/containers'
import { closeTabs, openTwinTabs } from '../../lib/twin/isolate-tabs'
import { refusal } from '../../lib/twin/may-compare'
import { LEAST_LOOKS } from '../../lib/twin/noise'
import { type ComparedPage, runTwin } from '../../lib/twin/run-twin'
import { runKey, TwinRun } from '../../lib/twin/twin-run'
import { createTwinViews, type TwinViews } from '../../lib/twin/twin-views'
import { injectPageFacts, injectReader } from '../../lib/watching/register-scripts'
import type { VisitWatch } from '../../lib/watching/watch-visits'

type Answer = { ok: true; visit: string } | { ok: false; reason: string }

export interface Twin {
  views: TwinViews
  /** Begins a comparison of the page in that tab; how far it is stands in session storage. */
  compare(tab: number): Promise<Answer>
  /** Also while what an earlier worker left open is closed. */
  isRunning(): boolean
}

interface TwinParts {
  log: Log
  salt: string
  visits: VisitWatch
  settings(): Settings
}

export async function startTwin({ log, salt, visits, settings }: TwinParts): Promise<Twin> {
  const newId = () => crypto.randomUUID()
  const views = createTwinViews({ salt, newId, injectReader, injectPageFacts })
  const last = new Map<string, number>()
  let isBusy = false
  let isCleaning = true
  // A worker that was killed in the middle left its tabs and rules behind. Until they are closed, what their pages say
  // is still a twin test's: no visit of the person's. An alarm wakes a worker to see to it.
  for (const tab of (await openTwinTabs()) ?? [])
    views.expect(tab, { profile: 'stranger', identity: 'left behind' })
  const cleaned = Promise.allSettled([closeTabs(), breakOff()]).finally(() => {
    isCleaning = false
  })

  async function compare(tab: number): Promise<Answer> {
    await cleaned
    const asked = await browser.tabs.get(tab)
    const { url = '', incognito } = asked
    const load = visits.loads.current(tab)
    const visit = load ? ((await readVisit(load.visit)) ?? null) : null
    const why = refusal(
      {
        url,
        isPrivate: incognito,
        isGranted: await isGranted(),
        isPaused:
          load?.state === 'off' || (visit !== null && settings().paused.includes(visit.site)),
        visit,
        isBusy,
        last: visit ? (last.get(visit.site) ?? null) : null,
      },
      Date.now(),
    )
    if (why !== null || !visit) return { ok: false, reason: why ?? '' }
    isBusy = true
    last.set(visit.site, Date.now())
    await tell({ visit: visit.id })
    void run({ url, store: storeOf(asked) }, visit.id)
      .catch(error => tell({ visit: visit.id, state: 'failed', message: String(error) }))
      .finally(() => {
        isBusy = false
      })
    return { ok: true, visit: visit.id }
  }

  async function run(page: ComparedPage, visit: string): Promise<void> {
    const { rung, snapshots, compared } = await runTwin(page, views, (look, isolation) =>
      tell({ visit, look, isolation }),
    )
    const { looks } = compared
    const { section, events } = await recordTwin(visit, snapshots, [compared], {
      isolation: rung,
      at: Date.now(),
      idOf: newId,
    })
    // A tab that was closed meanwhile is watched no more; its visit may be in the log all the same.
    if (!(await visits.add(visit, events))) {
      const logged = await readVisit(visit)
      if (logged) await log.append(logged, events)
    }
    await log.saveComparison(section)
    const message = looks >= LEAST_LOOKS ? '' : 'Fewer than three looks of two strangers came back.'
    await tell({ visit, state: 'done', look: looks, isolation: rung, message })
  }

  return { views, compare, isRunning: () => isBusy || isCleaning }
}

/** Tells the views that wait for a comparison which ended with its worker. */
async function breakOff(): Promise<void> {
  for (const [key, value] of Object.entries(await browser.storage.session.get())) {
    const { data: run } = TwinRun.safeParse(value)
    if (run?.state !== 'running' || key !== runKey(run.visit)) continue
    const message = 'The browser stopped Vitrine in the middle of it. You can compare again.'
    await tell({ ...run, state: 'failed', message })
  }
}

async function tell(news: Partial<TwinRun> & Pick<TwinRun, 'visit'>): Promise<void> {
  const run: TwinRun = {
    state: 'running',
    look: 0,
    looks: LEAST_LOOKS,
    message: '',
    ...news,
    at: Date.now(),
  }
  await browser.storage.session.set({ [runKey(run.visit)]: run })
}
