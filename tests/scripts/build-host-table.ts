// Writes lib/knowledge/host-table/generated.ts from the vendor rows and third-party-web. Run after changing a row.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { buildTable } from '../../lib/knowledge/host-table/build-table'
import { Vendor } from '../../lib/schema/vendor'

const root = join(import.meta.dirname, '../..')
const rows = join(root, 'lib/knowledge/vendors/rows')
const Entities = z.array(
  z.object({
    name: z.string(),
    company: z.optional(z.string()),
    category: z.string(),
    domains: z.array(z.string()),
  }),
)

const vendors = readdirSync(rows)
  .sort()
  .flatMap(file => readFileSync(join(rows, file), 'utf8').split('\n'))
  .filter(line => line !== '')
  .map(line => Vendor.parse(JSON.parse(line)))
const entities = createRequire(import.meta.url).resolve(
  'third-party-web/dist/entities-nostats.json',
)
const table = buildTable(vendors, Entities.parse(JSON.parse(readFileSync(entities, 'utf8'))))

writeFileSync(
  join(root, 'lib/knowledge/host-table/generated.ts'),
  `// Written by tests/scripts/build-host-table.ts (npm run knowledge). Contains facts of third-party-web, MIT, see NOTICE.
export const HOST_TABLE =
  ${JSON.stringify(table)}
`,
)
