import { browser } from 'wxt/browser'
import { importVisits } from '../../lib/export/import-bundle'
import type { NetworkSignal } from '../../lib/gatherers/network/network-signal'
import { deletionEvent } from '../../lib/gatherers/network/watch-cookies'
import { createTypedValues } from '../../lib/gatherers/typing/typed-values'
import { LoggedPart } from '../../lib/schema/bundle-schema'
import type { Settings } from '../../lib/schema/settings'
import {
  DEFAULT_SETTINGS,
  onSettingsChange,
  readSettings,
} from '../../lib/settings/stored-settings'
import { openLog } from '../../lib/store/log'
import { readVisits } from '../../lib/store/read'
import { attentionCount, forgetBadge, showBadge } from '../../lib/watching/badge'
import { createRefusalReader } from '../../lib/watching/earlier-refusals'
import { createEarlierTexts } from '../../lib/watching/earlier-texts'
import { hashesOf } from '../../lib/watching/hashes-of'
import { installSalt } from '../../lib/watching/install-salt'
import { createJudgeSoon } from '../../lib/watching/judge-soon'
import { judgeVisit, priceKeysOf } from '../../lib/watching/judge-visit'
import { forgetOpenVisit, readOpenVisits } from '../../lib/watching/open-visits'
import { createTrailReader } from '../../lib/watching/read-trail'
import { injectPageFacts, injectReader, injectScripts } from '../../lib/watching/register-scripts'
import { nameResolver } from '../../lib/watching/resolve-name'
import { sendGpc } from '../../lib/watching/send-gpc'
import { siteOf } from '../../lib/watching/visit-record'
import { watchBasket } from '../../lib/watching/watch-basket'
import { createVisitWatch, type VisitWatch } from '../../lib/watching/watch-visits'
import { type MapAnswer, pageMap } from './page-map'
import { startTwin, type Twin } from './start-twin'

const newId = () => crypto.randomUUID()

type Answer = { ok: boolean; reason?: string }
type ImportAnswer = { ok: true; events: number; prices: number } | { ok: false; reason: string }

/** The worker's working parts once its log, salt and tabs are known again. */
export interface Watch {
  visits: VisitWatch
  twin: Twin
  auditTab(tab: number): Promise<Answer>
  pageMap(tab: number, act: 'show' | 'hide' | 'ask'): Promise<MapAnswer>
  forget(site?: string): Promise<Answer>
  /** Notes that the person deleted a cookie of a logged site. */
  cookieDeleted(cookie: Parameters<typeof deletionEvent>[0]): Promise<void>
  /** Adds visits of an export; `data` is parsed here. */
  importVisits(data: unknown): Promise<ImportAnswer>
  settle(): Promise<void>
  closeTab(tab: number): Promise<void>
  prune(): Promise<void>
}

/** Opens everything a worker needs. Every start is a recovery: what an earlier worker had open is taken up. */
export async function startWatch(
  sweep: (isAsked: (signal: NetworkSignal) => boolean) => void,
): Promise<Watch> {
  let settings = DEFAULT_SETTINGS
  let gpcApplied = Promise.resolve()
  const follow = (changed: Settings) => {
    settings = changed
    gpcApplied = gpcApplied.catch(() => undefined).then(() => sendGpc(changed.gpc))
  }
  // Before anything is awaited: a change that woke this worker must find its listener.
  const unfollow = onSettingsChange(follow)
  const [log, salt, open] = await Promise.all([
    openLog(),
    installSalt(),
    readOpenVisits(),
    readSettings().then(follow),
  ]).catch(cause => {
    // A start may be tried again many times.
    unfollow()
    throw cause
  })
  const earlierTexts = createEarlierTexts({ readVisits, eventsOf: log.eventsOf })
  const earlierRefusal = createRefusalReader({ readVisits, eventsOf: log.eventsOf })
  const judging = createJudgeSoon({
    judge: async ({ visit, events }) =>
      judgeVisit(visit, events, settings.jurisdictions, {
        met: await log.met(hashesOf(events)),
        prices: await log.prices(priceKeysOf(visit, events)),
        texts: await earlierTexts(visit, events),
        refusal: await earlierRefusal(visit, events),
        trail: await readTrail(visit, events),
      }),
    save: async ({ visit, load }, { findings, outcomes }) => {
      await log.saveFindings(visit.id, findings, outcomes)
      await showBadge(load, attentionCount(findings))
    },
  })
  const readTrail = createTrailReader({
    visitsOf: readVisits,
    openEvents: visit => visits.states.get(visit)?.events,
    loggedEvents: log.eventsOf,
  })
  const typed = createTypedValues(newId(), Date.now)
  const canonicalName = nameResolver()
  const visits = createVisitWatch({
    typed,
    ...(canonicalName ? { canonicalName } : {}),
    log,
    salt,
    settings: () => settings,
    now: Date.now,
    newId,
    injectReader,
    injectPageFacts,
    watchBasket,
    sweep,
    changed: judging.changed,
  })
  for (const visit of open) visits.restore(visit)
  const twin = await startTwin({ log, salt, visits, settings: () => settings })

  return {
    visits,
    twin,
    auditTab: tab => auditTab(visits, tab),
    pageMap: (tab, act) => pageMap(visits, tab, act),
    async forget(site) {
      try {
        await visits.forget(site)
        await (site === undefined ? log.deleteAll() : log.deleteSite(site))
        return { ok: true }
      } catch (error) {
        return { ok: false, reason: `The log could not be deleted: ${String(error)}` }
      }
    },
    async cookieDeleted(cookie) {
      const site = siteOf(`https://${cookie.domain.replace(/^\./, '')}/`)
      const [visit] = await readVisits(site, 1).catch(() => [])
      const event = visit && deletionEvent(cookie, visit, { salt, now: Date.now, newId })
      if (event) await log.append(visit, [event])
    },
    async importVisits(data) {
      const part = LoggedPart.safeParse(data)
      if (!part.success) return { ok: false, reason: 'these visits are damaged' }
      try {
        const { events, prices } = await importVisits(part.data, log)
        return { ok: true, events, prices }
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) }
      }
    },
    async settle() {
      // The message may overtake the storage event of a change made just before it.
      follow(await readSettings())
      await gpcApplied
      await visits.flush(true)
      await judging.now()
      await log.flush()
    },
    async closeTab(tab) {
      await visits.flush(true)
      visits.loads.forgetTab(tab)
      typed.forget(tab)
      forgetBadge(tab)
      await forgetOpenVisit(tab)
    },
    async prune() {
      await log.prune(settings.retentionDays)
    },
  }
}

async function auditTab(visits: VisitWatch, tab: number): Promise<Answer> {
  try {
    const { url = '', incognito } = await browser.tabs.get(tab)
    if (incognito) return { ok: false, reason: 'Private windows are never logged.' }
    if (url && !/^https?:/.test(url)) return { ok: false, reason: 'Only web pages can be audited.' }
    if (await visits.audit(tab, url)) return { ok: true }
    if (visits.loads.current(tab)?.state === 'off')
      return { ok: false, reason: 'Vitrine is paused on this shop.' }
    visits.expectAudit(tab, true)
    await injectScripts(tab)
    return { ok: true }
  } catch (error) {
    // Else the tab's next page would be logged, which nobody asked for.
    visits.expectAudit(tab, false)
    return {
      ok: false,
      reason: `The browser did not let Vitrine look at this page: ${String(error)}`,
    }
  }
}
