// `npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N] [--every N] [--markdown] [--keep LOG | --from LOG]`:
// scores the code on a folder shaped like shared/data, or on as much of one as is there.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CannotAudit } from './cannot-audit'
import { keepLog, readLog } from './measuring/kept-log'
import { loadTables, type NamedTable } from './measuring/load-tables'
import { type LoggedPage, logPages } from './measuring/log-pages'
import { openData } from './measuring/open-data'
import { PageRow } from './measuring/page-row'
import { markdownTable, printTable } from './measuring/print-table'
import { progressLine } from './measuring/progress-line'
import { hasFile, readRows } from './measuring/read-rows'
import type { Table } from './measuring/table'

const USAGE =
  'npm run measure -- DIR [--json FILE] [--only TABLE,…] [--limit N] [--every N] [--markdown] [--keep LOG | --from LOG]'

interface Asked {
  dir: string
  json?: string | undefined
  only?: string[] | undefined
  limit?: number | undefined
  /** Every how many pages one is taken: a quick look that still sees all kinds. */
  every: number
  markdown?: boolean | undefined
  /** File to keep what the extension logged of the pages in. */
  keep?: string | undefined
  /** A file so kept: its pages are counted again, without a browser. */
  from?: string | undefined
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
        keep: { type: 'string' },
        from: { type: 'string' },
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
      keep: values.keep,
      from: values.from,
      limit: values.limit ? Number(values.limit) : undefined,
    }
  } catch (cause) {
    throw new CannotAudit(cause instanceof Error ? cause.message : String(cause), USAGE)
  }
}

async function run(asked: Asked): Promise<void> {
  const data = openData(asked.dir)
  const started = performance.now()
  try {
    const wanted = await loadTables(asked.only)
    const needsPages = wanted.some(({ needs }) => needs.includes('pages'))
    const pages = needsPages ? await loggedPages(data.dir, asked) : []
    if (asked.keep) keepLog(asked.keep, pages)
    const seconds = Math.round((performance.now() - started) / 1000)
    const failed = tellPages(pages, seconds)
    const tables: Record<string, Table> = {}
    for (const one of wanted) {
      const table = await count(one, data.dir, pages)
      if (typeof table === 'string') console.log(`\n## ${one.name}: left out, ${table}`)
      else {
        tables[one.name] = table
        console.log(asked.markdown ? markdownTable(table) : printTable(table))
      }
    }
    if (asked.json)
      writeFileSync(
        asked.json,
        `${JSON.stringify({ pages: pages.length, failed, seconds, tables }, null, 1)}\n`,
      )
    if (Object.keys(tables).length === 0)
      throw new CannotAudit(`nothing to measure in ${asked.dir}`, 'see shared/data/README.md')
  } finally {
    data.close()
  }
}

/** The asked pages, or every page that a run kept; rows of labels and truth are read anew in either case. */
async function loggedPages(dir: string, asked: Asked): Promise<LoggedPage[]> {
  const rows = indexOf(dir)
    .filter((_, i) => i % asked.every === 0)
    .slice(0, asked.limit)
  if (!asked.from) return logPages(dir, rows, progressLine())
  const kept = new Map(readLog(asked.from).map(page => [page.row.file, page]))
  return rows.flatMap(row => {
    const page = kept.get(row.file)
    return page ? [{ ...page, row }] : []
  })
}

function indexOf(dir: string): PageRow[] {
  try {
    return readRows(dir, 'pages/index.jsonl', PageRow) ?? []
  } catch (cause) {
    if (!(cause instanceof CannotAudit)) throw cause
    process.stderr.write(`${cause.message}: measured without pages\n`)
    return []
  }
}

function tellPages(pages: readonly LoggedPage[], seconds: number): number {
  const lost = pages.filter(page => page.error)
  console.log(
    `${pages.length} pages through the built extension in ${seconds} s, ${lost.length} failed`,
  )
  for (const { row, error } of lost) console.log(`  ✗ ${row.file}: ${error}`)
  return lost.length
}

/** The table, or why there is none: one odd file costs its own table only. */
async function count(
  { needs, measure }: NamedTable,
  dir: string,
  pages: LoggedPage[],
): Promise<Table | string> {
  if (needs.includes('pages') && pages.length === 0) return 'the folder has no pages'
  const files = needs.filter(name => name !== 'pages')
  if (files.length > 0 && !files.some(name => hasFile(dir, name)))
    return `the folder has no ${files.join(' or ')}`
  try {
    return (await measure({ dir, pages })) ?? 'the folder has nothing for it'
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return `it could not be counted: ${why}`
  }
}

try {
  await run(readArguments())
} catch (cause) {
  if (!(cause instanceof CannotAudit)) throw cause
  console.error(`measure: ${cause.message}; ${cause.todo}`)
  process.exitCode = 2
}
