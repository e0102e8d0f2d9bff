// P7 and P8: a neutral shop page's load event, longest task after it, and heap, with Vitrine ÷ without.
import type { Page } from 'playwright-core'
import type { BenchRow } from './bench-row'
import { serveNeutralShop } from './neutral-shop'
import { BUILT, type OpenBrowser, openBrowsers, pathOf } from './open-browser'
import { median, runPaired } from './paired'

const LOADS = 3
/** The reader and the judging come after the load. */
const AFTER_LOAD_MS = 1_500

interface Cost {
  load: number
  heap: number
  /** Longest task that began after the load event, milliseconds; 0 when none took 50. */
  task: number
}

export async function run(): Promise<BenchRow[]> {
  const browsers = await openBrowsers('page', { none: [], 'none again': [], vitrine: [BUILT] })
  const shop = await serveNeutralShop()
  try {
    const heaps = new Map<string, number[]>()
    const tasks = new Map<string, number[]>()
    const { ratios, rounds, isQuiet } = await runPaired(
      browsers.each.map(([name, browser]) => ({
        name,
        async measure(round: number) {
          const costs = await costsOf(browser, `${shop.url}/${pathOf(name)}${round}`)
          heaps.set(name, [...(heaps.get(name) ?? []), ...costs.map(({ heap }) => heap)])
          tasks.set(name, [...(tasks.get(name) ?? []), ...costs.map(({ task }) => task)])
          return median(costs.map(({ load }) => load))
        },
      })),
      { base: 'none', control: 'none again', minRounds: 15 },
    )
    const load = ratios.get('vitrine')
    if (!load) throw new Error('the page was not measured')
    const control = ratios.get('none again')?.ratio ?? Number.NaN
    const heap = (name: string) => median(heaps.get(name) ?? [])
    const longest = (name: string) => Math.max(0, ...(tasks.get(name) ?? []))
    const heapRatio = heap('vitrine') / heap('none')
    return [
      {
        ...load,
        id: 'P7',
        what: 'load event with ÷ without, neutral shop page',
        goal: '≤ 1.05 after A/A',
        ok: isQuiet ? load.ratio / control <= 1.05 : null,
        more: {
          control,
          rounds,
          longestTask: longest('vitrine'),
          longestTaskWithout: longest('none'),
        },
      },
      {
        id: 'P8',
        what: 'page heap with ÷ without',
        ratio: heapRatio,
        low: heapRatio,
        high: heapRatio,
        goal: '≤ 1.25',
        ok: heapRatio <= 1.25,
        more: { control: heap('none again') / heap('none'), bytes: heap('vitrine') },
      },
    ]
  } finally {
    await browsers.close()
    await shop.close()
  }
}

async function costsOf({ context }: OpenBrowser, url: string): Promise<Cost[]> {
  const costs: Cost[] = []
  for (let load = 0; load < LOADS; load += 1) {
    const page = await context.newPage()
    await page.goto(`${url}-${load}`)
    await page.waitForTimeout(AFTER_LOAD_MS)
    costs.push({ ...(await timesOf(page)), heap: await heapOf(page) })
    await page.close()
  }
  return costs
}

async function timesOf(page: Page): Promise<Omit<Cost, 'heap'>> {
  return page.evaluate(async () => {
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
    const end = navigation.loadEventEnd
    const tasks = await new Promise<PerformanceEntryList>(resolve => {
      const observer = new PerformanceObserver(list => resolve(list.getEntries()))
      observer.observe({ type: 'longtask', buffered: true })
      setTimeout(() => resolve([]), 100)
    })
    const after = tasks.filter(({ startTime }) => startTime >= end)
    return { load: end, task: Math.max(0, ...after.map(({ duration }) => duration)) }
  })
}

/** Bytes of JavaScript heap of the page's renderer after a collection, isolated worlds included. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

if (process.argv[1] === import.meta.filename) console.table(await run())
