// P13: the popup's first paint ÷ a minimal popup's, both opened as pages of one browser, in turns.
import type { BrowserContext } from 'playwright-core'
import type { BenchRow } from './bench-row'
import { serveNeutralShop } from './neutral-shop'
import { BUILT, EMPTY, openBrowser } from './open-browser'
import { runPaired } from './paired'

const LOOKS = 5

export async function run(): Promise<BenchRow[]> {
  const shop = await serveNeutralShop()
  const browser = await openBrowser('popup', [BUILT, EMPTY])
  try {
    const { context, vitrine, empty } = browser
    const shopPage = await context.newPage()
    await shopPage.goto(`${shop.url}/p/popup`)
    await shopPage.waitForTimeout(3_000)
    const floor = `chrome-extension://${empty}/popup.html`
    const ours = `chrome-extension://${vitrine}/popup.html?tab=${await tabOf(context, String(vitrine), shop.url)}`
    const of = (name: string, url: string) => ({ name, measure: () => firstPaint(context, url) })
    const { ratios, rounds, isQuiet } = await runPaired(
      [of('minimal', floor), of('minimal again', floor), of('vitrine', ours)],
      { base: 'minimal', control: 'minimal again', minRounds: 15 },
    )
    const row = ratios.get('vitrine')
    if (!row) throw new Error('the popup was not measured')
    return [
      {
        ...row,
        id: 'P13',
        what: 'popup first paint ÷ a minimal popup’s',
        goal: '≤ 1.3',
        ok: isQuiet ? row.ratio <= 1.3 : null,
        more: { control: ratios.get('minimal again')?.ratio ?? Number.NaN, rounds },
      },
    ]
  } finally {
    await browser.close()
    await shop.close()
  }
}

/** Id of the tab that shows the shop, as the extension sees it. */
async function tabOf(context: BrowserContext, id: string, url: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/popup.html`)
  const tab = await page.evaluate(async start => {
    // In an extension's page; the test's own types know no browser.
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    const tabs = await chrome.tabs.query({})
    return tabs.find(one => one.url?.startsWith(start))?.id ?? 0
  }, url)
  await page.close()
  return tab
}

/** Least milliseconds to the first painted text of some looks: a single one varies by a third. */
async function firstPaint(context: BrowserContext, url: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS; look += 1) {
    const page = await context.newPage()
    await page.goto(url)
    const at = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list => {
            const paint = list.getEntriesByName('first-contentful-paint')[0]
            if (paint) resolve(paint.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
    least = Math.min(least, at)
    await page.close()
  }
  return least
}

if (process.argv[1] === import.meta.filename) console.table(await run())
