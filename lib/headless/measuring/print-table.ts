import type { Table } from './table'

const SHOWN_ERRORS = 12

/** A table as aligned text. */
export function printTable(table: Table): string {
  const lines = [table.columns, ...table.rows.map(row => row.map(String))]
  const widths = table.columns.map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0)),
  )
  const body = lines.map(line =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   '),
  )
  const more = table.errors.length - SHOWN_ERRORS
  return [
    `\n## ${table.title}`,
    ...body,
    ...(table.notes ?? []),
    ...table.errors.slice(0, SHOWN_ERRORS).map(error => `  ✗ ${error.slice(0, 220)}`),
    ...(more > 0 ? [`  … and ${more} more (--json writes them all)`] : []),
  ].join('\n')
}

/** A table as Markdown, for the README; without its errors. */
export function markdownTable(table: Table): string {
  const line = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    `\n**${table.title}**\n`,
    line(table.columns),
    line(table.columns.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...table.rows.map(line),
    ...(table.notes ?? []).map(note => `\n${note}`),
  ].join('\n')
}
