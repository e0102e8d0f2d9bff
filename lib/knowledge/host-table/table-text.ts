// The table travels as one string, so that a worker start parses nothing: lines, path lines, and a directory of hosts.
import { VENDOR_CATEGORIES, type VendorCategory } from '../../schema/vendor-categories'
import type { Attribution } from './entity'

/** Number of buckets of the directory: the first eight bits of a host's hash. Four times as many cost 2 kB. */
export const BUCKETS = 256
/** A directory number has three digits; digits are the letters after `"` up to `[`, which no string must escape. */
export const DIGITS = 3
export const BASE = 57
export const FIRST_DIGIT = 35
export const FIRST_LETTER = 65
/** Ends the letters of an entity whose mere presence means tracking. */
export const TRACKS = '+'
/** Begins the letters of an entity that has path lines. */
export const HAS_PATHS = '/'

/**
 * `text` as written by write-table.ts, cut in three by form feeds. First, one line an entity:
 * `hosts|letters|vendor|owner`, hosts spelled backwards and separated by blanks. Then, from `paths`, lines of
 * `parent owner host/prefix`, where parent and owner are offsets of lines. Then, from `directory`, numbers: where each
 * bucket begins in the list that follows, and the list: offsets of hosts, bucket by bucket, each as its distance from
 * the one before.
 */
export interface TableText {
  text: string
  paths: number
  directory: number
}

/** Finds the parts without reading them. */
export function openTable(text: string): TableText {
  const directory = text.lastIndexOf('\f') + 1
  return { text, directory, paths: text.lastIndexOf('\f', directory - 2) + 1 }
}

/** The directory's number at `index`. */
export function numberAt({ text, directory }: TableText, index: number): number {
  const at = directory + index * DIGITS
  const high = text.charCodeAt(at) - FIRST_DIGIT
  const middle = text.charCodeAt(at + 1) - FIRST_DIGIT
  return (high * BASE + middle) * BASE + text.charCodeAt(at + 2) - FIRST_DIGIT
}

/** One entity as its line tells it. */
export interface EntityLine {
  attribution: Attribution
  hasPaths: boolean
}

/** Reads the line that begins at `start`. */
export function readLine({ text }: TableText, start: number): EntityLine {
  const line = text.slice(text.indexOf('|', start) + 1, endOfLine(text, start))
  const [letters = '', vendor = '', owner = ''] = line.split('|')
  const categories: VendorCategory[] = []
  for (const letter of letters) {
    const category = VENDOR_CATEGORIES[letter.charCodeAt(0) - FIRST_LETTER]
    if (category) categories.push(category)
  }
  const tracks = letters.endsWith(TRACKS)
  return {
    attribution: { vendor, categories, tracks, entity: owner || vendor },
    hasPaths: letters.startsWith(HAS_PATHS),
  }
}

/** The line of the entity of that name; null where none has it. */
export function findLine(table: TableText, name: string): EntityLine | null {
  const { text, paths } = table
  const field = `|${name}|`
  for (let at = text.indexOf(field); at >= 0 && at < paths; at = text.indexOf(field, at + 1)) {
    const line = readLine(table, text.lastIndexOf('\n', at) + 1)
    // The same word may be the owner's, too.
    if (line.attribution.vendor === name) return line
  }
  return null
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  return feed < 0 ? text.indexOf('\f', start) : feed
}
