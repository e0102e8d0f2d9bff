// Listeners first, synchronously, so that the event that woke the worker is not missed; everything else waits for `ready`.
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import type { NetworkSignal } from '../../lib/gatherers/network/network-signal'
import { watchDeletedCookies } from '../../lib/gatherers/network/watch-cookies'
import { watchRequests } from '../../lib/gatherers/network/watch-requests'
import { isStrangersStore } from '../../lib/twin/containers'
import { registerScripts } from '../../lib/watching/register-scripts'
import { startedOnce } from '../../lib/watching/started-once'
import { answerPages } from './answer-pages'
import { answerScripts } from './answer-scripts'
import { startWatch, type Watch } from './start-watch'

const FLUSH_MS = 500
const PRUNE_ALARM = 'prune'
/** Signals that arrive before the worker knows its tabs again. */
const MAX_EARLY = 5_000

export default defineBackground({ type: 'module', main })

function main(): void {
  const early: NetworkSignal[] = []
  let open: Watch | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const schedule = () => {
    if (timer === undefined) timer = setTimeout(flush, FLUSH_MS)
  }
  const restFromCookies = watchDeletedCookies(async cookie => (await ready()).cookieDeleted(cookie))
  const file = (signal: NetworkSignal) => {
    if (signal.resource === 'document') restFromCookies()
    if (!open) {
      if (early.length < MAX_EARLY) early.push(signal)
      return
    }
    // A service worker's request has no tab: while strangers look at the page it may be theirs.
    if (signal.tab < 0 && open.twin.isRunning()) return
    if (isStrangersStore(signal.store)) return
    open.visits.loads.file(signal)
    schedule()
  }
  const requests = watchRequests(file)
  const flush = async () => {
    timer = undefined
    requests.sweep(Date.now())
    await open?.visits.flush()
    const waiting = [...(open?.visits.states.values() ?? [])].some(
      ({ load }) => load.pending.length > 0,
    )
    if (waiting) schedule()
  }
  const ready = startedOnce(async () => {
    const watch = await startWatch(isAsked => requests.sweep(Date.now(), isAsked))
    open = watch
    for (const signal of early.splice(0)) file(signal)
    return watch
  })
  void ready()

  answerScripts(ready, requests)
  answerPages(ready, requests)
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerScripts()
    await browser.alarms.create(PRUNE_ALARM, { periodInMinutes: 720, delayInMinutes: 1 })
    if (reason === 'install')
      await browser.tabs.create({ url: browser.runtime.getURL('/onboarding.html') })
  })
  browser.runtime.onStartup.addListener(() => void registerScripts())
  browser.permissions.onAdded.addListener(() => {
    requests.renew()
    void registerScripts()
  })
  browser.permissions.onRemoved.addListener(() => void registerScripts())
  browser.tabs.onRemoved.addListener(async tab => {
    requests.forgetHeaders(tab)
    await (await ready()).closeTab(tab)
  })
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === PRUNE_ALARM) await (await ready()).prune()
  })
}
