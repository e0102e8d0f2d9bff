// Some hosts answer for several vendors; only for those is the path looked at.

/** One `host/prefix`. A host that ends in `.*` stands for every ending (`www.google.*`). */
interface PathRow {
  host: string
  anyEnding: boolean
  prefix: string
  owner: number
}

/** Path rows by the entity that the host alone leads to. */
export interface PathIndex {
  hasPaths(entity: number): boolean
  /** Entity that owns the path of `url`, whose host lies in `from`…`end` and whose path begins at `to`; -1 if none. */
  find(entity: number, url: string, from: number, end: number, to: number): number
}

/** Reads lines `parent owner host/prefix`, longest prefix first within a parent. */
export function buildPathIndex(lines: string): PathIndex {
  const byParent: PathRow[][] = []
  for (const line of lines === '' ? [] : lines.split('\n')) {
    const [parent = '', owner = '', path = ''] = line.split(' ')
    const slash = path.indexOf('/')
    const host = path.slice(0, slash)
    const anyEnding = host.endsWith('.*')
    const row = {
      host: anyEnding ? host.slice(0, -1) : host,
      anyEnding,
      prefix: path.slice(slash),
      owner: Number(owner),
    }
    const rows = byParent[Number(parent)]
    if (rows) rows.push(row)
    else byParent[Number(parent)] = [row]
  }
  return {
    hasPaths: entity => byParent[entity] !== undefined,
    find(entity, url, from, end, to) {
      for (const row of byParent[entity] ?? []) {
        if (!row.anyEnding && row.host.length !== end - from) continue
        if (url.startsWith(row.host, from) && url.startsWith(row.prefix, to)) return row.owner
      }
      return -1
    },
  }
}
