// `npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N]`: scores the code on a folder shaped like shared/data.
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CannotAudit } from './cannot-audit'
import { bundleInPage } from './measuring/bundle-in-page'
import { loadPages } from './measuring/load-pages'
import { openData } from './measuring/open-data'
import { PageRow } from './measuring/page-row'
import { printTable } from './measuring/print-table'
import { readRows } from './measuring/read-rows'
import type { Measure, Table } from './measuring/table'

const USAGE = 'npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N]'
const tablesDir = path.join(import.meta.dirname, 'measure')

interface Asked {
  dir: string
  json?: string | undefined
  only?: string[] | undefined
  limit?: number | undefined
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' }, only: { type: 'string' }, limit: { type: 'string' } },
    })
    const [dir, ...rest] = positionals
    if (!dir || rest.length > 0) throw new Error('give one folder')
    return {
      dir,
      json: values.json,
      only: values.only?.split(','),
      limit: values.limit ? Number(values.limit) : undefined,
    }
  } catch (cause) {
    throw new CannotAudit(cause instanceof Error ? cause.message : String(cause), USAGE)
  }
}

async function run(asked: Asked): Promise<void> {
  const names = readdirSync(tablesDir)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.in-page.ts'))
    .map(name => name.slice(0, -3))
    .filter(name => !asked.only || asked.only.includes(name))
    .sort()
  const inPage = readdirSync(tablesDir).filter(name => name.endsWith('.in-page.ts'))
  const data = openData(asked.dir)
  try {
    const rows = (readRows(data.dir, 'pages/index.jsonl', PageRow) ?? []).slice(0, asked.limit)
    const script = await bundleInPage(inPage.map(name => path.join(tablesDir, name)))
    const pages = await loadPages(data.dir, rows, script, (done, all) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages`)
    })
    const lost = pages.filter(page => page.error)
    console.log(`${pages.length} pages loaded in the browser, ${lost.length} failed`)
    for (const { row, error } of lost) console.log(`  ✗ ${row.file}: ${error}`)
    const tables: Record<string, Table> = {}
    for (const name of names) {
      // A file of the folder, by contract (see table.ts).
      const { measure } = (await import(path.join(tablesDir, `${name}.ts`))) as { measure: Measure }
      const table = await measure({ dir: data.dir, pages })
      tables[name] = table
      console.log(printTable(table))
    }
    if (asked.json)
      writeFileSync(asked.json, `${JSON.stringify({ pages: pages.length, tables }, null, 1)}\n`)
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
