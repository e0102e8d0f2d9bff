// "Compare with a stranger" in Firefox: from the popup, with and without leave for private windows, with and without TLS.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../../../lib/schema/bundle'
import { HONEST, PERSONAL, productOf, siteOf, type Truth } from '../../shops/truths'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()
const { cookiePrice, storagePrice, plainStorage, rotatingSession } = PERSONAL
const sites = [cookiePrice, storagePrice, plainStorage, rotatingSession, HONEST.same].map(siteOf)
const BUTTON = '::-p-aria(Compare with a stranger[role="button"])'
/** No TLS; Firefox maps names, not ports. */
const plain = (url: string) => `http://${new URL(url).host}:443${new URL(url).pathname}`

/** What a page of the extension has. */
declare const browser: {
  tabs: { query(asked: object): Promise<{ id: number; url?: string }[]> }
  windows: { getAll(): Promise<{ incognito: boolean }[]> }
  storage: { session: { get(): Promise<Record<string, unknown>> } }
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> }
}

interface Ran {
  said: string
  state: unknown
  message: unknown
}

/** Comes back once, presses the button in the popup, and waits until it is over. */
async function compare(firefox: Firefox, url: string): Promise<Ran> {
  await (await firefox.visit(url)).close()
  const mine = await firefox.visit(url, 8_000)
  const tabs = await inOurs(firefox, page =>
    page.evaluate(async () =>
      (await browser.tabs.query({})).map(tab => ({ id: tab.id, url: tab.url })),
    ),
  )
  const tab = tabs.find(one => one.url === url)?.id
  const popup = await firefox.ours(`popup.html?tab=${tab}`)
  const button = await popup.waitForSelector(BUTTON, { timeout: 20_000 })
  const said = await popup.evaluate(() => document.body.textContent ?? '')
  await button?.click()
  const ran = await over(popup)
  await popup.close()
  await mine.close()
  return { said, ...ran }
}

async function inOurs<T>(firefox: Firefox, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await firefox.ours('onboarding.html')
  const answer = await ask(page)
  await page.close()
  return answer
}

/** How far a comparison is stands in session storage; the newest one counts. */
async function over(page: Page): Promise<Omit<Ran, 'said'>> {
  for (let step = 0; step < 150; step += 1) {
    const ran = await page.evaluate(async () => {
      const all = Object.entries(await browser.storage.session.get())
      const runs = all.filter(([key]) => /^twin:/.test(key)).map(([, run]) => Object(run))
      return runs.sort((one, other) => other.at - one.at)[0] ?? null
    })
    if (ran && ran.state !== 'running') return ran
    await new Promise(done => setTimeout(done, 1_000))
  }
  return { state: 'running', message: 'not done after 150 s' }
}

/** The price row of the newest comparison of a shop. */
function pricesOf({ events, visits }: Bundle, { shop }: Truth) {
  const own = visits.filter(({ site }) => shop.host.endsWith(site)).map(({ id }) => id)
  return events
    .filter(event => event.type === 'comparison')
    .filter(
      ({ visit, kind, subject }) => own.includes(visit) && `${kind} ${subject}` === 'price product',
    )
    .map(({ outcome, saw, strangersSaw, isolation }) => ({ outcome, saw, strangersSaw, isolation }))
}

const standing = (firefox: Firefox) =>
  inOurs(firefox, page =>
    page.evaluate(async () => ({
      private: (await browser.windows.getAll()).filter(({ incognito }) => incognito).length,
      rules: (await browser.declarativeNetRequest.getSessionRules()).length,
      tabs: (await browser.tabs.query({})).filter(({ url }) => /\/p\//.test(url ?? '')).length,
    })),
  )
const NOTHING = { private: 0, rules: 0, tabs: 0 }

describe.skipIf(why)(`Firefox${why ? ` (skipped: ${why})` : ''}`, () => {
  describe.each([
    ['not allowed in private windows', false, 'stripped-tab'],
    ['allowed in private windows', true, 'private-window'],
  ] as const)('%s', (_, inPrivate, isolation) => {
    let firefox: Firefox
    beforeAll(async () => {
      firefox = await openFirefox(sites, { inPrivate })
      await firefox.grant()
    }, 300_000)
    afterAll(() => firefox?.close())

    test('a price that goes by a cookie or by storage differs for you, and nothing stays open', async () => {
      const cookie = await compare(firefox, productOf(cookiePrice))
      expect(cookie).toMatchObject({ state: 'done', message: '' })
      expect(cookie.said).toContain(inPrivate ? 'in a private window' : 'tabs of this window')
      expect(await standing(firefox)).toEqual(NOTHING)
      const storage = await compare(firefox, productOf(storagePrice))
      expect(storage).toMatchObject({ state: 'done', message: '' })
      const bundle = await firefox.exported()
      const seen = { strangersSaw: '19.90 EUR', isolation }
      expect(pricesOf(bundle, cookiePrice)).toMatchObject([{ ...seen, saw: '22.29 EUR' }])
      expect(pricesOf(bundle, storagePrice)).toMatchObject([{ ...seen, saw: '23.88 EUR' }])
      expect(bundle.visits.map(({ persona }) => persona)).not.toContain('stranger')
      expect(bundle.visits.length).toBeLessThanOrEqual(4)
    }, 300_000)

    test.skipIf(inPrivate)(
      'shops without TLS are compared, too',
      async () => {
        const cookie = await compare(firefox, plain(productOf(rotatingSession)))
        expect(cookie).toMatchObject({ state: 'done', message: '' })
        const storage = await compare(firefox, plain(productOf(plainStorage)))
        expect(storage).toMatchObject({ state: 'done', message: '' })
        const bundle = await firefox.exported()
        const seen = { strangersSaw: '19.90 EUR', isolation: 'stripped-tab' }
        expect(pricesOf(bundle, rotatingSession)).toMatchObject([{ ...seen, saw: '17.91 EUR' }])
        expect(pricesOf(bundle, plainStorage)).toMatchObject([{ ...seen, saw: '23.88 EUR' }])
      },
      300_000,
    )

    test('a shop that is the same for all shows no difference', async () => {
      expect(await compare(firefox, productOf(HONEST.same))).toMatchObject({ state: 'done' })
      const same = { outcome: 'same', saw: '19.90 EUR', isolation }
      expect(pricesOf(await firefox.exported(), HONEST.same)).toMatchObject([same])
      expect(await standing(firefox)).toEqual(NOTHING)
    }, 200_000)
  })
})
