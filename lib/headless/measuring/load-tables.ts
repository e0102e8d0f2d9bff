// The tables of `npm run measure`: one file each in lib/headless/measure, found by listing the folder.
import path from 'node:path'
import { runnerImport } from 'vite'
import { CannotAudit } from '../cannot-audit'
import type { TableModule } from './table'

export interface NamedTable extends TableModule {
  name: string
}

/**
 * All tables, or those asked for by their file names.
 * @throws CannotAudit when one asked for is none.
 */
export async function loadTables(only: readonly string[] | undefined): Promise<NamedTable[]> {
  // Vite reads what the extension's modules import (`?raw`, globs) as the build does.
  const { module } = await runnerImport<{ tables: NamedTable[] }>(
    path.join(import.meta.dirname, 'all-tables.ts'),
    { configFile: false, logLevel: 'error' },
  )
  const names = module.tables.map(({ name }) => name)
  const unknown = only?.find(name => !names.includes(name))
  if (unknown) throw new CannotAudit(`no table ${unknown}`, `there are ${names.join(', ')}`)
  return module.tables.filter(({ name }) => !only || only.includes(name))
}
