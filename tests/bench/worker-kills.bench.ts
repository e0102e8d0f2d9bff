// R1: events lost and written twice over worker kills at random moments, half of them clean, half hard.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { launch } from '../../lib/headless/launch'
import type { Bundle } from '../../lib/schema/bundle'
import type { BenchRow } from './bench-row'
import { REQUESTS_A_LOAD, serveBusyShop } from './busy-shop'

const BUILT = path.resolve(import.meta.dirname, '../../.output/chrome-mv3')
const KILLS = Number(process.env.VITRINE_KILLS ?? 50)
/** The longest that a page waits before it tells a new worker what the old one did not acknowledge. */
const RECOVERY_MS = 12_000

export async function run(kills = KILLS): Promise<BenchRow[]> {
  const shop = await serveBusyShop()
  const mark = '--vitrine-bench=kills'
  const browser = await launch({ browser: findBrowser(), extension: BUILT, args: [mark] })
  try {
    await grant(browser.context, browser.extensionId)
    const times: number[] = []
    for (let load = 0; load < kills; load += 1) {
      const page = await browser.context.newPage()
      await page.goto(shop.page(load), { waitUntil: 'commit' })
      const delay = Math.round(((load * 0.618) % 1) * 3_000)
      times.push(delay)
      await page.waitForTimeout(delay)
      if (load % 2 === 0) await stopWorker(browser.context, browser.extensionId)
      else killWorker(mark)
      await page.waitForFunction(() => document.title === 'sent', null, { timeout: 20_000 })
      await page.waitForTimeout(RECOVERY_MS)
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
        ok: lost + twice === 0 && shop.arrived.size === kills * REQUESTS_A_LOAD,
        more: { lost, twice, arrived: shop.arrived.size },
      },
    ]
  } finally {
    await browser.close()
    await shop.close()
  }
}

/** A clean stop, as the browser does after 30 idle seconds. */
async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage()
  try {
    const session = await context.newCDPSession(page)
    await page.goto('chrome://serviceworker-internals')
    await page.evaluate(id => {
      for (const item of document.querySelectorAll<HTMLElement>('.serviceworker-registration')) {
        if (item.textContent?.includes(id))
          item.querySelector<HTMLButtonElement>('button.stop')?.click()
      }
    }, extensionId)
    await page.waitForTimeout(100)
    await session.detach()
  } finally {
    await page.close()
  }
}

/** A hard one: the extension's process is gone between two instructions. */
function killWorker(mark: string): void {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (line.includes('--extension-process') && ofBrowser(Number(pid), mark))
        process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended since the folder was listed.
    }
  }
}

function ofBrowser(pid: number, mark: string): boolean {
  for (let at = pid, depth = 0; at > 1 && depth < 8; depth += 1) {
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(mark)) return true
    at = Number(readFileSync(`/proc/${at}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] ?? 0)
  }
  return false
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
    if (event.type !== 'request' || !('url' in event) || typeof event.url !== 'string') continue
    const id = new URL(event.url).searchParams.get('n')
    if (id && event.url.includes('/collect')) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

if (process.argv[1] === import.meta.filename) console.table(await run())
