/** One leaf of a request before it is named: `name` as on the wire, levels joined by dots, list indexes left out. */
export interface Entry {
  name: string
  value: string
}

/** Bounds for everything read from a request; what exceeds them is counted as dropped, never kept. */
export const LIMITS = {
  /** Characters of a body that are looked at. Session recorders send megabytes; the first part tells the kind. */
  body: 400_000,
  entries: 600,
  depth: 9,
  /** Values inside values: JSON in a query in base64 … */
  nesting: 4,
  lines: 60,
  name: 80,
  value: 200,
  /** Characters of one value that are looked at, once what it holds has been opened. */
  looked: 1000,
  /** Values cleaned for the 80 fields that are kept; several may turn out the same. */
  cleaned: 160,
  fields: 80,
  identifiers: 20,
} as const

/** A wire name with its levels joined by dots: `cd[value]` is `cd.value`. */
export function dotted(name: string): string {
  return name.replace(/\[([^\]]*)\]/g, '.$1').replace(/\.+$/, '')
}

/** Collects entries up to the bound and counts the rest. */
export interface Entries {
  list: Entry[]
  dropped: number
}

export function addEntry(to: Entries, name: string, value: string): void {
  if (value === '') return
  if (to.list.length >= LIMITS.entries) to.dropped += 1
  else to.list.push({ name, value })
}
