// Runs for every request of every page: no substrings, no URL parsing, no allocation on the common path.
import type { Attribution } from './host-table/entity'
import { HOST_TABLE } from './host-table/generated'
import { entityAt, findEntity, openHostIndex } from './host-table/host-index'
import { findOwner, type PathIndex, readPaths } from './host-table/path-index'
import { type EntityLine, findLine, openTable, readLine } from './host-table/table-text'

const COLON = 58
const SLASH = 47
const QUESTION = 63
const HASH = 35
const AT = 64
const BRACKET = 91

const table = openTable(HOST_TABLE)
const hosts = openHostIndex(table)
const entities: EntityLine[] = []
let paths: PathIndex | undefined

export type { Attribution }

/** Who answers `host` (lower case, no port), by its longest known suffix; null when unknown. Never throws. */
export function attributeHost(host: string): Attribution | null {
  const entity = findEntity(hosts, host, 0, host.length)
  return entity < 0 ? null : entityOf(entity).attribution
}

/**
 * Who answers an absolute URL. On hosts that several vendors share (`www.google.com`, `www.facebook.com`) the
 * path decides first. Null when unknown or not a URL. Never throws.
 */
export function attributeRequest(url: string): Attribution | null {
  const scheme = url.indexOf('://')
  if (scheme < 0) return null
  let from = scheme + 3
  let to = from
  let port = -1
  for (; to < url.length; to++) {
    const code = url.charCodeAt(to)
    if (code === SLASH || code === QUESTION || code === HASH) break
    if (code === BRACKET) return null
    if (code === COLON && port < 0) port = to
    else if (code === AT) {
      from = to + 1
      port = -1
    }
  }
  const end = port < 0 ? to : port
  const number = findEntity(hosts, url, from, end)
  if (number < 0) return null
  const entity = entityOf(number)
  if (!entity.hasPaths) return entity.attribution
  paths ??= readPaths(table)
  const owner = findOwner(paths, hosts.lines[number] ?? -1, url, from, end, to)
  return (owner < 0 ? entity : entityOf(entityAt(hosts, owner))).attribution
}

/** What is known of a company by its name, as events carry it in `vendor`; null when no host is its. */
export function attributionOf(vendor: string): Attribution | null {
  return findLine(table, vendor)?.attribution ?? null
}

/** Reads an entity's line the first time it comes up. */
function entityOf(number: number): EntityLine {
  const known = entities[number]
  if (known) return known
  const read = readLine(table, hosts.lines[number] ?? 0)
  entities[number] = read
  return read
}
