// R4, memory: what page (the hook and the observer live there) and worker hold after a million forged reports, and after
// a second million, ÷ what they held before. Counts of bytes after garbage was collected; still a few per cent of noise.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { builtExtension } from '../../lib/headless/built-extension'
import { type Control, openControl } from '../../lib/headless/control-page'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { type Launched, launch } from '../../lib/headless/launch'
import { addressOf } from '../shops/front'
import { demoShop } from '../shops/fronts/demo'
import { startInternet } from '../shops/internet'
import { type Shop, storefront } from '../shops/storefront'
import type { BenchRow } from './bench-row'

const FORGER = readFileSync(path.join(import.meta.dirname, '../shops/probes/forger.js'), 'utf8')
const liar: Shop = { ...demoShop.shop, host: 'www.liar-and-shop.example' }
const honest: Shop = { ...demoShop.shop, host: 'www.honest-shop.example' }
/** PERFORMANCE.md, R4. */
const MOST = 1.2
/** What was told is in the log, judged and let go of. */
const SETTLED_MS = 4_000

interface Held {
  page: number
  worker: number
}

export async function run(): Promise<BenchRow[]> {
  const forger = storefront(liar, {
    head: () => `<script>${FORGER}</script>`,
    answer: ({ path }) => (path.startsWith('/api/') ? { status: 204 } : undefined),
  })
  const internet = await startInternet([forger, storefront(honest)])
  const extension = await builtExtension()
  const args = internet.browserArgs
  const launched = await launch({ browser: findBrowser(), extension, args })
  try {
    const control = await openControl(launched.context, launched.extensionId)
    await grant(launched.context, launched.extensionId)
    const [before, after, again] = await flooded(launched, control)
    return (['page', 'worker'] as const).flatMap(where => [
      rowOf(`${where} memory after a million forged reports ÷ before`, after, before, where),
      rowOf(`${where} memory after a second million ÷ before`, again, before, where),
    ])
  } finally {
    await launched.close()
    await internet.close()
  }
}

function rowOf(what: string, after: Held, before: Held, where: keyof Held): BenchRow {
  const ratio = after[where] / before[where]
  const more = { bytes: after[where], before: before[where] }
  return { id: 'R4', what, ratio, low: ratio, high: ratio, goal: '≤ 1.2', ok: ratio <= MOST, more }
}

async function flooded(launched: Launched, control: Control): Promise<[Held, Held, Held]> {
  // What the worker compiles and loads at its first visits is no memory of reports.
  for (let visit = 0; visit < 2; visit += 1) await (await open(control, honest)).close()
  const page = await open(control, liar)
  const measure = async () => ({
    page: await pageBytes(launched, page),
    worker: await workerBytes(launched),
  })
  const flood = async () => {
    await page.evaluate('window.flood()')
    await page.waitForTimeout(SETTLED_MS)
  }
  const before = await measure()
  await flood()
  const after = await measure()
  await flood()
  return [before, after, await measure()]
}

async function open(control: Control, shop: Shop): Promise<Page> {
  const { page, tab } = await control.open()
  await page.goto(addressOf(shop))
  for (let step = 0; step < 120 && !(await control.stateOf(tab)).isRead; step += 1)
    await page.waitForTimeout(500)
  await page.waitForTimeout(SETTLED_MS)
  return page
}

/** Bytes of JavaScript that a page holds, in all its worlds; garbage is collected first. */
async function pageBytes({ context }: Launched, page: Page): Promise<number> {
  const session = await context.newCDPSession(page)
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** The same of the extension's worker, which no page's session reaches: messages to it are wrapped by hand. */
async function workerBytes({ context, extensionId }: Launched): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('no DevTools session')
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  )
  if (!worker) throw new Error('no worker runs')
  const { targetId } = worker
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const answers = new Map<number, (result: { usedSize?: number }) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    answers.get(id)?.(result)
  })
  const ask = (id: number, method: string) => {
    const answer = new Promise<{ usedSize?: number }>(done => answers.set(id, done))
    const message = JSON.stringify({ id, method })
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer)
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  await ask(2, 'HeapProfiler.collectGarbage')
  const { usedSize = Number.NaN } = await ask(3, 'Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

if (process.argv[1] === import.meta.filename) console.table(await run())
