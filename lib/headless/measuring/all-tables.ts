import type { NamedTable } from './load-tables'
import type { TableModule } from './table'

const modules = import.meta.glob<TableModule>('../measure/*.ts', { eager: true })

/** Every file of lib/headless/measure, by name. Only Vite can read this module. */
export const tables: NamedTable[] = Object.entries(modules)
  .map(([file, { needs, measure }]) => ({
    name: file.slice(file.lastIndexOf('/') + 1, -3),
    needs,
    measure,
  }))
  .sort((one, other) => one.name.localeCompare(other.name))
