// Shapes are found by their host or last path segment, so a request is held against a handful of them, not all.
import { fitsPath, lastSegment } from './path-pattern'
import type { ProtocolKind, ProtocolRow, Shape } from './protocol-row'
import { fitsQuery } from './query-condition'
import text from './rows.jsonl?raw'

/** The parts of a request that tell its protocol. `query` without `?`; `bodyStart`: the first bytes, as text. */
export interface RequestParts {
  host: string
  path: string
  query: string
  method: string
  bodyStart?: string | null
}

export interface ProtocolMatch {
  /** Id of the protocol's row. */
  protocol: string
  /** Name of the vendor row; null for a protocol that several speak. */
  vendor: string | null
  kind: ProtocolKind
}

interface Candidate {
  shape: Shape
  match: ProtocolMatch
}
interface Index {
  byHost: Map<string, Candidate[]>
  bySegment: Map<string, Candidate[]>
  anywhere: Candidate[]
}
/** Longer ones are data, not marks; keeps the work of one request bounded. */
const LONGEST = 16_384

let index: Index | undefined

/** The collector protocol that a request speaks, on any host, the shop's own included; null when none. Never throws. */
export function matchProtocol(request: RequestParts): ProtocolMatch | null {
  index ??= buildIndex(protocolRows())
  return (
    firstFit(onHost(index, request.host), request) ??
    firstFit(index.bySegment.get(lastSegment(request.path)), request) ??
    firstFit(index.anywhere, request)
  )
}

/** Every row, in the order of the file. */
export function protocolRows(): ProtocolRow[] {
  // Checked against the schema by tests/knowledge/protocols, so that no worker start pays for it.
  return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as ProtocolRow]))
}

function buildIndex(rows: readonly ProtocolRow[]): Index {
  const built: Index = { byHost: new Map(), bySegment: new Map(), anywhere: [] }
  for (const { id, vendor, kind, shapes } of rows) {
    for (const shape of shapes) {
      const candidate = { shape, match: { protocol: id, vendor, kind } }
      const last = lastSegment(shape.path)
      if (shape.on && !shape.on.endsWith('.*')) push(built.byHost, shape.on, candidate)
      else if (last.includes('*') || last === '#') built.anywhere.push(candidate)
      else push(built.bySegment, last, candidate)
    }
  }
  return built
}

function push(map: Map<string, Candidate[]>, key: string, candidate: Candidate) {
  const list = map.get(key)
  if (list) list.push(candidate)
  else map.set(key, [candidate])
}

function onHost({ byHost }: Index, host: string): Candidate[] | undefined {
  for (let at = -1; ; ) {
    const found = byHost.get(host.slice(at + 1))
    if (found) return found
    at = host.indexOf('.', at + 1)
    if (at < 0) return undefined
  }
}

function firstFit(list: Candidate[] | undefined, request: RequestParts): ProtocolMatch | null {
  if (!list || request.path.length > LONGEST) return null
  return list.find(({ shape }) => fits(shape, request))?.match ?? null
}

function fits(shape: Shape, { host, path, query, method, bodyStart }: RequestParts): boolean {
  if (shape.method && shape.method !== method) return false
  if (shape.on?.endsWith('.*') && !isUnderAnyEnding(shape.on, host)) return false
  if (!fitsPath(shape.path, path)) return false
  if (shape.query && !shape.query.every(condition => fitsQuery(condition, query))) return false
  if (shape.some && !shape.some.some(condition => fitsQuery(condition, query))) return false
  return !shape.body || shape.body.every(mark => bodyStart?.includes(mark) ?? false)
}

/** `google.*` stands for google.de, www.google.co.uk …, not for google.shop.example. */
function isUnderAnyEnding(on: string, host: string): boolean {
  const name = on.slice(0, -1)
  const rest = host.startsWith('www.') ? host.slice(4) : host
  return rest.startsWith(name) && rest.length - name.length <= 6
}
