// Containers and the person's own affairs: theirs is looked at as it is and never removed; strangers' do not outlive a crash.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { PERSONAL, productOf, siteOf } from '../../shops/truths'
import { compareOpen, contained, inOurs, press, pricesOf } from './compare-in-firefox'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()
const { cookiePrice } = PERSONAL
const sites = [siteOf(cookiePrice)]
const url = productOf(cookiePrice)
/** As ours look, and made by somebody else. */
const LOOK_ALIKE = { name: 'Vitrine stranger 1', icon: 'circle', color: 'purple' }

/** What a page of the extension has. */
declare const browser: {
  tabs: {
    create(options: object): Promise<{ id: number }>
    query(asked: object): Promise<{ id: number; cookieStoreId: string; url?: string }[]>
    remove(id: number): Promise<void>
  }
  contextualIdentities: { create(looks: object): Promise<{ cookieStoreId: string }> }
  storage: { local: { get(): Promise<Record<string, unknown>> } }
}

const makeOne = (firefox: Firefox, looks: object) =>
  inOurs(firefox, page =>
    page.evaluate(
      async one => (await browser.contextualIdentities.create(one)).cookieStoreId,
      looks,
    ),
  )

/** Where the shop is open, by cookie store. */
const openAt = (firefox: Firefox) =>
  inOurs(firefox, page =>
    page.evaluate(async () =>
      (await browser.tabs.query({}))
        .filter(tab => /[/]p[/]/.test(tab.url ?? ''))
        .map(({ cookieStoreId }) => cookieStoreId),
    ),
  )

const noted = (firefox: Firefox) =>
  inOurs(firefox, page =>
    page.evaluate(async () =>
      Object.keys(await browser.storage.local.get()).filter(key => /^twin/.test(key)),
    ),
  )

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

async function until(look: () => Promise<boolean>, within = 60_000): Promise<void> {
  const end = Date.now() + within
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`not seen within ${within} ms: ${look}`)
    await pause(300)
  }
}

describe.skipIf(why)(`Firefox${why ? ` (skipped: ${why})` : ''}`, () => {
  let firefox: Firefox | undefined
  afterEach(async () => {
    await firefox?.close()
    firefox = undefined
  })

  test('a shop that the person has open in a container is compared as that container sees it', async () => {
    firefox = await openFirefox(sites, { inPrivate: false })
    await firefox.grant()
    const store = await makeOne(firefox, LOOK_ALIKE)
    const visitThere = (stay: number) =>
      inOurs(firefox as Firefox, page =>
        page.evaluate(
          async (where, ms) => {
            const { id } = await browser.tabs.create(where)
            await new Promise(done => setTimeout(done, ms))
            return id
          },
          { url, cookieStoreId: store },
          stay,
        ),
      )
    await visitThere(6_000).then(id =>
      inOurs(firefox as Firefox, page => page.evaluate(one => browser.tabs.remove(one), id)),
    )
    await visitThere(9_000)
    expect(await compareOpen(firefox, url)).toMatchObject({ state: 'done', message: '' })
    const row = { saw: '22.29 EUR', strangersSaw: '19.90 EUR', isolation: 'container' }
    expect(pricesOf(await firefox.exported(), cookiePrice)).toMatchObject([row])
    // Theirs stays, with its tab and its cookies.
    const left = await contained(firefox)
    expect(left.strangers).toEqual([LOOK_ALIKE.name])
    expect(left.kept).toContain(cookiePrice.shop.host)
    expect(await openAt(firefox)).toEqual([store])
    expect(await noted(firefox)).toEqual([])
  }, 240_000)

  test('a browser that crashes in the middle removes what is left when it starts again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'vitrine-profile-'))
    firefox = await openFirefox(sites, { inPrivate: false, profile })
    await firefox.grant()
    await makeOne(firefox, LOOK_ALIKE)
    await (await firefox.visit(url)).close()
    await firefox.visit(url, 8_000)
    await press(firefox, url)
    await until(async () => (await contained(firefox as Firefox)).kept.length > 0)
    // What was made is written down by now, and which tabs are open.
    await pause(2_500)
    const before = await contained(firefox)
    expect(before.strangers).toHaveLength(3)
    await firefox.crash()

    firefox = await openFirefox(sites, { inPrivate: false, profile })
    await until(async () => (await contained(firefox as Firefox)).strangers.length === 1)
    await pause(3_000)
    expect(await contained(firefox)).toEqual({ strangers: [LOOK_ALIKE.name], kept: [] })
    // The browser brought the person's own tabs back, and none of a stranger's stands.
    expect(new Set(await openAt(firefox))).toEqual(new Set(['firefox-default']))
    expect(await noted(firefox)).toEqual([])
    const own = (await firefox.exported()).visits
    expect(own.map(({ persona }) => persona)).not.toContain('stranger')
    await firefox.close()
    firefox = undefined
    await rm(profile, { recursive: true, force: true })
  }, 240_000)
})
