// Runs for every request of every page: no substrings, no URL parsing, no allocation on the common path.
import type { Attribution } from './host-table/entity'
import { HOST_TABLE } from './host-table/generated'
import { buildHostIndex, findEntity } from './host-table/host-index'
import { buildPathIndex } from './host-table/path-index'
import { readEntity, splitTable } from './host-table/table-text'

/** At least twice the number of hosts (a test holds it), a power of two. */
const SLOTS = 16384
const COLON = 58
const SLASH = 47
const QUESTION = 63
const HASH = 35
const AT = 64
const BRACKET = 91

const text = splitTable(HOST_TABLE)
const hostIndex = buildHostIndex(text.hosts, SLOTS)
const pathIndex = buildPathIndex(text.paths)
const attributions: (Attribution | undefined)[] = []
let lines: string[] | undefined

/** Who answers `host` (lower case, no port), by its longest known suffix; null when unknown. Never throws. */
export function attributeHost(host: string): Attribution | null {
  return attributionOf(findEntity(hostIndex, host, 0, host.length))
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
  const entity = findEntity(hostIndex, url, from, end)
  if (pathIndex.hasPaths(entity)) {
    const owner = pathIndex.find(entity, url, from, end, to)
    if (owner >= 0) return attributionOf(owner)
  }
  return attributionOf(entity)
}

function attributionOf(entity: number): Attribution | null {
  if (entity < 0) return null
  const known = attributions[entity]
  if (known) return known
  lines ??= text.entities.split('\n')
  const read = readEntity(lines[entity] ?? '')
  attributions[entity] = read
  return read
}
