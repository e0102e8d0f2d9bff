// Runs at build time only.
import { VENDOR_CATEGORIES } from '../../schema/vendor-categories'
import type { TableRow } from './entity'
import { bucketOf, hashBackwards } from './host-index'
import { BASE, BUCKETS, DIGITS, FIRST_DIGIT, FIRST_LETTER, HAS_PATHS, TRACKS } from './table-text'

/** Writes rows as the text that table-text.ts reads. Throws when a row would break the format. */
export function writeTable(rows: readonly TableRow[]): string {
  const paths = rows
    .flatMap((row, owner) => row.paths.map(path => ({ path, owner, parent: parentOf(rows, path) })))
    .sort((a, b) => b.path.length - a.path.length)
  const parents = new Set(paths.map(({ parent }) => parent))
  const offsets: number[] = []
  let lines = ''
  for (const [number, row] of rows.entries()) {
    if (number > 0) lines += '\n'
    offsets.push(lines.length)
    lines += writeLine(row, parents.has(number))
  }
  const pathLines = paths.map(
    ({ path, owner, parent }) => `${offsets[parent]} ${offsets[owner]} ${path}`,
  )
  return [`${lines}`, pathLines.join('\n'), writeDirectory(lines)].join('\f')
}

/** The entity that the host of a path leads to without its path. */
function parentOf(rows: readonly TableRow[], path: string): number {
  const host = path.slice(0, path.indexOf('/')).replace(/\.\*$/, '.com')
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const suffix = at === 0 ? host : host.slice(at + 1)
    const parent = rows.findIndex(row => row.hosts.includes(suffix))
    if (parent >= 0) return parent
  }
  throw new Error(`${path}: no row has its host, so the path would never be looked at`)
}

function writeLine(row: TableRow, hasPaths: boolean): string {
  // A letter above ÿ would make the whole text take two bytes a letter.
  if (/[|\n\f\u0100-\uffff]/.test(row.vendor + row.entity))
    throw new Error(`bad name: ${row.vendor}`)
  const hosts = row.hosts.map(host => [...host].reverse().join('')).join(' ')
  const letters = row.categories.map(category =>
    String.fromCharCode(FIRST_LETTER + VENDOR_CATEGORIES.indexOf(category)),
  )
  const marks = `${hasPaths ? HAS_PATHS : ''}${letters.join('')}${row.tracks ? TRACKS : ''}`
  return `${hosts}|${marks}|${row.vendor}|${row.entity === row.vendor ? '' : row.entity}`
}

function writeDirectory(lines: string): string {
  const buckets: number[][] = Array.from({ length: BUCKETS }, () => [])
  for (const { index, 0: line } of lines.matchAll(/^[^|]*/gm)) {
    for (const host of line.matchAll(/\S+/g))
      buckets[bucketOf(hashBackwards(host[0]))]?.push(index + host.index)
  }
  const starts = [0]
  for (const bucket of buckets) starts.push((starts.at(-1) ?? 0) + bucket.length)
  const steps = buckets.flatMap(bucket => bucket.map((at, i) => at - (bucket[i - 1] ?? 0)))
  return [...starts, ...steps].map(writeNumber).join('')
}

function writeNumber(value: number): string {
  if (value >= BASE ** DIGITS) throw new Error(`the table is too long: ${value}`)
  const digits = [Math.floor(value / BASE ** 2), Math.floor(value / BASE) % BASE, value % BASE]
  return String.fromCharCode(...digits.map(digit => FIRST_DIGIT + digit))
}
