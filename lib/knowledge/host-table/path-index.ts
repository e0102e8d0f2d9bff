// Some hosts answer for several vendors; only for those is the path looked at, and only then are these lines read.
import type { TableText } from './table-text'

/**
 * One `host/prefix`. A host that ends in `.*` stands for every ending (`www.google.*`), a first segment `*` for any
 * (`/*\/fbevents.js`, whatever the language); `prefix` is what comes after it.
 */
interface PathRow {
  host: string
  anyEnding: boolean
  anySegment: boolean
  prefix: string
  owner: number
}

/** Path rows by the line of the entity that the host alone leads to, longest prefix first. */
export type PathIndex = Map<number, PathRow[]>

export function readPaths({ text, paths, directory }: TableText): PathIndex {
  const byParent: PathIndex = new Map()
  for (const line of text.slice(paths, directory - 1).split('\n')) {
    const [parent = '', owner = '', path = ''] = line.split(' ')
    const slash = path.indexOf('/')
    const host = path.slice(0, slash)
    const anyEnding = host.endsWith('.*')
    const anySegment = path.startsWith('/*/', slash)
    const row = {
      host: anyEnding ? host.slice(0, -1) : host,
      anyEnding,
      anySegment,
      prefix: path.slice(anySegment ? slash + 2 : slash),
      owner: Number(owner),
    }
    const rows = byParent.get(Number(parent))
    if (rows) rows.push(row)
    else byParent.set(Number(parent), [row])
  }
  return byParent
}

/**
 * Line of the entity that owns the path of `url`, whose host lies in `from`…`end` and whose path begins at `to`;
 * -1 if none.
 */
export function findOwner(
  index: PathIndex,
  parent: number,
  url: string,
  from: number,
  end: number,
  to: number,
): number {
  for (const row of index.get(parent) ?? []) {
    if (!row.anyEnding && row.host.length !== end - from) continue
    const at = row.anySegment ? url.indexOf('/', to + 1) : to
    if (at >= 0 && url.startsWith(row.host, from) && url.startsWith(row.prefix, at))
      return row.owner
  }
  return -1
}
