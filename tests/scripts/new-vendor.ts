// Adds a row to lib/knowledge/vendors/rows/<category>.jsonl; the usage is in vendor-scaffold.ts.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Vendor } from '../../lib/schema/vendor'
import { vendorRow } from './vendor-scaffold'

const folder = join(import.meta.dirname, '../../lib/knowledge/vendors/rows')
const many = { type: 'string', multiple: true } as const
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: many,
      category: many,
      owner: many,
      collects: many,
      source: many,
      tracks: { type: 'boolean' },
    },
  })
  const known = readdirSync(folder)
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(line => Vendor.parse(JSON.parse(line)))
  const row = vendorRow(positionals[0] ?? '', values, known, new Date().toISOString().slice(0, 7))
  appendFileSync(join(folder, `${row.categories[0]}.jsonl`), `${JSON.stringify(row)}\n`)
  console.log(`lib/knowledge/vendors/rows/${row.categories[0]}.jsonl: ${row.name}`)
  console.log('Then: npm run knowledge && npx vitest run tests/knowledge')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
