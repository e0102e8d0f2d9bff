// The isolation ladder in a real Chromium: a private window where the person allows it, else stripped tabs; and nothing of
// either is left open or logged.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HONEST, PERSONAL, productOf, siteOf } from '../shops/truths'
import { openShopper, type Shopper } from './open-shopper'

/** A comparison takes half a minute; three of five run each time, all with VITRINE_E2E=whole. */
const isWhole = process.env.VITRINE_E2E === 'whole'
const { cookiePrice, storagePrice, rotatingSession, plainStorage } = PERSONAL
let shopper: Shopper
/** A page of the extension, to ask the browser what is open. */
let ours: Page
beforeAll(async () => {
  const truths = [cookiePrice, storagePrice, rotatingSession, plainStorage, HONEST.same]
  const sites = truths.map(siteOf)
  shopper = await openShopper(sites, { inPrivate: true })
  ours = await shopper.open('onboarding.html')
}, 300_000)
afterAll(() => shopper?.close())

/** Presses the button on a page seen twice; resolves to the view that opens, and what the popup said before. */
async function compare(
  url: string,
  meanwhile?: () => Promise<void>,
): Promise<{ view: Page; said: string }> {
  const { tab } = await shopper.visit(url, 2)
  await meanwhile?.()
  const popup = await shopper.popup(tab)
  const button = popup.getByRole('button', { name: 'Compare with a stranger', exact: true })
  await button.waitFor()
  const said = (await popup.locator('main').textContent()) ?? ''
  const predicate = (page: Page) => page.url().includes('dashboard.html#compare')
  const opens = shopper.context.waitForEvent('page', { predicate, timeout: 60_000 })
  // A window in front of it may keep the popup from being drawn, and a real click waits for that.
  await button.dispatchEvent('click')
  const view = await opens
  await popup.close()
  return { view, said }
}

const isDone = (view: Page) =>
  view.getByText(/^Done: \d looks/).waitFor({ state: 'visible', timeout: 180_000 })

/** What the extension sees of the browser. */
const standing = () =>
  ours.evaluate(async () => {
    const { windows, declarativeNetRequest, alarms } = chrome
    const all = await windows.getAll()
    return {
      private: all.filter(({ incognito }) => incognito).length,
      rules: (await declarativeNetRequest.getSessionRules()).map(({ id }) => id),
      alarms: (await alarms.getAll()).map(({ name }) => name).filter(name => name !== 'prune'),
    }
  })
const NOTHING = { private: 0, rules: [], alarms: [] }

/** What a page of the extension has. */
declare const chrome: {
  windows: {
    getAll(): Promise<{ id: number; incognito: boolean }[]>
    create(options: object): Promise<{ id: number }>
    remove(id: number): Promise<void>
  }
  declarativeNetRequest: { getSessionRules(): Promise<{ id: number }[]> }
  alarms: { getAll(): Promise<{ name: string }[]> }
}

test.each([
  ['a cookie', cookiePrice, '22.29 EUR'] as const,
  ...(isWhole ? [['page storage', storagePrice, '23.88 EUR'] as const] : []),
])(
  'strangers in a private window see that a price goes by %s',
  async (_by, shop, own) => {
    const { view, said } = await compare(productOf(shop))
    expect(said).toContain('The strangers come in a private window')
    await view.getByText('theirs in a private window').waitFor({ timeout: 30_000 })
    await isDone(view)
    const sentence = `The price differs for you: ${own}, where strangers saw 19.90 EUR.`
    await view.getByText(sentence).waitFor({ timeout: 15_000 })
    expect(await view.getByText('A private window of this browser, opened anew').count()).toBe(1)
    expect(await standing()).toEqual(NOTHING)
    await view.close()
  },
  240_000,
)

test('with a private window open already, the next rung is used, and said', async () => {
  let id = 0
  const { view, said } = await compare(productOf(HONEST.same), async () => {
    const blank = { url: 'about:blank', incognito: true, state: 'minimized' }
    id = await ours.evaluate(async window => (await chrome.windows.create(window)).id, blank)
  })
  expect(said).toContain('The strangers come in tabs of this window')
  await isDone(view)
  await view.getByText('No difference was found between you and strangers.').waitFor()
  expect(await standing()).toEqual({ ...NOTHING, private: 1 })
  await ours.evaluate(one => chrome.windows.remove(one), id)
}, 240_000)

test.each([
  ['page storage', plainStorage, '23.88 EUR'] as const,
  ...(isWhole ? [['a cookie', rotatingSession, '17.91 EUR'] as const] : []),
])(
  'a shop without TLS: strangers in stripped tabs see that a price goes by %s',
  async (_by, shop, own) => {
    const { view, said } = await compare(productOf(shop).replace('https:', 'http:'))
    expect(said).toContain('The strangers come in tabs of this window')
    await isDone(view)
    const sentence = `The price differs for you: ${own}, where strangers saw 19.90 EUR.`
    await view.getByText(sentence).waitFor({ timeout: 15_000 })
    expect(await standing()).toEqual(NOTHING)
    await view.close()
  },
  240_000,
)

test('the export says which rung it was, and holds no visit of a stranger’s', async () => {
  const { visits, comparisons } = await shopper.exportBundle()
  const [inPrivate, inTabs] = isWhole ? [2, 3] : [1, 2]
  expect(comparisons?.map(({ isolation }) => isolation).sort()).toEqual([
    ...Array(inPrivate).fill('private-window'),
    ...Array(inTabs).fill('stripped-tab'),
  ])
  expect(visits.map(({ persona }) => persona)).not.toContain('stranger')
  // Each shop was visited twice; its own side was loaded six times and more besides, its strangers' twelve.
  expect(visits.length).toBeLessThanOrEqual(2 * (inPrivate + inTabs))
}, 60_000)
