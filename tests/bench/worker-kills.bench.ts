// R1: events lost and written twice over worker kills at random moments, half of them clean, half hard.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { launch } from '../../lib/headless/launch'
import type { Bundle } from '../../lib/schema/bundle'
import { killWorker, openInternals, runOfWorker, stopWorker } from '../e2e/end-worker'
import type { BenchRow } from './bench-row'
import { REQUESTS_A_LOAD, serveBusyShop } from './busy-shop'

const BUILT = path.resolve(import.meta.dirname, '../../.output/chrome-mv3')
const KILLS = Number(process.env.VITRINE_KILLS ?? 50)
/** The longest that a page waits before it tells a new worker what the old one did not acknowledge. */
const RECOVERY_MS = 12_000

export async function run(kills = KILLS): Promise<BenchRow[]> {
  const shop = await serveBusyShop()
  const browser = await launch({ browser: findBrowser(), extension: BUILT })
  try {
    await grant(browser.context, browser.extensionId)
    const internals = await openInternals(browser.context)
    let deaths = 0
    for (let load = 0; load < kills; load += 1) {
      const page = await browser.context.newPage()
      await page.goto(shop.page(load), { waitUntil: 'commit' })
      const delay = Math.round(((load * 0.618) % 1) * 3_000)
      await page.waitForTimeout(delay)
      const before = await runOfWorker(internals)
      await (load % 2 === 0 ? stopWorker : killWorker)(internals)
      await page.waitForFunction(() => document.title === 'sent', null, { timeout: 20_000 })
      await page.waitForTimeout(RECOVERY_MS)
      if ((await runOfWorker(internals)) !== before) deaths += 1
      await page.close()
    }
    const counts = countIds(await exportBundle(browser.context, browser.extensionId))
    const lost = [...shop.arrived].filter(id => !counts.has(id)).length
    const twice = [...counts.values()].reduce((sum, count) => sum + count - 1, 0)
    return [
      {
        id: 'R1',
        what: `events lost + duplicated over ${kills} worker kills, ${REQUESTS_A_LOAD} requests each`,
        ratio: lost + twice,
        low: lost + twice,
        high: lost + twice,
        goal: '0 + 0',
        // A kill that killed nothing proves nothing.
        ok: lost + twice === 0 && deaths >= kills && shop.arrived.size === kills * REQUESTS_A_LOAD,
        more: { lost, twice, arrived: shop.arrived.size, deaths },
      },
    ]
  } finally {
    await browser.close()
    await shop.close()
  }
}

async function exportBundle(context: BrowserContext, extensionId: string): Promise<Bundle> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/dashboard.html`)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const file = await (await coming).path()
  // The product's own export; its shape is tested elsewhere.
  return JSON.parse(readFileSync(file, 'utf8')) as Bundle
}

function countIds(bundle: Bundle): Map<string, number> {
  const counts = new Map<string, number>()
  for (const event of bundle.events) {
    if (event.type !== 'request') continue
    const id = new URL(event.url).searchParams.get('n')
    if (id && event.url.includes('/collect')) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

if (process.argv[1] === import.meta.filename) console.log(await run())
