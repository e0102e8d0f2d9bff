// Listeners first, synchronously, so that the event that woke the worker is not missed; everything else waits for `ready`.
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import type { NetworkSignal } from '../../lib/gatherers/network/network-signal'
import { watchDeletedCookies } from '../../lib/gatherers/network/watch-cookies'
import { watchRequests } from '../../lib/gatherers/network/watch-requests'
import {
  HelloMessage,
  parseBatch,
  SightedMessage,
  TypedMessage,
} from '../../lib/messaging/from-content'
import { onMessage } from '../../lib/messaging/protocol'
import { type ContentSender, contentSender, isPageSender } from '../../lib/messaging/sender'
import { readLayers, registerScripts } from '../../lib/watching/register-scripts'
import { toldBlocks } from './page-map'
import { startWatch, type Watch } from './start-watch'

const FLUSH_MS = 250
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
  const file = (signal: NetworkSignal) => {
    if (!open) {
      if (early.length < MAX_EARLY) early.push(signal)
      return
    }
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
  const ready = startWatch(isAsked => requests.sweep(Date.now(), isAsked)).then(watch => {
    open = watch
    for (const signal of early.splice(0)) file(signal)
    return watch
  })

  /** What a twin test's tabs report stays in memory; everything else goes to the log. */
  const doorOf = async ({ tab }: ContentSender) => {
    const { twin, visits } = await ready
    return twin.views.has(tab) ? twin.views : visits
  }

  watchDeletedCookies(async cookie => (await ready).cookieDeleted(cookie))

  onMessage('hello', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = HelloMessage.safeParse(data)
    if (!from || !parsed.success) return { mode: 'off' }
    return (await doorOf(from)).hello(parsed.data, from)
  })
  onMessage('sighted', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = SightedMessage.safeParse(data)
    if (!from || !parsed.success) return { state: 'drop' }
    return (await doorOf(from)).sighted(parsed.data, from)
  })
  onMessage('batch', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = parseBatch(data)
    if (!from || !parsed) return { state: 'drop' }
    return (await doorOf(from)).batch(parsed, from)
  })
  onMessage('typed', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = TypedMessage.safeParse(data)
    if (!from || !parsed.success) return { ok: false }
    const ok = (await ready).visits.typed(parsed.data, from)
    if (ok) requests.readHeaders(from.tab)
    return { ok }
  })
  onMessage('layers', async ({ sender }) => {
    const from = contentSender(sender)
    return { text: from ? await readLayers(from.tab, from.frame) : null }
  })
  onMessage('auditTab', async ({ data, sender }) => {
    if (!isPageSender(sender)) return { ok: false, reason: 'not asked by Vitrine' }
    return (await ready).auditTab(data.tabId)
  })
  onMessage('compareTab', async ({ data, sender }) => {
    if (!isPageSender(sender)) return { ok: false, reason: 'not asked by Vitrine' }
    return (await ready).twin.compare(data.tabId)
  })
  onMessage('pageMap', async ({ data, sender }) => {
    if (!isPageSender(sender)) return { ok: false, reason: 'not asked by Vitrine' }
    return (await ready).pageMap(data.tabId, data.do)
  })
  onMessage('blocksOf', async ({ data, sender }) => {
    if (!isPageSender(sender)) return null
    await ready
    return toldBlocks(data.visit)
  })
  onMessage('registerScripts', async ({ sender }) => {
    requests.renew()
    return { ok: isPageSender(sender) && (await registerScripts()) }
  })
  onMessage('deleteAll', async ({ sender }) =>
    isPageSender(sender) ? (await ready).forget() : { ok: false },
  )
  onMessage('deleteSite', async ({ data, sender }) =>
    isPageSender(sender) ? (await ready).forget(data.site) : { ok: false },
  )
  onMessage('importVisits', async ({ data, sender }) =>
    isPageSender(sender)
      ? (await ready).importVisits(data)
      : { ok: false, reason: 'not asked by Vitrine' },
  )
  onMessage('settle', async ({ sender }) => {
    if (!isPageSender(sender)) return { ok: false }
    await (await ready).settle()
    return { ok: true }
  })

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
    await (await ready).closeTab(tab)
  })
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === PRUNE_ALARM) await (await ready).prune()
  })
}
