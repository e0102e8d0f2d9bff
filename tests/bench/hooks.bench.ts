// P9: calls that the page hook wraps, with Vitrine ÷ without: a mixed loop, and nanoseconds added to a cheap call.
import type { BenchRow } from './bench-row'
import { serveNeutralShop } from './neutral-shop'
import { BUILT, type OpenBrowser, openBrowsers, pathOf } from './open-browser'
import { intervalOf, median, runPaired } from './paired'

/** The page is known as a shop by then, and the reader has looked. */
const SETTLED_MS = 2_500
const LOOPS = 2_000
const CHEAP_CALLS = 100_000

interface Took {
  /** Milliseconds. */
  mixed: number
  cheap: number
}

export async function run(): Promise<BenchRow[]> {
  const browsers = await openBrowsers('hooks', { none: [], 'none again': [], vitrine: [BUILT] })
  const shop = await serveNeutralShop()
  try {
    const cheap = new Map<string, number[]>()
    const { ratios, rounds, isQuiet } = await runPaired(
      browsers.each.map(([name, browser]) => ({
        name,
        async measure(round: number) {
          const took = await loop(browser, `${shop.url}/${pathOf(name)}${round}`)
          if (round >= 0) cheap.set(name, [...(cheap.get(name) ?? []), took.cheap])
          return took.mixed
        },
      })),
      { base: 'none', control: 'none again', minRounds: 15 },
    )
    const mixed = ratios.get('vitrine')
    if (!mixed) throw new Error('the hooks were not measured')
    const native = cheap.get('none') ?? []
    const added = (cheap.get('vitrine') ?? []).map(
      (ms, round) => ((ms - (native[round] ?? Number.NaN)) * 1e6) / CHEAP_CALLS,
    )
    const nanoseconds = intervalOf('vitrine', added)
    const more = { rounds, control: ratios.get('none again')?.ratio ?? Number.NaN }
    return [
      {
        ...mixed,
        id: 'P9',
        what: 'hooked ÷ native, a loop of canvas, storage and cookie calls',
        goal: '≤ 1.10',
        ok: isQuiet ? mixed.ratio <= 1.1 : null,
        more,
      },
      {
        ...nanoseconds,
        id: 'P9',
        what: 'nanoseconds added to a cheap hooked call',
        goal: '≤ 250',
        ok: isQuiet ? nanoseconds.ratio <= 250 : null,
        more: { ...more, native: (median(native) * 1e6) / CHEAP_CALLS },
      },
    ]
  } finally {
    await browsers.close()
    await shop.close()
  }
}

async function loop({ context }: OpenBrowser, url: string): Promise<Took> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForTimeout(SETTLED_MS)
  const took = await page.evaluate(callHooked, { loops: LOOPS, calls: CHEAP_CALLS })
  await page.close()
  return took
}

/**
 * Runs in the page. What is written repeats, as pages write it: a value that is new takes a stack, 500 times at most
 * (lib/gatherers/page-world/reports.ts), which would be measured here instead of the calls.
 */
function callHooked({ loops, calls }: { loops: number; calls: number }): Took {
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d')
  const mixedFrom = performance.now()
  for (let n = 0; n < loops; n += 1) {
    drawing?.fillText(`price ${n}`, 10, 10)
    drawing?.getImageData(0, 0, 8, 8)
    localStorage.setItem('bench', String(n % 8))
    localStorage.getItem('bench')
    // biome-ignore lint/suspicious/noDocumentCookie: the hook is on this very property
    document.cookie = `bench=${n % 8}`
    void document.cookie
  }
  const mixed = performance.now() - mixedFrom
  let cores = 0
  const cheapFrom = performance.now()
  for (let n = 0; n < calls; n += 1) cores += navigator.hardwareConcurrency
  const cheap = performance.now() - cheapFrom
  if (cores === 0) throw new Error('the loop was taken out')
  return { mixed, cheap }
}

if (process.argv[1] === import.meta.filename) console.table(await run())
