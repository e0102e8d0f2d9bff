// "Compare with a stranger" in Firefox: from the popup, in containers, with those switched off in private windows and in
// stripped tabs, with and without TLS.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../../../lib/schema/bundle'
import { HONEST, PERSONAL, productOf, siteOf, type Truth } from '../../shops/truths'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()
/** A comparison takes half a minute or more; four of thirteen run each time, all with VITRINE_E2E=whole. */
const isWhole = process.env.VITRINE_E2E === 'whole'
const { cookiePrice, storagePrice, plainStorage, rotatingSession } = PERSONAL
const sites = [cookiePrice, storagePrice, plainStorage, rotatingSession, HONEST.same].map(siteOf)
const BUTTON = '::-p-aria(Compare with a stranger[role="button"])'
/** No TLS; Firefox maps names, not ports. */
const plain = (url: string) => `http://${new URL(url).host}:443${new URL(url).pathname}`

/** What a page of the extension has. */
declare const browser: {
  tabs: { query(asked: object): Promise<{ id: number; url?: string }[]> }
  windows: { getAll(): Promise<{ incognito: boolean }[]> }
  contextualIdentities: { create(looks: object): Promise<{ cookieStoreId: string }> }
  storage: Record<'session' | 'local', { get(): Promise<Record<string, unknown>> }>
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
  const begun = Date.now()
  await button?.click()
  const ran = await over(popup, begun)
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
function pricesOf({ events, visits }: Bundle, { shop }: Truth) {
  const own = visits.filter(({ site }) => shop.host.endsWith(site)).map(({ id }) => id)
  return events
    .filter(event => event.type === 'comparison')
    .filter(
      ({ visit, kind, subject }) => own.includes(visit) && `${kind} ${subject}` === 'price product',
    )
    .map(({ outcome, saw, strangersSaw, isolation }) => ({ outcome, saw, strangersSaw, isolation }))
}

const standing = async (firefox: Firefox) => ({
  ...(await inOurs(firefox, page =>
    page.evaluate(async () => ({
      private: (await browser.windows.getAll()).filter(({ incognito }) => incognito).length,
      rules: (await browser.declarativeNetRequest.getSessionRules()).length,
      tabs: (await browser.tabs.query({})).filter(({ url }) => /\/p\//.test(url ?? '')).length,
      notes: Object.keys(await browser.storage.local.get()).filter(key => /^twin/.test(key)),
    })),
  )),
  ...(await contained(firefox)),
})
const NOTHING = { private: 0, rules: 0, tabs: 0, notes: [], strangers: [], kept: [] }

/** Containers for strangers, and which shops keep a cookie or a store in any container. */
const contained = (firefox: Firefox) =>
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
const switchOff = (firefox: Firefox) =>
  firefox.inBrowser("Services.prefs.setBoolPref('privacy.userContext.enabled', false)")

describe.skipIf(why)(`Firefox${why ? ` (skipped: ${why})` : ''}`, () => {
  describe.each([
    { name: 'with containers', inPrivate: false, isolation: 'container', says: 'in a container' },
    {
      name: 'without containers, not allowed in private windows',
      inPrivate: false,
      isolation: 'stripped-tab',
      says: 'tabs of this window',
    },
    {
      name: 'without containers, allowed in private windows',
      inPrivate: true,
      isolation: 'private-window',
      says: 'in a private window',
    },
  ] as const)('$name', ({ inPrivate, isolation, says }) => {
    const contains = isolation === 'container'
    let firefox: Firefox
    beforeAll(async () => {
      firefox = await openFirefox(sites, { inPrivate })
      if (!contains) await switchOff(firefox)
      await firefox.grant()
    }, 300_000)
    afterAll(() => firefox?.close())

    const differs = async (shop: Truth, url: string, saw: string) => {
      const ran = await compare(firefox, url)
      expect(ran).toMatchObject({ state: 'done', message: '' })
      expect(ran.said).toContain(says)
      const bundle = await firefox.exported()
      const row = { saw, strangersSaw: '19.90 EUR', isolation }
      expect(pricesOf(bundle, shop)).toMatchObject([row])
      expect(bundle.visits.map(({ persona }) => persona)).not.toContain('stranger')
      const own = bundle.visits.filter(visit => visit.url.includes(shop.shop.host))
      expect(own.length).toBeLessThanOrEqual(2)
      expect(await standing(firefox)).toEqual(NOTHING)
    }

    test('a price that goes by a cookie differs for you, and nothing stays', async () => {
      const watched = contains ? watchContainers(firefox) : null
      await differs(cookiePrice, productOf(cookiePrice), '22.29 EUR')
      if (!watched) return
      // Meanwhile each stranger had one of its own, and the shop’s cookie in it.
      const seen = await watched.end()
      expect(seen.strangers).toEqual(['Vitrine stranger 1', 'Vitrine stranger 2'])
      expect(seen.kept).toContain(cookiePrice.shop.host)
    }, 200_000)

    test.skipIf(!isWhole)(
      'so does one that goes by storage',
      async () => {
        await differs(storagePrice, productOf(storagePrice), '23.88 EUR')
      },
      200_000,
    )

    test.skipIf(inPrivate || (contains && !isWhole))(
      'without TLS one by storage does, too',
      async () => {
        await differs(plainStorage, plain(productOf(plainStorage)), '23.88 EUR')
      },
      200_000,
    )

    test.skipIf(inPrivate || !isWhole)(
      'and one by a cookie',
      async () => {
        await differs(rotatingSession, plain(productOf(rotatingSession)), '17.91 EUR')
      },
      200_000,
    )

    test.skipIf(!isWhole)(
      'a shop that is the same for all shows no difference',
      async () => {
        expect(await compare(firefox, productOf(HONEST.same))).toMatchObject({ state: 'done' })
        const same = { outcome: 'same', saw: '19.90 EUR', isolation }
        expect(pricesOf(await firefox.exported(), HONEST.same)).toMatchObject([same])
        expect(await standing(firefox)).toEqual(NOTHING)
      },
      200_000,
    )
  })
})

/** Looks again and again which containers strangers have, and what is kept in them. */
function watchContainers(firefox: Firefox) {
  const strangers = new Set<string>()
  const kept = new Set<string>()
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const now = await contained(firefox)
      for (const name of now.strangers) strangers.add(name)
      for (const host of now.kept) kept.add(host)
      await new Promise(done => setTimeout(done, 500))
    }
  })()
  return {
    async end() {
      isOver = true
      await watching
      return { strangers: [...strangers].sort(), kept: [...kept] }
    },
  }
}
