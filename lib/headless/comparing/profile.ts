// One fresh browser profile: a stranger, a persona, or a visitor with a history. Its log is read and thrown away.
import type { BrowserContext, Page } from 'playwright-core'
import { loggedEvent, loggedVisit } from '../../export/exported-times'
import type { Snapshot } from '../../schema/snapshot'
import { foldSnapshot } from '../../twin/snapshot'
import { type Control, openControl } from '../control-page'
import { grant } from '../grant'
import { type LaunchOptions, launch } from '../launch'
import { loadPage } from '../load-page'
import { lookAround } from '../look-around'
import { untilRead } from '../until-read'
import { beMobile } from './be-mobile'
import type { Persona } from './persona'
import { putIntoCart } from './put-into-cart'

export interface Sight {
  url: string
  look: number
  identity: string
  wait: number
  consent: 'ignore' | 'accept' | 'reject'
}

export interface Profile {
  /** Sees the page once; null where it did not come, or is no shop. Closes the browser. */
  see(sight: Sight): Promise<Snapshot | null>
  close(): Promise<void>
}

const WARM_WAIT = 1500
const QUIET_WITHIN = 5000

/** Starts the profile and gives it its history, ready to look at the same moment as others. */
export async function openProfile(
  persona: Persona,
  options: LaunchOptions,
  sight: Pick<Sight, 'url' | 'consent'>,
): Promise<Profile> {
  const launched = await launch({ ...options, args: [...(options.args ?? []), ...persona.args] })
  const { context, extensionId, close } = launched
  try {
    const control = await openControl(context, extensionId)
    if (persona.gpc) await control.set({ gpc: true })
    // Unless it came with the template.
    if (!options.template) await grant(context, extensionId)
    for (let visit = 0; visit < persona.warmup; visit += 1) {
      await inPage(control, context, persona, async (page, tab) => {
        await load(page, sight.url, persona)
        await page.waitForTimeout(WARM_WAIT)
        if (sight.consent !== 'ignore') await control.choose(tab, sight.consent)
        if (persona.cart) await putIntoCart(page)
      }).catch(() => undefined) // A page that fails here fails again when it counts.
    }
    return { see: one => see(control, context, persona, one).finally(close), close }
  } catch (cause) {
    await close()
    throw cause
  }
}

async function see(
  control: Control,
  context: BrowserContext,
  persona: Persona,
  { url, wait, consent, ...who }: Sight,
): Promise<Snapshot | null> {
  const from = Date.now()
  const text = await inPage(control, context, persona, async (page, tab) => {
    await load(page, url, persona)
    if (consent !== 'ignore') await control.choose(tab, consent)
    await lookAround(page, wait)
    // A stranger has nothing in the cache: what comes late must not look like what is not there.
    await page.waitForLoadState('networkidle', { timeout: QUIET_WITHIN }).catch(() => undefined)
    await untilRead(control, tab, true)
    // biome-ignore lint/performance/useDomNodeTextContent: as shown; textContent joins paragraphs and holds scripts
    return page.evaluate(() => document.body?.innerText ?? '')
  }).catch(() => null)
  if (text === null) return null
  const { visits, events } = await control.exportBundle()
  const visit = visits
    .filter(({ startedAt }) => Date.parse(startedAt) >= from - 1000)
    .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1))[0]
  if (!visit) return null
  const own = events.filter(event => event.visit === visit.id).map(loggedEvent)
  const shown = { ...who, profile: persona.name, text: text.slice(0, 60_000) }
  return foldSnapshot(loggedVisit(visit), own, shown)
}

async function inPage<T>(
  control: Control,
  context: BrowserContext,
  persona: Persona,
  run: (page: Page, tab: number) => Promise<T>,
): Promise<T> {
  const { page, tab } = await control.open()
  page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined))
  try {
    if (persona.mobile) await beMobile(context, page)
    return await run(page, tab)
  } finally {
    await page.close().catch(() => undefined)
  }
}

async function load(page: Page, url: string, { referrer }: Persona): Promise<void> {
  if (referrer === null) return loadPage(page, url)
  await page.goto(url, { referer: referrer, waitUntil: 'load', timeout: 45_000 })
}
