// The tables of `npm run measure`: one file each in lib/headless/measure, found by listing the folder.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'
import { CannotAudit } from '../cannot-audit'
import type { TableModule } from './table'

const tablesDir = path.join(import.meta.dirname, '../measure')

export interface NamedTable extends TableModule {
  name: string
}

/**
 * All tables, or those asked for by their file names.
 * @throws CannotAudit when one asked for is none.
 */
export async function loadTables(only: readonly string[] | undefined): Promise<NamedTable[]> {
  const all = readdirSync(tablesDir).map(name => name.slice(0, -3))
  const unknown = only?.find(name => !all.includes(name))
  if (unknown) throw new CannotAudit(`no table ${unknown}`, `there are ${all.sort().join(', ')}`)
  const names = all.filter(name => !only || only.includes(name)).sort()
  const loaded: NamedTable[] = []
  for (const name of names) {
    // Vite reads what the extension's modules import (`?raw`, globs) as the build does.
    const { module } = await runnerImport<TableModule>(path.join(tablesDir, `${name}.ts`), {
      configFile: false,
      logLevel: 'error',
    })
    loaded.push({ name, needs: module.needs, measure: module.measure })
  }
  return loaded
}
