// RFC 4180, and safe to open in a spreadsheet: text that a spreadsheet would run as a formula is defused.
export type Cell = string | number | boolean | null | undefined

const FORMULA = /^[=+\-@\t\r]/

/** Rows as one text with CRLF line ends; the first row is the header. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
