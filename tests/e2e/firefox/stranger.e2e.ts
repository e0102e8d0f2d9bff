// "Compare with a stranger" in Firefox: from the popup, in containers, with those switched off in private windows and in
// stripped tabs, with and without TLS.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HONEST, PERSONAL, productOf, siteOf, type Truth } from '../../shops/truths'
import { compare, contained, inOurs, pricesOf } from './compare-in-firefox'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()
/** A comparison takes half a minute or more; four of thirteen run each time, all with VITRINE_E2E=whole. */
const isWhole = process.env.VITRINE_E2E === 'whole'
const { cookiePrice, storagePrice, plainStorage, rotatingSession } = PERSONAL
const sites = [cookiePrice, storagePrice, plainStorage, rotatingSession, HONEST.same].map(siteOf)
/** No TLS; Firefox maps names, not ports. */
const plain = (url: string) => `http://${new URL(url).host}:443${new URL(url).pathname}`

/** What a page of the extension has. */
declare const browser: {
  tabs: { query(asked: object): Promise<{ id: number; url?: string }[]> }
  windows: { getAll(): Promise<{ incognito: boolean }[]> }
  storage: Record<'session' | 'local', { get(): Promise<Record<string, unknown>> }>
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> }
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
