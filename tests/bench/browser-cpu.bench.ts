// P5 and P6: whole-browser CPU on a neutral shop page, with Vitrine, with an empty extension, and with none (twice).
import type { BenchRow } from './bench-row'
import { serveNeutralShop } from './neutral-shop'
import { BUILT, EMPTY, type OpenBrowser, openBrowsers, pathOf } from './open-browser'
import { type Contestant, median, runPaired } from './paired'
import { treeTicks } from './process-cpu'

const LOADS = 4
const ROUNDS = 15
/** An observer's work after load (batches, judging) belongs to the cost of the page. */
const AFTER_LOAD_MS = 1_500

export async function run(): Promise<BenchRow[]> {
  const browsers = await openBrowsers('cpu', {
    none: [],
    'none again': [],
    empty: [EMPTY],
    vitrine: [BUILT],
  })
  const shop = await serveNeutralShop()
  try {
    const costs = new Map<string, number[]>()
    const contestants: Contestant[] = browsers.each.map(([name, browser]) => ({
      name,
      async measure(round) {
        const ticks = await cpuOfLoads(browser, `${shop.url}/${pathOf(name)}-${round}`)
        if (round >= 0) costs.set(name, [...(costs.get(name) ?? []), ticks])
        return ticks
      },
    }))
    const { ratios, rounds, isQuiet } = await runPaired(contestants, {
      base: 'none',
      control: 'none again',
      minRounds: ROUNDS,
    })
    const of = (name: string) =>
      ratios.get(name) ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN }
    const cost = (name: string) => median(costs.get(name) ?? [])
    const extra = (cost('vitrine') - cost('none')) / (cost('empty') - cost('none'))
    const ours = of('vitrine')
    const control = of('none again').ratio
    return [
      {
        id: 'P5',
        what: 'whole-browser CPU with ÷ without, neutral shop page',
        ratio: ours.ratio,
        low: ours.low,
        high: ours.high,
        goal: '≤ 1.18',
        ok: isQuiet ? ours.ratio <= 1.18 : null,
        more: { control, empty: of('empty').ratio, rounds },
      },
      {
        id: 'P6',
        what: 'extra CPU ÷ the empty extension’s extra CPU',
        ratio: extra,
        low: extra,
        high: extra,
        goal: '≤ 2.0',
        ok: isQuiet ? extra <= 2 : null,
        more: { control },
      },
    ]
  } finally {
    await browsers.close()
    await shop.close()
  }
}

async function cpuOfLoads({ context, root }: OpenBrowser, url: string): Promise<number> {
  const before = treeTicks(root)
  for (let load = 0; load < LOADS; load += 1) {
    const page = await context.newPage()
    await page.goto(`${url}-${load}`)
    await page.waitForTimeout(AFTER_LOAD_MS)
    await page.close()
  }
  return treeTicks(root) - before
}

if (process.argv[1] === import.meta.filename) console.table(await run())
