// P1 and P4: what attributing a request costs, and what the table costs at worker start and on disk.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { parse } from 'tldts'
import { attributeRequest } from '../../lib/knowledge/attribute'
import { HOST_TABLE } from '../../lib/knowledge/host-table/generated'
import { openTable } from '../../lib/knowledge/host-table/table-text'
import type { BenchRow } from './bench-row'
import { intervalOf, median, runPaired } from './paired'

const root = join(import.meta.dirname, '../..')
/** Real requests where the unpacked shared data lies beside the repository; else made ones. */
const RECORDED = [
  process.env.VITRINE_REQUESTS ?? '',
  join(root, '../data/requests.jsonl'),
  join(root, '../../data/requests.jsonl'),
]
const REQUESTS = 20_000
const PASSES = 5
const STARTS = 10

export async function run(): Promise<BenchRow[]> {
  return [await attribution(), await load()]
}

async function attribution(): Promise<BenchRow> {
  const urls = someUrls()
  const measured = (name: string, work: (url: string) => unknown) => ({
    name,
    measure: () => costOf(urls, work),
  })
  const { ratios, isQuiet } = await runPaired(
    [
      measured('tldts', url => parse(url).domain),
      measured('tldts again', url => parse(url).domain),
      measured('ours', attributeRequest),
    ],
    { base: 'tldts', control: 'tldts again', minRounds: 15 },
  )
  const ours = ratios.get('ours') ?? intervalOf('ours', [])
  return {
    id: 'P1',
    what: 'attributing a request, CPU ÷ tldts.parse',
    ratio: ours.ratio,
    low: ours.low,
    high: ours.high,
    goal: '≤ 1.0, stretch 0.6',
    ok: isQuiet ? ours.high <= 1 : null,
    more: { control: ratios.get('tldts again')?.ratio ?? Number.NaN, requests: urls.length },
  }
}

/** CPU microseconds of several passes. The strings are new in every pass, so none has been hashed or flattened. */
function costOf(urls: readonly Buffer[], work: (url: string) => unknown): number {
  let spent = 0
  for (let pass = 0; pass < PASSES; pass++) {
    const fresh = urls.map(url => url.toString('latin1'))
    const before = process.cpuUsage()
    for (const url of fresh) sink = work(url)
    const { user, system } = process.cpuUsage(before)
    spent += user + system
  }
  return spent
}
/** Keeps the work from being optimized away. */
export let sink: unknown

/**
 * CPU milliseconds from the bundle's text to its first answer. Each time a script of its own (the text differs by a
 * comment, so that no compiled code is found again), evaluated afresh: cold code, as at worker start. Told is the round
 * least disturbed, since a crowded machine only ever adds; and the ratio to compiling the bare text, which nothing that
 * ships a table can go below.
 */
async function load(): Promise<BenchRow> {
  const code = `${await bundled('lib/knowledge/attribute.ts')};ours.attributeRequest('https://connect.nosto.com/')`
  const bare = `const x = ${JSON.stringify(HOST_TABLE)}`
  const costs: number[] = []
  const { ratios, isQuiet } = await runPaired(
    [
      { name: 'text', measure: () => costOfStarts(bare) },
      { name: 'text again', measure: () => costOfStarts(bare) },
      {
        name: 'ours',
        measure: () => {
          const cost = costOfStarts(code)
          costs.push(cost)
          return cost
        },
      },
    ],
    { base: 'text', control: 'text again', minRounds: 15 },
  )
  const least = Math.min(...costs)
  const kilobytes = gzipSync(HOST_TABLE).length / 1000
  return {
    id: 'P4',
    what: 'knowledge load at worker start, CPU ms',
    ratio: least,
    low: least,
    high: median(costs),
    goal: '≤ 3 ms, ≤ 60 kB gzipped',
    ok: isQuiet ? least <= 3 && kilobytes <= 60 : null,
    more: {
      kilobytes,
      control: ratios.get('text again')?.ratio ?? Number.NaN,
      ofBareText: ratios.get('ours')?.ratio ?? Number.NaN,
    },
  }
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'iife',
    globalName: 'ours',
    minify: true,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

function costOfStarts(code: string): number {
  const texts = Array.from({ length: STARTS }, () => `(() => {${code}\n})()//${starts++}`)
  const before = process.cpuUsage()
  for (const text of texts) new Script(text).runInThisContext()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / STARTS
}
let starts = 0

function someUrls(): Buffer[] {
  const file = RECORDED.find(path => path !== '' && existsSync(path))
  const urls = file ? recorded(file) : made()
  return urls.slice(0, REQUESTS).map(url => Buffer.from(url, 'latin1'))
}

function recorded(file: string): string[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => String(JSON.parse(line).url))
    .filter(url => url.startsWith('http'))
}

/** Half of them known hosts under a host name of their own, half shops and their picture hosts. */
function made(): string[] {
  const known = HOST_TABLE.slice(0, openTable(HOST_TABLE).paths - 1)
    .split('\n')
    .flatMap(line => line.slice(0, line.indexOf('|')).split(' '))
  return Array.from({ length: REQUESTS }, (_, i) => {
    const host = [...(known[i % known.length] ?? '')].reverse().join('')
    const path = `/v${i % 9}/collect/${i}?id=${i * 7919}&u=https%3A%2F%2Fshop-${i}.example%2F`
    return i % 2 === 0 ? `https://cdn${i}.${host}${path}` : `https://img.shop-${i}.example${path}`
  })
}
