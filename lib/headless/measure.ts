// `npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N] [--every N] [--markdown]`: scores the code on a folder shaped like shared/data.
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { CannotAudit } from './cannot-audit'
import { logPages } from './measuring/log-pages'
import { openData } from './measuring/open-data'
import { PageRow } from './measuring/page-row'
import { markdownTable, printTable } from './measuring/print-table'
import { progressLine } from './measuring/progress-line'
import { readRows } from './measuring/read-rows'
import type { Measure, Table } from './measuring/table'

const USAGE =
  'npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N] [--every N] [--markdown]'
/** Tables that read only files: asked for alone, they cost no browser. */
const withoutPages = new Set(['price-strings', 'trackers'])
const tablesDir = path.join(import.meta.dirname, 'measure')

interface Asked {
  dir: string
  json?: string | undefined
  only?: string[] | undefined
  limit?: number | undefined
  /** Every how many pages one is taken: a quick look that still sees all kinds. */
  every: number
  markdown?: boolean | undefined
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        only: { type: 'string' },
        limit: { type: 'string' },
        every: { type: 'string' },
        markdown: { type: 'boolean' },
      },
    })
    const [dir, ...rest] = positionals
    if (!dir || rest.length > 0) throw new Error('give one folder')
    return {
      dir,
      json: values.json,
      only: values.only?.split(','),
      every: Number(values.every ?? 1),
      markdown: values.markdown,
      limit: values.limit ? Number(values.limit) : undefined,
    }
  } catch (cause) {
    throw new CannotAudit(cause instanceof Error ? cause.message : String(cause), USAGE)
  }
}

async function run(asked: Asked): Promise<void> {
  const names = readdirSync(tablesDir)
    .map(name => name.slice(0, -3))
    .filter(name => !asked.only || asked.only.includes(name))
    .sort()
  const data = openData(asked.dir)
  const started = performance.now()
  try {
    const rows = (readRows(data.dir, 'pages/index.jsonl', PageRow) ?? [])
      .filter((_, i) => i % asked.every === 0)
      .slice(0, asked.limit)
    const needsPages = names.some(name => !withoutPages.has(name))
    const pages = await logPages(data.dir, needsPages ? rows : [], progressLine())
    const lost = pages.filter(page => page.error)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(
      `${pages.length} pages through the built extension in ${seconds} s, ${lost.length} failed`,
    )
    for (const { row, error } of lost) console.log(`  ✗ ${row.file}: ${error}`)
    const tables: Record<string, Table> = {}
    for (const name of names) {
      // Vite reads what the extension's modules import (`?raw`, globs) as the build does.
      const { module } = await runnerImport<{ measure: Measure }>(
        path.join(tablesDir, `${name}.ts`),
        { configFile: false, logLevel: 'error' },
      )
      const isBlind = pages.length === 0 && !withoutPages.has(name)
      const table = isBlind ? null : await module.measure({ dir: data.dir, pages })
      if (!table) {
        console.log(`\n## ${name}: left out, the folder has nothing for it`)
        continue
      }
      tables[name] = table
      console.log(asked.markdown ? markdownTable(table) : printTable(table))
    }
    if (asked.json)
      writeFileSync(
        asked.json,
        `${JSON.stringify({ pages: pages.length, failed: lost.length, seconds, tables }, null, 1)}\n`,
      )
  } finally {
    data.close()
  }
}

try {
  await run(readArguments())
} catch (cause) {
  if (!(cause instanceof CannotAudit)) throw cause
  console.error(`measure: ${cause.message}; ${cause.todo}`)
  process.exitCode = 2
}
