// npm run bench [-- --json FILE] [NAME…]: every *.bench.ts beside this file, one after another; ratios only.
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { BenchRow } from './bench-row'

const HERE = import.meta.dirname

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
})
const files = (await readdir(HERE)).filter(
  name =>
    name.endsWith('.bench.ts') &&
    (positionals.length === 0 || positionals.some(part => name.includes(part))),
)
const rows: BenchRow[] = []
let failed = 0
for (const file of files.sort()) {
  console.log(`— ${file}`)
  try {
    // Every bench module exports run (the contract with those who write them).
    const bench = (await import(pathToFileURL(path.join(HERE, file)).href)) as {
      run(): Promise<BenchRow[]>
    }
    const measured = await bench.run()
    rows.push(...measured)
    for (const row of measured) console.log(lineOf(row))
  } catch (cause) {
    failed += 1
    console.error(`  could not be measured: ${cause instanceof Error ? cause.message : cause}`)
  }
}
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exitCode = failed > 0 ? 1 : 0

function lineOf({ id, what, ratio, low, high, goal, ok }: BenchRow): string {
  const verdict = ok === null ? 'too noisy' : ok ? 'ok' : 'missed'
  const interval = low === high ? '' : ` (${low.toFixed(3)}–${high.toFixed(3)})`
  return `  ${id.padEnd(4)} ${what}: ${ratio.toFixed(3)}${interval}, goal ${goal}: ${verdict}`
}
