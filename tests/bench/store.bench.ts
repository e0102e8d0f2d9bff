// P11, P12, P14, P15, P16: the log in Chromium's own IndexedDB, against one row an event and plain memory.
// Run alone: npx tsx tests/bench/store.bench.ts [events]
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BenchPage, openBenchPage } from './bench-page'
import type { BenchRow } from './bench-row'
import { type Contestant, median, type PairedResult, runPaired } from './paired'
import type { StoreBench } from './store-page'

declare const bench: StoreBench

const MILLION = 1_000_000
const FEW = 3_000
const MANY = 12_000

/** `events` in the full log: a million, unless a quick look is enough. */
export async function run(events: number = MILLION): Promise<BenchRow[]> {
  const browser = await openBenchPage(path.join(import.meta.dirname, 'store-page.ts'))
  const rows: BenchRow[] = []
  let bytes = 0
  try {
    const add = (measured: BenchRow[]) => {
      for (const row of measured) console.error(told(row))
      rows.push(...measured)
    }
    // First: the browser goes on tidying a full log for minutes, and its CPU would be counted here.
    add(await ingest(browser))
    events = await fillFull(browser, events)
    for (const goal of [popup, recount, exporting]) add(await goal(browser, events))
  } finally {
    bytes = (await browser.close())[0]
  }
  return [...rows, countRow('P16', `bytes on disk an event, at ${events}`, bytes / events, 64)]
}

/** The first origin holds the full log and nothing else. */
async function fillFull({ pages: [full] }: BenchPage, events: number): Promise<number> {
  let written = 0
  for (let seed = 1; written < events; seed += 1) {
    const part = Math.min(100_000, events - written)
    written += await full.evaluate(([n, s]) => bench.fillFresh('full', n, s), [part, seed] as const)
  }
  if (!(await full.evaluate(() => bench.agrees('full')))) throw new Error('summaries disagree')
  return written
}

let seed = 10_000

async function ingest({ pages: [, page], ticks }: BenchPage): Promise<BenchRow[]> {
  const cost = async (events: number, work: () => Promise<unknown>) => {
    seed += 1
    await page.evaluate(([n, s]) => bench.prepare(n, s), [events, seed] as const)
    const before = ticks()
    await work()
    return (ticks() - before) / events
  }
  /** Making segments later, in a quiet moment, in parts of what it took to be durable. */
  const compacting: number[] = []
  const rowStore = async () => {
    await page.evaluate(() => bench.openBoth())
    return cost(FEW, () => page.evaluate(() => bench.rowsPrepared()))
  }
  const result = await runPaired(
    [
      { name: 'rows', measure: rowStore },
      { name: 'rows again', measure: rowStore },
      {
        name: 'log',
        measure: async () => {
          await page.evaluate(() => bench.openBoth())
          const durable = await cost(MANY, () => page.evaluate(() => bench.logPrepared()))
          const before = ticks()
          await page.evaluate(() => bench.compact())
          compacting.push((ticks() - before) / MANY / durable)
          return durable
        },
      },
    ],
    { base: 'rows', control: 'rows again', minRounds: 5, maxRounds: 8 },
  )
  const row = ratioRow(
    'P11',
    'durable ingest: events a CPU second ÷ row an event',
    result,
    'log',
    1,
  )
  const { ratio, low, high } = row
  const inverse = { ratio: 1 / ratio, low: 1 / high, high: 1 / low }
  const more = { ...row.more, withCompaction: inverse.ratio / (1 + median(compacting)) }
  return [
    { ...row, ...inverse, more, goal: '≥ 15', ok: result.isQuiet ? inverse.ratio >= 15 : null },
  ]
}

async function popup({ pages: [full, page] }: BenchPage): Promise<BenchRow[]> {
  await page.evaluate(() => bench.fillFresh('none', 1, 7))
  const none = await page.evaluate(() => bench.lastVisit('none'))
  const last = await full.evaluate(() => bench.lastVisit('full'))
  const empty = () => page.evaluate(visit => bench.popup('none', visit, 11), none)
  const result = await runPaired(
    [
      { name: 'none', measure: empty },
      { name: 'none again', measure: empty },
      {
        name: 'full',
        measure: () => full.evaluate(visit => bench.popup('full', visit, 11), last),
      },
    ],
    { base: 'none', control: 'none again', minRounds: 8, maxRounds: 12 },
  )
  return [ratioRow('P12', 'popup data ready, full log ÷ empty', result, 'full', 1.5)]
}

async function recount(browser: BenchPage, events: number): Promise<BenchRow[]> {
  const { pages, ticks } = browser
  const [full, page] = pages
  await page.evaluate(() => bench.prepare(20_000, 5))
  await page.evaluate(() => bench.fillRows('scan'))
  const timed = async (count: number, work: () => Promise<number>) => {
    const before = ticks()
    if ((await work()) !== count) throw new Error('a scan missed events')
    return (ticks() - before) / count
  }
  const rows = () => timed(20_000, () => page.evaluate(() => bench.rowScan('scan')))
  const log: Contestant = {
    name: 'log',
    measure: () => timed(events, () => full.evaluate(() => bench.recount('full'))),
  }
  const result = await runPaired(
    [{ name: 'rows', measure: rows }, { name: 'rows again', measure: rows }, log],
    { base: 'rows', control: 'rows again', minRounds: 3, maxRounds: 4 },
  )
  return [ratioRow('P14', 'full re-aggregation ÷ row scan, CPU an event', result, 'log', 0.1)]
}

async function exporting(browser: BenchPage, events: number): Promise<BenchRow[]> {
  const { pages, ticks } = browser
  const [full, page] = pages
  await page.evaluate(() => bench.prepare(20_000, 6))
  const times = 5
  let peak = 0
  const plain = async () => {
    const before = ticks()
    await page.evaluate(n => bench.stringifyPrepared(n), times)
    return (ticks() - before) / (20_000 * times)
  }
  const result = await runPaired(
    [
      { name: 'memory', measure: plain },
      { name: 'memory again', measure: plain },
      {
        name: 'export',
        measure: async () => {
          const before = ticks()
          await full.evaluate(() => bench.exportAll('full'))
          return (ticks() - before) / events
        },
      },
    ],
    { base: 'memory', control: 'memory again', minRounds: 3, maxRounds: 4 },
  )
  // Apart from the rest: looking at the heap takes a tenth of the time.
  for (let n = 0; n < 3; n += 1) {
    const exported = await full.evaluate(() => bench.exportAll('full', true))
    peak = Math.max(peak, exported.peak)
  }
  const row = ratioRow('P15', 'export speed ÷ stringify and encode in memory', result, 'export', 1)
  const { ratio, low, high } = row
  const inverse = { ratio: 1 / ratio, low: 1 / high, high: 1 / low }
  return [
    { ...row, ...inverse, goal: '≥ 0.7', ok: result.isQuiet ? inverse.ratio >= 0.7 : null },
    countRow('P15', 'export, highest heap above the start, MB', peak, 64),
  ]
}

function ratioRow(
  id: string,
  what: string,
  result: PairedResult,
  name: string,
  most: number,
): BenchRow {
  const { ratio, low, high } = result.ratios.get(name) ?? { ratio: Number.NaN, low: 0, high: 0 }
  const control = [...result.ratios.values()].find(other => other.name.endsWith(' again'))
  return {
    id,
    what,
    ratio,
    low,
    high,
    goal: `≤ ${most}`,
    ok: result.isQuiet ? ratio <= most : null,
    more: { rounds: result.rounds, control: control?.ratio ?? Number.NaN },
  }
}

function told({ id, what, ratio, low, high, goal }: BenchRow): string {
  const [mid, from, to] = [ratio, low, high].map(figure => figure.toFixed(2))
  return `${id}  ${mid} (${from}–${to}; ${goal})  ${what}`
}

function countRow(id: string, what: string, count: number, most: number): BenchRow {
  return { id, what, ratio: count, low: count, high: count, goal: `≤ ${most}`, ok: count <= most }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await run(Number(process.argv[2]) || MILLION), null, 2))
}
