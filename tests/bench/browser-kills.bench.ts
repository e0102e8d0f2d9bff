// R2: the browser killed with SIGKILL while the log is written, at random moments. Afterwards the database opens, what
// was acknowledged more than a second before the kill is there, and every summary equals a recount.
// Run alone: npx tsx tests/bench/browser-kills.bench.ts [kills]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type BenchPage, openBenchPage } from './bench-page'
import type { BenchRow } from './bench-row'
import type { KillsPage } from './browser-kills-page'

declare const kills: KillsPage

const KILLS = 20
const PAGE = path.join(import.meta.dirname, 'browser-kills-page.ts')
/** What the system may hold back of the newest events (PERFORMANCE.md, R2). */
const MOST_MS = 1000

/** Until the log of a browser that has just started says that something is durable. */
const START_MS = 60_000

interface Survival {
  opened: boolean
  agrees: boolean
  /** Age of the newest event on disk at the moment of the kill, milliseconds. */
  age: number
  /** Events acknowledged a second or more before the kill and gone. */
  lost: number
}

export async function run(times: number = KILLS): Promise<BenchRow[]> {
  const survivals: Survival[] = []
  const port = 20_000 + (process.pid % 20_000)
  const profile = mkdtempSync(path.join(tmpdir(), 'vitrine-kills-'))
  try {
    // One profile for all: each kill also puts the recovery of the one before to the test.
    for (let kill = 0; kill < times; kill += 1) {
      const survival = await killOnce(profile, port, kill)
      if (!isGood(survival)) console.error(`kill ${kill}: ${JSON.stringify(survival)}`)
      survivals.push(survival)
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const good = survivals.filter(isGood)
  return [
    {
      id: 'R2',
      what: `browser killed during ingest: opens, newest event ≤ 1 s old, summaries equal a recount, of ${times}`,
      ratio: good.length,
      low: good.length,
      high: good.length,
      goal: `${times} of ${times}`,
      ok: good.length === times,
      more: {
        opened: survivals.filter(({ opened }) => opened).length,
        agree: survivals.filter(({ agrees }) => agrees).length,
        oldest: Math.max(...survivals.map(({ age }) => age)),
        lost: survivals.reduce((sum, { lost }) => sum + lost, 0),
      },
    },
  ]
}

function isGood({ opened, agrees, age, lost }: Survival): boolean {
  return opened && agrees && age <= MOST_MS && lost === 0
}

async function killOnce(profile: string, port: number, kill: number): Promise<Survival> {
  const acknowledged: { visit: string; id: string; handed: number }[] = []
  let begun = () => {}
  const ingesting = new Promise<void>(resolve => {
    begun = resolve
  })
  const first = await openBenchPage(PAGE, { profile, port })
  const [page] = first.pages
  page.on('console', message => {
    const [word, visit = '', id = '', handed] = message.text().split(' ')
    if (word !== 'durable') return
    acknowledged.push({ visit, id, handed: Number(handed) })
    begun()
  })
  page.evaluate(seed => kills.ingest(seed), 40_000 + kill).catch(() => undefined)
  // On a busy machine it may take seconds until anything is written: a kill before that is none during ingest.
  await Promise.race([ingesting, sleep(START_MS)])
  await sleep(Math.random() * 2500)
  const at = await first.kill()
  const second = await openBenchPage(PAGE, { profile, port })
  try {
    return await survivalOf(second, acknowledged, at)
  } finally {
    await second.close()
  }
}

async function survivalOf(
  { pages: [page] }: BenchPage,
  acknowledged: readonly { visit: string; id: string; handed: number }[],
  at: number,
): Promise<Survival> {
  const due = acknowledged.filter(({ handed }) => handed < at - MOST_MS)
  const visits = [...new Set(due.map(({ visit }) => visit))]
  const found = await page.evaluate(of => kills.check(of), visits)
  const ids = new Set(found.ids)
  return {
    opened: found.state === 'ok',
    agrees: found.agrees,
    age: Math.max(0, at - found.newest),
    lost: due.filter(({ id }) => !ids.has(id)).length,
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await run(Number(process.argv[2]) || KILLS), null, 2))
}
