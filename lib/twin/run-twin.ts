// One comparison in the person's browser: at each look a tab of theirs and two strangers' load the page at one moment.
import { browser } from 'wxt/browser'
import type { Snapshot } from '../schema/snapshot'
import { closeTabs, openTabs, pause, type TwinTabs } from './isolate-tabs'
import { lookAt } from './look-at'
import { LEAST_LOOKS } from './noise'
import { LAST_RUNG, type Rung, rungsFor } from './rungs'
import type { TwinViews } from './twin-views'
import { type Compared, compareProfile, needsAnotherLook } from './verdict'

const STRANGERS = 2
const SPARE_LOOKS = 2
const READ_WITHIN = 25_000
/** For what the page adds after it was first read. */
const SETTLE_MS = 2_500
const STEP_MS = 500
const AGAIN_STEPS = 10

/** `rung` is how the strangers were kept apart. */
export interface TwinResult {
  rung: Rung
  snapshots: Snapshot[]
  compared: Compared
}

/** What is compared, and the cookie store of the tab that shows it to the person, where the browser says (Firefox). */
export interface ComparedPage {
  url: string
  store?: string | undefined
}

/**
 * Compares what this browser is shown at a page with what strangers are; resolves when all its tabs are closed. The best
 * rung that brings strangers to the page counts; what was seen on one that failed is thrown away.
 * `looked` is told before the first look on a rung, and after every look.
 */
export async function runTwin(
  page: ComparedPage,
  views: TwinViews,
  looked: (looks: number, rung: Rung) => Promise<void>,
): Promise<TwinResult> {
  for (const rung of await rungsFor(page.url)) {
    const look = (looks: number) => looked(looks, rung)
    const snapshots = await lookOften(page, rung, views, look).catch(error => {
      if (rung === LAST_RUNG) throw error
      // A rung that the browser refuses is like one that brings nobody.
      return []
    })
    if (rung !== LAST_RUNG && !snapshots.some(isStranger)) continue
    return { rung, snapshots, compared: compareProfile(snapshots, 'visitor', rung) }
  }
  throw new Error('the last rung is always there')
}

const isStranger = ({ profile }: Snapshot) => profile === 'stranger'

async function lookOften(
  page: ComparedPage,
  rung: Rung,
  views: TwinViews,
  looked: (looks: number) => Promise<void>,
): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = []
  try {
    await looked(0)
    for (let look = 0; look < LEAST_LOOKS + SPARE_LOOKS; look += 1) {
      if (look >= LEAST_LOOKS && !needsAnotherLook(snapshots, 'visitor')) break
      snapshots.push(...(await lookOnce(page, look, rung, views)))
      // Not even once: the next rung may do better, and the person waits.
      if (rung !== LAST_RUNG && !snapshots.some(isStranger)) break
      await looked(look + 1)
    }
  } finally {
    await closeTabs()
  }
  return snapshots
}

async function lookOnce(
  { url, store }: ComparedPage,
  look: number,
  rung: Rung,
  views: TwinViews,
): Promise<Snapshot[]> {
  const tabs = await openTabs(STRANGERS, rung, store)
  const all = [tabs.own, ...tabs.strangers]
  views.expect(tabs.own, { profile: 'visitor', identity: 'own' })
  for (const [at, tab] of tabs.strangers.entries())
    views.expect(tab, { profile: 'stranger', identity: `stranger-${look}-${at}` })
  try {
    // In turned order: who is served first must not be the same at every look.
    const turned = all.map((_, at) => all[(at + look) % all.length] ?? tabs.own)
    await Promise.all(turned.map(tab => go(tab, url)))
    await untilRead(all, views, url)
    await reloadUnmarked(tabs.strangers, rung, views)
    await pause(SETTLE_MS)
    const seen = await Promise.all(all.map(tab => see(tab, tabs, look, rung, views)))
    return seen.filter(snapshot => snapshot !== null)
  } finally {
    await closeTabs()
    for (const tab of all) views.forget(tab)
  }
}

/** A service worker of the shop's may have answered in the shop's place, with the person's cookies: not twice. */
async function reloadUnmarked(
  strangers: readonly number[],
  rung: Rung,
  views: TwinViews,
): Promise<void> {
  const facts = await Promise.all(strangers.map(tab => lookAt(tab, rung)))
  const unmarked = strangers.filter((_, at) => facts[at]?.isApart === false)
  if (unmarked.length === 0) return
  await Promise.all(unmarked.map(tab => browser.tabs.reload(tab, { bypassCache: true })))
  await pause(STEP_MS)
  await untilRead(unmarked, views)
}

async function see(
  tab: number,
  { own }: TwinTabs,
  look: number,
  rung: Rung,
  views: TwinViews,
): Promise<Snapshot | null> {
  const facts = await lookAt(tab, rung)
  // A stranger that was not kept apart is none.
  if (!facts || (tab !== own && !facts.isApart)) return null
  return views.snapshot(tab, look, facts.text)
}

/** `url` is where tabs are sent again that did not set out: a tab just made may forget where it was to go. */
async function untilRead(
  tabs: readonly number[],
  views: TwinViews,
  url: string | null = null,
): Promise<void> {
  const until = Date.now() + READ_WITHIN
  for (let step = 1; Date.now() < until; step += 1) {
    const loaded = await Promise.all(tabs.map(isLoaded))
    if (loaded.every(Boolean) && tabs.every(tab => views.isRead(tab))) return
    await pause(STEP_MS)
    if (url === null || step % AGAIN_STEPS !== 0) continue
    await Promise.all(tabs.filter(tab => !views.isHeard(tab)).map(tab => go(tab, url)))
  }
}

/** A tab that the person closed has nothing left to wait for. */
async function isLoaded(tab: number): Promise<boolean> {
  return browser.tabs.get(tab).then(
    ({ status }) => status === 'complete',
    () => true,
  )
}

const go = (tab: number, url: string) => browser.tabs.update(tab, { url }).catch(() => undefined)
