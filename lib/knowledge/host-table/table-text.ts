// The table travels as one string: three parts of lines, hosts spelled backwards so that one pass hashes them.
import { VendorCategory } from '../../schema/vendor'
import type { Attribution, TableRow } from './entity'

const CATEGORIES = VendorCategory.options
const FIRST_LETTER = 65

/** The three parts as read at worker start; `entities` stays unparsed until the first hit. */
export interface TableText {
  /** Line i: the hosts of entity i, spelled backwards, separated by blanks. */
  hosts: string
  /** One line each: `parent owner host/prefix`; parent and owner are entity numbers. */
  paths: string
  /** Line i: `letters|vendor|entity`; letters are categories, a final `+` means it tracks. */
  entities: string
}

/** Writes rows as the text that `splitTable` reads. Throws when a name would break the format. */
export function writeTable(rows: readonly TableRow[]): string {
  const hosts = rows.map(row => row.hosts.map(backwards).join(' '))
  const paths = rows
    .flatMap((row, owner) => row.paths.map(path => ({ path, owner, parent: parentOf(rows, path) })))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ path, owner, parent }) => `${parent} ${owner} ${path}`)
  const entities = rows.map(writeEntity)
  return [hosts.join('\n'), paths.join('\n'), entities.join('\n')].join('\f')
}

/** Splits the text without parsing it. */
export function splitTable(text: string): TableText {
  const first = text.indexOf('\f')
  const second = text.indexOf('\f', first + 1)
  return {
    hosts: text.slice(0, first),
    paths: text.slice(first + 1, second),
    entities: text.slice(second + 1),
  }
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

function writeEntity(row: TableRow): string {
  if (/[|\n\f]/.test(row.vendor + row.entity)) throw new Error(`bad name: ${row.vendor}`)
  const letters = row.categories.map(category =>
    String.fromCharCode(FIRST_LETTER + CATEGORIES.indexOf(category)),
  )
  const owner = row.entity === row.vendor ? '' : row.entity
  return `${letters.join('')}${row.tracks ? '+' : ''}|${row.vendor}|${owner}`
}

/** Reads one line written by `writeTable`. */
export function readEntity(line: string): Attribution {
  const [letters = '', vendor = '', owner = ''] = line.split('|')
  const tracks = letters.endsWith('+')
  const categories: VendorCategory[] = []
  for (const letter of tracks ? letters.slice(0, -1) : letters) {
    const category = CATEGORIES[letter.charCodeAt(0) - FIRST_LETTER]
    if (category) categories.push(category)
  }
  return { vendor, categories, tracks, entity: owner || vendor }
}

function backwards(host: string): string {
  return [...host].reverse().join('')
}
