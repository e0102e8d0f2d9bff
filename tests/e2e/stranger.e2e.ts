// "Compare with a stranger", as a person does it: from the popup, in their own browser, with nothing left behind.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyBundle } from '../../lib/export/verify-bundle'
import type { Opened } from '../../lib/headless/control-page'
import { HONEST, PERSONAL, productOf, siteOf } from '../shops/truths'
import { openInternals, stopWorker } from './end-worker'
import { openShopper, type Shopper } from './open-shopper'

let shopper: Shopper
beforeAll(async () => {
  const { cookiePrice, storagePrice, rotatingSession } = PERSONAL
  const { same, chance } = HONEST
  const truths = [cookiePrice, storagePrice, rotatingSession, same, chance]
  shopper = await openShopper(truths.map(siteOf))
}, 300_000)
afterAll(() => shopper?.close())

// Counted, because a test that is tried again goes there and compares again.
const made = { loads: 0, comparisons: 0 }

/** Comes back once. */
function visited(url: string): Promise<Opened> {
  made.loads += 2
  return shopper.visit(url, 2)
}

/** Presses the button; resolves to the view that opens. */
async function compare(tab: number): Promise<Page> {
  const popup = await shopper.popup(tab)
  const opens = shopper.context.waitForEvent('page', {
    predicate: page => page.url().includes('dashboard.html#compare'),
    timeout: 60_000,
  })
  await popup.getByRole('button', { name: 'Compare with a stranger', exact: true }).click()
  const view = await opens
  made.comparisons += 1
  await popup.close()
  return view
}

const heldBy = async ({ page }: Opened) => ({
  cookies: (await shopper.context.cookies(page.url())).map(({ name, value }) => [name, value]),
  storage: await page.evaluate(() => ({ ...localStorage })),
})

type Held = Awaited<ReturnType<typeof heldBy>>
/** The shop counts this browser's visits in a cookie or in storage. */
const countIn = ({ cookies, storage }: Held) =>
  Number(storage.visits ?? cookies.find(([name]) => name === 'seen')?.[1])
const withoutCounts = ({ cookies, storage }: Held) => [
  cookies.map(([name]) => name),
  Object.keys(storage),
]

const done = (view: Page) =>
  view.getByText(/^Done: \d looks/).waitFor({ state: 'visible', timeout: 180_000 })

test.each([
  ['a cookie', PERSONAL.cookiePrice, '22.29 EUR'],
  ['page storage', PERSONAL.storagePrice, '23.88 EUR'],
])(
  'a price that goes by %s differs for you, and strangers leave nothing behind',
  async (_by, shop, own) => {
    const mine = await visited(productOf(shop))
    const before = await heldBy(mine)
    const pages = shopper.context.pages().length
    const view = await compare(mine.tab)
    await done(view)
    await view
      .getByText(`The price differs for you: ${own}, where strangers saw 19.90 EUR.`)
      .waitFor({ timeout: 15_000 })
    expect(await view.getByText('Both came from the same network address').count()).toBe(1)
    expect(await view.locator('main').textContent()).toMatch(/Noise floor 0\.0 %.*rung 4 of 5/)
    const after = await heldBy(mine)
    expect(withoutCounts(after)).toEqual(withoutCounts(before))
    // The own side is a reload at each look, three to five; six and more strangers' visits are not counted.
    const reloads = countIn(after) - countIn(before)
    expect(reloads).toBeGreaterThanOrEqual(3)
    expect(reloads).toBeLessThanOrEqual(5)
    await view.close()
    expect(shopper.context.pages()).toHaveLength(pages)
  },
  240_000,
)

test('a shop that changes the session key at every page does not lose who is signed in', async () => {
  const mine = await visited(productOf(PERSONAL.rotatingSession))
  const price = () => mine.page.locator('.product .price').first().textContent()
  const own = await price()
  expect(own).toContain('17.91')
  const view = await compare(mine.tab)
  await done(view)
  await view.getByText(/The price differs for you: 17\.91 EUR/).waitFor({ timeout: 15_000 })
  made.loads += 1
  await mine.page.reload()
  expect(await price()).toBe(own)
}, 240_000)

test('a shop that is the same for all shows no difference; another try must wait', async () => {
  const mine = await visited(productOf(HONEST.same))
  const view = await compare(mine.tab)
  await done(view)
  await view.getByText('No difference was found between you and strangers.').waitFor()
  const popup = await shopper.popup(mine.tab)
  await popup.getByRole('button', { name: 'Compare with a stranger' }).click()
  await popup.getByText(/compared just now/).waitFor()
}, 240_000)

test('a comparison whose worker is stopped says so, closes its tabs, and its loads are no visits', async () => {
  const mine = await visited(productOf(HONEST.chance))
  const internals = await openInternals(shopper.context)
  const pages = shopper.context.pages().length
  const view = await compare(mine.tab)
  made.comparisons -= 1
  await view.getByText(/^Looking: [12] of/).waitFor({ timeout: 60_000 })
  await vi.waitUntil(() => shopper.context.pages().length > pages + 1, { timeout: 60_000 })
  await stopWorker(internals)
  await view
    .getByText(/^The comparison broke off\. The browser stopped/)
    .waitFor({ timeout: 60_000 })
  await view.close()
  await vi.waitUntil(() => shopper.context.pages().length === pages, { timeout: 30_000 })
  await internals.close()
}, 240_000)

test('a cart is refused, and what strangers did is in no log', async () => {
  const mine = await visited(`https://${HONEST.same.shop.host}/cart`)
  const popup = await shopper.popup(mine.tab)
  await popup.getByRole('button', { name: 'Compare with a stranger' }).click()
  await popup.getByText(/never compared/).waitFor()
  const bundle = await shopper.exportBundle()
  const { visits, events, comparisons, prices } = bundle
  expect(visits.map(({ persona }) => persona)).not.toContain('stranger')
  // Thirty and more further loads were the twin test's: the own tab's and the strangers'.
  expect(visits.length).toBeLessThanOrEqual(made.loads)
  const isolations = Array(made.comparisons).fill('stripped-tab')
  expect(comparisons?.map(({ isolation }) => isolation)).toEqual(isolations)
  expect(prices?.length).toBeGreaterThanOrEqual(4)
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true, breaks: [] })
  expect(events.filter(({ type }) => type === 'comparison').length).toBeGreaterThan(2)
}, 120_000)
