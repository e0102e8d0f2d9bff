// P1 and P4: what attributing a request costs, and what the table costs at worker start and on disk.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { parse } from 'tldts'
import { attributeRequest } from '../../lib/knowledge/attribute'
import { HOST_TABLE } from '../../lib/knowledge/host-table/generated'
import { splitTable } from '../../lib/knowledge/host-table/table-text'
import type { BenchRow } from './bench-row'
import { intervalOf, runPaired } from './paired'

const root = join(import.meta.dirname, '../..')
/** Real requests where the unpacked shared data lies beside the repository; else made ones. */
const RECORDED = [
  process.env.VITRINE_REQUESTS ?? '',
  join(root, '../data/requests.jsonl'),
  join(root, '../../data/requests.jsonl'),
]
const REQUESTS = 20_000
const PASSES = 5
const COLD_STARTS = 15

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

/** Milliseconds from nothing to the first answer, each in a process of its own: cold code, as at worker start. */
async function load(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-load-'))
  const outfile = join(folder, 'attribute.mjs')
  await build({
    entryPoints: [join(root, 'lib/knowledge/attribute.ts')],
    bundle: true,
    format: 'esm',
    minify: true,
    outfile,
  })
  const script = `const t = performance.now(); const m = await import(${JSON.stringify(outfile)});
    m.attributeRequest('https://connect.nosto.com/'); console.log(performance.now() - t)`
  const empty =
    'const t = performance.now(); await import("data:text/javascript,1"); console.log(performance.now() - t)'
  const times = Array.from({ length: COLD_STARTS }, () => timeOf(script) - timeOf(empty))
  rmSync(folder, { recursive: true })
  const { ratio, low, high } = intervalOf('load', times)
  const kilobytes = gzipSync(HOST_TABLE).length / 1000
  return {
    id: 'P4',
    what: 'knowledge load at worker start, ms',
    ratio,
    low,
    high,
    goal: '≤ 3 ms, ≤ 60 kB gzipped',
    ok: ratio <= 3 && kilobytes <= 60,
    more: { kilobytes },
  }
}

function timeOf(script: string): number {
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString())
}

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
  const known = splitTable(HOST_TABLE).hosts.split(/[ \n]/)
  return Array.from({ length: REQUESTS }, (_, i) => {
    const host = [...(known[i % known.length] ?? '')].reverse().join('')
    const path = `/v${i % 9}/collect/${i}?id=${i * 7919}&u=https%3A%2F%2Fshop-${i}.example%2F`
    return i % 2 === 0 ? `https://cdn${i}.${host}${path}` : `https://img.shop-${i}.example${path}`
  })
}
