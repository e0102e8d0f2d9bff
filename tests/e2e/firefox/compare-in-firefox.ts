// A comparison in Firefox, as a person begins it, and what of it can be seen from outside.
import type { Page } from 'puppeteer-core'
import type { Bundle } from '../../../lib/schema/bundle'
import type { Truth } from '../../shops/truths'
import type { Firefox } from './open-firefox'

const BUTTON = '::-p-aria(Compare with a stranger[role="button"])'

/** What a page of the extension has. */
declare const browser: {
  tabs: { query(asked: object): Promise<{ id: number; url?: string }[]> }
  storage: { session: { get(): Promise<Record<string, unknown>> } }
}

export interface Ran {
  said: string
  state: unknown
  message: unknown
}

/** Comes back once, presses the button in the popup, and waits until it is over. */
export async function compare(firefox: Firefox, url: string): Promise<Ran> {
  await (await firefox.visit(url)).close()
  const mine = await firefox.visit(url, 8_000)
  const ran = await compareOpen(firefox, url)
  await mine.close()
  return ran
}

/** The same for a page that is open already. */
export async function compareOpen(firefox: Firefox, url: string): Promise<Ran> {
  const { popup, said, begun } = await press(firefox, url)
  const ran = await over(popup, begun)
  await popup.close()
  return { said, ...ran }
}

/** Presses the button in the popup of the tab that shows a page, and waits for nothing. */
export async function press(firefox: Firefox, url: string) {
  const tabs = await inOurs(firefox, page =>
    page.evaluate(async () =>
      (await browser.tabs.query({})).map(tab => ({ id: tab.id, url: tab.url })),
    ),
  )
  const tab = tabs.find(one => one.url === url)?.id
  const popup = await firefox.ours(`popup.html?tab=${tab}`)
  const button = await popup.waitForSelector(BUTTON, { timeout: 20_000 })
  const said = await popup.evaluate(() => document.body.textContent ?? '')
  const begun = Date.now()
  await button?.click()
  return { popup, said, begun }
}

/** Asks a page of the extension. */
export async function inOurs<T>(firefox: Firefox, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await firefox.ours('onboarding.html')
  const answer = await ask(page)
  await page.close()
  return answer
}

/** How far a comparison is stands in session storage; one from before is over already. */
async function over(page: Page, begun: number): Promise<Omit<Ran, 'said'>> {
  for (let step = 0; step < 150; step += 1) {
    const ran = await page.evaluate(async () => {
      const all = Object.entries(await browser.storage.session.get())
      const runs = all.filter(([key]) => /^twin:/.test(key)).map(([, run]) => Object(run))
      return runs.sort((one, other) => other.at - one.at)[0] ?? null
    })
    if (ran && ran.at >= begun && ran.state !== 'running') return ran
    await new Promise(done => setTimeout(done, 1_000))
  }
  return { state: 'running', message: 'not done after 150 s' }
}

/** The price row of the newest comparison of a shop. */
export function pricesOf({ events, visits }: Bundle, { shop }: Truth) {
  const own = visits.filter(({ site }) => shop.host.endsWith(site)).map(({ id }) => id)
  return events
    .filter(event => event.type === 'comparison')
    .filter(
      ({ visit, kind, subject }) => own.includes(visit) && `${kind} ${subject}` === 'price product',
    )
    .map(({ outcome, saw, strangersSaw, isolation }) => ({ outcome, saw, strangersSaw, isolation }))
}

/** Containers for strangers, and which shops keep a cookie or a store in any container. */
export const contained = (firefox: Firefox) =>
  firefox.inBrowser<{ strangers: string[]; kept: string[] }>(`(async () => {
    const { ContextualIdentityService: containers } =
      ChromeUtils.importESModule('resource://gre/modules/ContextualIdentityService.sys.mjs')
    const stores = await new Promise(done => Services.qms.getUsage(asked => done(asked.result)))
    return {
      strangers: containers.getPublicIdentities().map(({ name }) => name ?? '').filter(name => name.includes('stranger')),
      kept: [
        ...Services.cookies.cookies.filter(one => one.originAttributes.userContextId > 0).map(one => one.host),
        ...stores.map(({ origin }) => origin).filter(origin => /^http.*userContextId/.test(origin)),
      ],
    }
  })()`)
