// The observer's whole course in one frame: hello, look, hold, send. The top frame decides whether the page is a shop.

import type { Sighted } from '../../messaging/protocol'
import { tell } from '../../messaging/tell'
import { judgePage } from '../../shop/judge-page'
import { shareJudge } from '../../shop/shared-judge'
import { spotShop } from '../../shop/spot-shop'
import { ask } from './ask'
import { linksNow } from './first-links'
import { listenToHook } from './hook-line'
import { makeOutbox, type OutboxCore } from './outbox'
import { atOnce, runIdle } from './run-idle'
import { type Sending, startSending } from './send-parcels'
import { watchResources } from './watch-resources'
import { watchRoute } from './watch-route'
import { watchTarget } from './watch-target'

/** Milliseconds after load (or a route change) at which the page is looked at again: late renderers. */
const LATER_LOOKS = [1_500, 4_000]

/** 128 random bits; `crypto.randomUUID` does not exist on plain http pages. */
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
const sleep = (ms: number) => new Promise<void>(done => setTimeout(done, ms))
const later = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** Begins; undefined where an observer runs already. */
export function watchPage(window: Window): OutboxCore | undefined {
  const outbox = makeOutbox(newId, Date.now)
  if (!outbox) return undefined
  shareJudge(judgePage)
  const sending = startSending({
    outbox,
    send: batch => tell('batch', batch),
    newId,
    now: Date.now,
    later,
  })
  listenToHook(outbox.receiveReports)
  watchTarget(window.document, outbox.keepRow)
  outbox.onAskLayers = async () =>
    // No answer: the page is going, or takes no scripts; the next look may fare better.
    (await tell('layers').catch(() => undefined))?.text ?? null
  outbox.onTyped = typed => {
    // Not heard: the next key, or leaving the field, tells it again.
    void tell('typed', typed).catch(() => undefined)
  }
  outbox.onRelease = sending.open
  const isTop = window.top === window
  const route = isTop ? watchTop(window, outbox, sending) : undefined
  if (!isTop)
    void greet(outbox, null, window, false, 0).then(isWatched => isWatched && sending.tryLater())
  watchResources(outbox, performance.timeOrigin, () => route?.look())
  const leave = () => {
    outbox.leave()
    sending.now()
  }
  window.addEventListener('pagehide', leave)
  return outbox
}

async function greet(
  outbox: OutboxCore,
  visit: string | null,
  { location, document }: Window,
  soft: boolean,
  startedAt: number,
): Promise<boolean> {
  // Made ready before anybody goes there (speculation rules): until then the tab shows another page, and maybe for good.
  if (Object(document).prerendering)
    await new Promise(shown =>
      document.addEventListener('prerenderingchange', shown, { once: true }),
    )
  const hello = { visit, url: location.href.slice(0, 16_384), startedAt, soft }
  const reply = await ask(() => tell('hello', hello), sleep)
  if (reply === undefined || reply.mode === 'off') {
    outbox.close()
    return false
  }
  outbox.giveSalt(reply.salt)
  if (reply.asked) outbox.release()
  return true
}

function watchTop(window: Window, outbox: OutboxCore, sending: Sending) {
  let visit = newId()
  let said: Sighted | undefined
  let greeting = Promise.resolve(false)

  const begin = (soft: boolean, startedAt = Date.now()) => {
    visit = newId()
    said = undefined
    outbox.begin(visit)
    greeting = greet(outbox, visit, window, soft, startedAt)
  }

  /** Says what the page is, if that is news. `stored` means that it is logged. */
  const say = async (facts: Omit<Sighted, 'visit'>) => {
    const news: Sighted = { ...facts, visit }
    if (JSON.stringify(news) === JSON.stringify(said)) return
    said = news
    if (!(await greeting)) return
    const answer = await ask(() => tell('sighted', news), sleep)
    const state = answer?.state ?? 'hold'
    if (state === 'stored') sending.open()
    else if (state === 'drop') outbox.close()
    // Not heard: the next look says it again.
    else if (facts.shop) said = undefined
  }

  const look = async () => {
    const looked = visit
    // Once it is known as a shop the reader looks, which says more: platform, reasons, kind of page.
    const isTold = () => visit !== looked || Boolean(said?.shop)
    if (isTold()) return
    // Not in idle time: a page may have none before what is to be logged. A look that fails says nothing; a later one may.
    const looking = spotShop(window.document, window.location)
    const shop = await runIdle(looking, atOnce()).catch(() => null)
    if (shop && !isTold())
      void say({ shop, page: said?.page ?? 'other', product: said?.product ?? null })
  }
  const lookLater = () => {
    for (const ms of LATER_LOOKS) later(() => void look(), ms)
  }

  outbox.onSighted = facts => {
    // The reader's look is over: what it found goes into the log together with what the page is.
    sending.soon()
    void say({
      shop: facts.shop ?? said?.shop ?? null,
      page: facts.page ?? said?.page ?? 'other',
      product: facts.product ?? said?.product ?? null,
    })
  }
  begin(false, performance.timeOrigin)
  if (window.document.readyState === 'loading')
    window.document.addEventListener(
      'readystatechange',
      () => {
        outbox.parsedLinks = linksNow(window.document)
      },
      { once: true },
    )
  whenReady(window.document, () => void look())
  whenLoaded(window, () => {
    void look()
    lookLater()
  })
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return
    begin(false)
    void look()
  })
  return watchRoute(window, () => {
    begin(true)
    lookLater()
  })
}

function whenReady(document: Document, work: () => void): void {
  if (document.readyState !== 'loading') work()
  else document.addEventListener('DOMContentLoaded', work, { once: true })
}

function whenLoaded(window: Window, work: () => void): void {
  if (window.document.readyState === 'complete') work()
  else window.addEventListener('load', work, { once: true })
}
