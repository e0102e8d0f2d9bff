// Rows of plain JSON values turned into columns, without loss: equal values side by side compress well and parse fast.
// Knows nothing of events, so a new event type or field needs no change here. from-column.ts is the way back.
import type { ByteSink } from './bytes'
import { cutHex } from './hex'
import { type Numbers, toNumbers } from './numbers'

/**
 * One column, tagged: `c` one value n times · `d` whole numbers as differences · `w` dictionary and indexes (`i`: as
 * versions 1 and 2 wrote it) · `r` raw · `h` texts without their hex digits, and where in the bytes beside the columns these begin ·
 * `a` lists (their lengths, their items) · `o` objects (their shapes, then a column a key and shape) ·
 * `k` several kinds mixed (which kind each row is, then a column a kind).
 */
export type Column =
  | ['c', unknown, number]
  | ['d', Numbers]
  | ['w', Column, Numbers]
  | ['i', unknown[], number[]]
  | ['r', unknown[]]
  | ['h', Column, number]
  | ['a', Column, Column]
  | ['o', string[][], Column, Column[][]]
  | ['k', Column, Column[]]

type Kind = 0 | 1 | 2
const SCALAR = 0
const LIST = 1
const OBJECT = 2

/** What cannot be text goes into `sink`, which must be empty at first and kept beside the column. */
export function toColumn(values: readonly unknown[], sink: ByteSink): Column {
  const first = kindOf(values[0])
  // Most columns are one scalar n times.
  if (first === SCALAR && isConstant(values)) return ['c', values[0], values.length]
  if (isOfKind(values, first)) return ofKind(first, values, sink)
  const kinds = values.map(kindOf)
  const groups: unknown[][] = [[], [], []]
  for (const [row, value] of values.entries()) groups[kinds[row] ?? SCALAR]?.push(value)
  return [
    'k',
    toColumn(kinds, sink),
    groups.map((group, kind) => ofKind(kind as Kind, group, sink)),
  ]
}

function isConstant(values: readonly unknown[]): boolean {
  const first = values[0]
  for (let row = 1; row < values.length; row += 1) if (values[row] !== first) return false
  return values.length > 0
}

function isOfKind(values: readonly unknown[], kind: Kind): boolean {
  for (let row = 1; row < values.length; row += 1) if (kindOf(values[row]) !== kind) return false
  return true
}

function kindOf(value: unknown): Kind {
  if (value === null || typeof value !== 'object') return SCALAR
  return Array.isArray(value) ? LIST : OBJECT
}

// The casts below hold because kindOf sorted the values.
function ofKind(kind: Kind, values: readonly unknown[], sink: ByteSink): Column {
  if (kind === LIST) return listColumn(values as unknown[][], sink)
  if (kind === OBJECT) return objectColumn(values as Record<string, unknown>[], sink)
  return scalarColumn(values, sink)
}

/** After so many different values in a row, no dictionary is kept. */
const PATIENCE = 64

function scalarColumn(values: readonly unknown[], sink: ByteSink): Column {
  const words = new Map<unknown, number>()
  const indexes: number[] = []
  let before: unknown
  let index: number | undefined
  for (const value of values) {
    // Often the same as in the row before, which is faster seen than looked up.
    if (value !== before || index === undefined) index = words.get(value)
    if (index === undefined) {
      index = words.size
      if (index === PATIENCE && indexes.length < PATIENCE + 4) break
      words.set(value, index)
    }
    indexes.push(index)
    before = value
  }
  const all = indexes.length === values.length
  if (all && words.size === 1) return ['c', values[0], values.length]
  if (all && words.size * 4 <= values.length) {
    return ['w', listOf([...words.keys()], sink), toNumbers(indexes)]
  }
  if (values.length > 1 && values.every(isWhole)) return ['d', toNumbers(differences(values))]
  return all && words.size * 4 <= values.length * 3
    ? ['w', listOf([...words.keys()], sink), toNumbers(indexes)]
    : listOf(values, sink)
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

function listOf(values: readonly unknown[], sink: ByteSink): Column {
  if (values.every(value => typeof value === 'string')) {
    const start = sink.length()
    const rest = cutHex(values, sink)
    // Without its digits a text may be one of few.
    if (rest) return ['h', scalarColumn(rest, sink), start]
  }
  return ['r', [...values]]
}

function differences(values: readonly number[]): number[] {
  let before = 0
  return values.map(value => {
    const difference = value - before
    before = value
    return difference
  })
}

function listColumn(values: readonly unknown[][], sink: ByteSink): Column {
  const lengths: number[] = []
  const items: unknown[] = []
  for (const list of values) {
    lengths.push(list.length)
    for (const item of list) items.push(item)
  }
  return ['a', toColumn(lengths, sink), toColumn(items, sink)]
}

interface Shape {
  index: number
  keys: string[]
  /** A list a key. */
  cells: unknown[][]
}

function objectColumn(values: readonly Record<string, unknown>[], sink: ByteSink): Column {
  const shapes: Shape[] = []
  const byName = new Map<string, Shape>()
  const shapeOf: number[] = []
  let shape: Shape | undefined
  for (const value of values) {
    const keys = Object.keys(value)
    if (!shape || !isSame(shape.keys, keys)) shape = shapeFor(keys, shapes, byName)
    // All of a row at once: key by key, each look into it costs as much as this.
    const own = Object.values(value)
    for (let key = 0; key < own.length; key += 1) shape.cells[key]?.push(own[key])
    shapeOf.push(shape.index)
  }
  return [
    'o',
    shapes.map(({ keys }) => keys),
    toColumn(shapeOf, sink),
    shapes.map(({ cells }) => cells.map(cell => toColumn(cell, sink))),
  ]
}

function shapeFor(keys: string[], shapes: Shape[], byName: Map<string, Shape>): Shape {
  let name = keys.join('\n')
  let shape = byName.get(name)
  if (shape && !isSame(shape.keys, keys)) {
    // A key with a line break in it: two shapes must not be taken for one.
    name = JSON.stringify(keys)
    shape = byName.get(name)
  }
  if (!shape) {
    shape = { index: shapes.length, keys, cells: keys.map(() => []) }
    shapes.push(shape)
    byName.set(name, shape)
  }
  return shape
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index])
}
