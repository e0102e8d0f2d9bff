// An open-addressing table in typed arrays: a Map look-up per suffix costs 1.7 times as much (PERFORMANCE.md). It is
// filled a bucket at a time, when a host of that bucket is first asked for, so that a worker start costs nothing:
// reading all 4,000 hosts at once took 13 to 22 ms of cold code.
import { BUCKETS, numberAt, type TableText } from './table-text'

const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193
const DOT = 46
const BLANK = 32
const BAR = 124
/** A power of two, at least twice the number of hosts (a test holds it). */
export const SLOTS = 16_384

/** Hosts by hash, read from the right. Slot s is free while `ends[s]` is 0. */
export interface HostIndex {
  table: TableText
  isFilled: Uint8Array
  hashes: Int32Array
  /** Offset just after the host in the table's text, which proves a hash hit. */
  ends: Int32Array
  lengths: Uint8Array
  entities: Uint16Array
  /** Where the line of entity e begins; entities are numbered as they come up. */
  lines: number[]
  numbers: Map<number, number>
}

/** An index that has read nothing yet. */
export function openHostIndex(table: TableText): HostIndex {
  return {
    table,
    isFilled: new Uint8Array(BUCKETS),
    hashes: new Int32Array(SLOTS),
    ends: new Int32Array(SLOTS),
    lengths: new Uint8Array(SLOTS),
    entities: new Uint16Array(SLOTS),
    lines: [],
    numbers: new Map(),
  }
}

/** The bucket of a hash. */
export function bucketOf(hash: number): number {
  return hash >>> 24
}

/** Hash of a host that is spelled backwards. */
export function hashBackwards(host: string): number {
  let hash = SEED
  for (let i = 0; i < host.length; i++) hash = Math.imul(hash ^ host.charCodeAt(i), PRIME)
  return hash
}

/** Number of the entity whose line begins at `line`. */
export function entityAt({ lines, numbers }: HostIndex, line: number): number {
  const known = numbers.get(line)
  if (known !== undefined) return known
  numbers.set(line, lines.length)
  return lines.push(line) - 1
}

/**
 * Number of the entity whose host is the longest suffix, label by label, of `text` between `from` and `to`;
 * -1 when none. Expects lower case, as browsers report hosts.
 */
export function findEntity(index: HostIndex, text: string, from: number, to: number): number {
  const { isFilled, hashes, ends, lengths } = index
  let found = -1
  let hash = SEED
  for (let i = to - 1; i >= from; i--) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
    if (i !== from && text.charCodeAt(i - 1) !== DOT) continue
    if (isFilled[hash >>> 24] === 0) fillBucket(index, bucketOf(hash))
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    while (ends[slot] !== 0) {
      if (hashes[slot] === hash && lengths[slot] === to - i && isHost(index, slot, text, to)) {
        found = slot
        break
      }
      slot = (slot + 1) & (SLOTS - 1)
    }
  }
  return found < 0 ? -1 : (index.entities[found] ?? -1)
}

function fillBucket(index: HostIndex, bucket: number) {
  index.isFilled[bucket] = 1
  const last = numberAt(index.table, bucket + 1)
  let start = 0
  for (let i = numberAt(index.table, bucket); i < last; i++) {
    start += numberAt(index.table, BUCKETS + 1 + i)
    insert(index, start)
  }
}

function insert(index: HostIndex, start: number) {
  const { text } = index.table
  let hash = SEED
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === BLANK || code === BAR) break
    hash = Math.imul(hash ^ code, PRIME)
  }
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  while (index.ends[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
  index.hashes[slot] = hash
  index.ends[slot] = end
  index.lengths[slot] = end - start
  index.entities[slot] = entityAt(index, text.lastIndexOf('\n', start) + 1)
}

function isHost(index: HostIndex, slot: number, text: string, to: number): boolean {
  const length = index.lengths[slot] ?? 0
  const start = (index.ends[slot] ?? 0) - length
  for (let i = 0; i < length; i++) {
    if (index.table.text.charCodeAt(start + i) !== text.charCodeAt(to - 1 - i)) return false
  }
  return true
}
