// P10, by counts: batches that the page hook hands to the observer ÷ calls it hooked, while a page makes a million calls
// in short tasks; and whether each of them is told of, or counted as left out.
import type { Page } from 'playwright-core'
import type { BenchRow } from './bench-row'
import { serveNeutralShop } from './neutral-shop'
import { BUILT, openBrowser } from './open-browser'

/** The page is known as a shop by then, and the reader has looked. */
const SETTLED_MS = 2_500
/** More than the hook holds back. */
const TOLD_MS = 1_500
const TASKS = 400

/** Calls by the name under which the hook tells them. */
type Calls = Record<string, number>

interface Heard {
  batches: number
  told: Calls
  /** What the batches say was left out of them. */
  dropped: number
}

export async function run(): Promise<BenchRow[]> {
  const browser = await openBrowser('bridge', [BUILT])
  const shop = await serveNeutralShop()
  try {
    const page = await browser.context.newPage()
    await page.addInitScript(listen)
    await page.goto(shop.url)
    await page.waitForTimeout(SETTLED_MS)
    const before = await heard(page)
    const made = await page.evaluate(callOften, TASKS)
    await page.waitForTimeout(TOLD_MS)
    const after = await heard(page)
    return rowsOf(made, before, after)
  } finally {
    await browser.close()
    await shop.close()
  }
}

function rowsOf(made: Calls, before: Heard, after: Heard): BenchRow[] {
  const calls = Object.values(made).reduce((sum, count) => sum + count, 0)
  const batches = after.batches - before.batches
  const missing = Object.entries(made).map(
    ([key, count]) => count - ((after.told[key] ?? 0) - (before.told[key] ?? 0)),
  )
  const dropped = after.dropped - before.dropped
  // One too many would be as wrong as one too few.
  const silent = dropped > 0 ? 0 : missing.reduce((sum, count) => sum + Math.abs(count), 0)
  const ratio = batches / calls
  const more = { calls, batches, dropped }
  return [
    {
      id: 'P10',
      what: 'bridge messages ÷ hooked calls',
      ...countOf(ratio),
      goal: '≤ 0.001',
      ok: batches > 0 && ratio <= 0.001,
      more,
    },
    {
      id: 'P10',
      what: 'hooked calls neither told of nor counted as left out',
      ...countOf(silent),
      goal: '0',
      ok: batches > 0 && silent === 0,
      more,
    },
  ]
}

const countOf = (ratio: number) => ({ ratio, low: ratio, high: ratio })

const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard)

/** Runs in the page before the hook takes its natives: whatever it hands over passes here. */
function listen(): void {
  const heard: Heard = { batches: 0, told: {}, dropped: 0 }
  Object.assign(globalThis, { heard })
  const { dispatchEvent } = EventTarget.prototype
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
    const text: unknown = (event as CustomEvent).detail
    // A batch: how many rows were left out, then rows, each with its kind first.
    if (typeof text === 'string' && text.startsWith('[')) {
      const [dropped, ...rows]: [number, ...unknown[][]] = JSON.parse(text)
      heard.batches += 1
      heard.dropped += dropped
      for (const [kind, key, , calls] of rows)
        if (kind === 'n') heard.told[String(key)] = (heard.told[String(key)] ?? 0) + Number(calls)
    }
    return dispatchEvent.call(this, event)
  }
}

/** Runs in the page: calls as pages make them, in tasks of a few milliseconds. */
async function callOften(tasks: number): Promise<Calls> {
  const drawing = document.createElement('canvas').getContext('2d')
  for (let task = 0; task < tasks; task += 1) {
    for (let n = 0; n < 1_200; n += 1) void navigator.hardwareConcurrency
    for (let n = 0; n < 1_000; n += 1) drawing?.measureText(`word ${n % 50}`)
    for (let n = 0; n < 250; n += 1) sessionStorage.setItem('bench', `value ${n % 8}`)
    // biome-ignore lint/suspicious/noDocumentCookie: the hook is on this very property
    for (let n = 0; n < 50; n += 1) document.cookie = `bench=${n % 8}`
    await new Promise<void>(done => setTimeout(done, 4))
  }
  return {
    'Navigator.hardwareConcurrency': 1_200 * tasks,
    'CanvasRenderingContext2D.measureText': 1_000 * tasks,
    'Storage.setItem': 250 * tasks,
    'Document.cookie': 50 * tasks,
  }
}

if (process.argv[1] === import.meta.filename) console.table(await run())
