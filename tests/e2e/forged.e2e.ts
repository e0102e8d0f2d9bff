// R4: a shop that knows how Vitrine is built and lies to it, and a renderer that was taken over. Nothing forged is logged
// as true or as another page's, nothing breaks, and what is left out is counted.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { builtExtension } from '../../lib/headless/built-extension'
import { type Control, openControl } from '../../lib/headless/control-page'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { type Launched, launch } from '../../lib/headless/launch'
import type { Bundle } from '../../lib/schema/bundle'
import { addressOf } from '../shops/front'
import { demoShop } from '../shops/fronts/demo'
import { type Internet, startInternet } from '../shops/internet'
import { type Shop, storefront } from '../shops/storefront'

const FORGER = readFileSync(path.join(import.meta.dirname, '../shops/probes/forger.js'), 'utf8')
const liar: Shop = { ...demoShop.shop, host: 'www.liar-and-shop.example' }
const honest: Shop = { ...demoShop.shop, host: 'www.honest-shop.example' }

interface Watched {
  page: Page
  tab: number
  visit: string
}

let internet: Internet
let launched: Launched
let control: Control
let own: Page
let [lying, watched]: Watched[] = []

beforeAll(async () => {
  const forger = storefront(liar, {
    head: () => `<script>${FORGER}</script>`,
    answer: ({ path }) => (path.startsWith('/api/') ? { status: 204 } : undefined),
  })
  internet = await startInternet([forger, storefront(honest)])
  launched = await launch({
    browser: findBrowser(),
    extension: await builtExtension(),
    args: internet.browserArgs,
  })
  control = await openControl(launched.context, launched.extensionId)
  await grant(launched.context, launched.extensionId)
  own = await launched.context.newPage()
  await own.goto(`chrome-extension://${launched.extensionId}/onboarding.html`)
  watched = await open(honest)
  lying = await open(liar)
}, 300_000)
afterAll(async () => {
  await launched?.close()
  await internet?.close()
})

async function open(shop: Shop): Promise<Watched> {
  const { page, tab } = await control.open()
  await page.goto(addressOf(shop))
  await vi.waitUntil(async () => (await control.stateOf(tab)).isRead, { timeout: 30_000 })
  return { page, tab, visit: (await control.stateOf(tab)).visit ?? '' }
}

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> }
  scripting: { executeScript(call: object): Promise<{ result: unknown }[]> }
}

/** Sends a message from the isolated world of that tab, as a renderer that was taken over could; resolves to the answer. */
const sendAs = (tab: number, type: string, data: unknown) =>
  own.evaluate(
    async ({ tab, text }) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [text],
        func: async (text: string) => {
          const answer: unknown = await chrome.runtime
            .sendMessage(JSON.parse(text))
            .catch(error => ({ err: String(error) }))
          return JSON.stringify(answer ?? null)
        },
      })
      return String(answer?.result)
    },
    { tab, text: JSON.stringify({ id: 7, type, data, timestamp: 0 }) },
  )

const leak = (visit: string, id: string) => ({
  id,
  visit,
  at: Date.now(),
  vendor: 'Forged Victim',
  type: 'leak',
  value: 'email',
  encoding: 'plain',
  where: 'url',
  host: 'forged-victim.example',
  thirdParty: true,
  beforeSubmit: true,
  reader: null,
  request: null,
})
const batchOf = (visit: string, events: unknown[]) => ({
  visit,
  events,
  resources: [],
  bodies: [],
  globals: [],
})
const eventsOf = ({ events }: Bundle, visit: string) =>
  events.filter(event => event.visit === visit)

test('what a page says on its own of others is not heard, and it hears nothing of ours', async () => {
  expect(await lying?.page.evaluate('window.flood()')).toBe('done')
  await lying?.page.waitForTimeout(1500)
  const bundle = await control.exportBundle()
  expect(await lying?.page.evaluate('window.caught')).toEqual([])
  expect(await lying?.page.evaluate('window.answers')).toEqual([])
  expect(JSON.stringify(bundle)).not.toMatch(/forged-victim|Forged Victim|forged_cookie/)
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true, breaks: [] })

  const events = eventsOf(bundle, lying?.visit ?? '')
  // A million calls are a few events; what is beyond a bound is counted, not silent.
  expect(events.length).toBeGreaterThan(20)
  expect(events.length).toBeLessThan(6_000)
  const dropped = events.flatMap(event => (event.type === 'dropped' ? [event.count] : []))
  expect(dropped.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  expect(Math.max(...events.map(event => JSON.stringify(event).length))).toBeLessThan(60_000)
}, 60_000)

test('names of the language’s own are names, and no prototype is touched', async () => {
  const bundle = await control.exportBundle()
  const names = eventsOf(bundle, lying?.visit ?? '').flatMap(event =>
    event.type === 'storage' ? [event.name] : [],
  )
  expect(names).toContain('__proto__')
  expect(names).toContain('constructor')
  const polluted = () => 'polluted' in {} || Object.keys(Object.prototype).length > 0
  expect(await own.evaluate(polluted)).toBe(false)
  const tab = lying?.tab
  const isolated = await own.evaluate(async tabId => {
    const func = () => 'polluted' in {} || Object.keys(Object.prototype).length > 0
    return (await chrome.scripting.executeScript({ target: { tabId }, func }))[0]?.result
  }, tab)
  expect(isolated).toBe(false)
}, 30_000)

test('a renderer that was taken over speaks for its own page only, and gives no orders', async () => {
  const [tab, mine, other] = [lying?.tab ?? 0, lying?.visit ?? '', watched?.visit ?? '']
  const before = eventsOf(await control.exportBundle(), other).length
  const wrong = [
    null,
    7,
    'x',
    [],
    {},
    { type: 'leak' },
    { ...leak(mine, 'w'), at: 'soon' },
    { ...leak(mine, 'w'), host: 'h'.repeat(10_000) },
  ]
  await sendAs(tab, 'batch', batchOf(other, [leak(other, 'forged-other')]))
  await sendAs(tab, 'batch', batchOf(mine, wrong))
  for (const odd of [
    null,
    7,
    'text',
    [],
    { visit: {}, events: 'all' },
    { events: { length: 1e9 } },
  ])
    await sendAs(tab, 'batch', odd)
  await sendAs(
    tab,
    'batch',
    batchOf(
      mine,
      Array.from({ length: 6_000 }, () => 0),
    ),
  )
  const shop = { confidence: 1, platform: 'custom', because: ['forged'] }
  const sighted = { visit: other, shop, page: 'checkout', product: null }
  expect(await sendAs(tab, 'sighted', sighted)).toContain('drop')
  for (const odd of [
    null,
    {},
    { visit: mine, startedAt: -1 },
    { visit: 'v'.repeat(1e6), url: '', startedAt: 0, soft: true },
  ])
    expect(await sendAs(tab, 'hello', odd)).toContain('off')
  for (const [type, data] of [
    ['deleteAll', undefined],
    ['deleteSite', { site: 'honest-shop.example' }],
    ['importVisits', { visits: [], events: [leak(other, 'forged-import')], findings: [] }],
    ['auditTab', { tabId: watched?.tab }],
    ['compareTab', { tabId: watched?.tab }],
    ['pageMap', { tabId: watched?.tab, do: 'show' }],
    ['blocksOf', { visit: other }],
    ['settle', undefined],
  ] as const)
    expect(await sendAs(tab, type, data), type).not.toMatch(/"ok":true|"blocks"/)

  const bundle = await control.exportBundle()
  expect(eventsOf(bundle, other)).toHaveLength(before)
  const visit = bundle.visits.find(({ id }) => id === other)
  expect(visit).toMatchObject({ page: 'product', site: 'honest-shop.example' })
  expect(JSON.stringify(visit)).not.toContain('forged')
  const counted = eventsOf(bundle, mine).flatMap(event =>
    event.type === 'dropped' && event.reason === 'reports of the wrong shape' ? [event.count] : [],
  )
  expect(counted.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(6_000 + 8)
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true })
  expect((await control.stateOf(watched?.tab ?? 0)).isRead).toBe(true)
}, 60_000)
