// Columns back into rows: see columns.ts.
import type { Column } from './columns'
import { fillHex, toHex } from './hex'
import { fromNumbers } from './numbers'

/** `bytes` is what lay beside the column. */
export function fromColumn(column: Column, bytes: Uint8Array): unknown[] {
  return rowsOf(column, toHex(bytes))
}

/** The same, of the hex digits of those bytes. */
export function rowsOf(column: Column, digits: string): unknown[] {
  switch (column[0]) {
    case 'c':
      return new Array(column[2]).fill(column[1])
    case 'd':
      return undoDifferences(fromNumbers(column[1]))
    case 'i':
      return column[2].map(index => column[1][index])
    case 'w': {
      const words = rowsOf(column[1], digits)
      return fromNumbers(column[2]).map(index => words[index])
    }
    case 'r':
      return column[1]
    case 'h':
      // toColumn makes `h` of texts only.
      return fillHex(rowsOf(column[1], digits) as string[], digits, column[2])
    case 'a':
      return lists(rowsOf(column[1], digits), rowsOf(column[2], digits))
    case 'o': {
      const [, shapes, shapeOf, columns] = column
      const cells = columns.map(shape => shape.map(cell => rowsOf(cell, digits)))
      return objects(shapes, rowsOf(shapeOf, digits), cells)
    }
    case 'k': {
      const groups = column[2].map(group => rowsOf(group, digits)[Symbol.iterator]())
      return rowsOf(column[1], digits).map(kind => groups[kind as number]?.next().value)
    }
  }
}

function undoDifferences(steps: readonly number[]): number[] {
  let value = 0
  return steps.map(step => {
    value += step
    return value
  })
}

function lists(lengths: readonly unknown[], items: readonly unknown[]): unknown[][] {
  let from = 0
  return lengths.map(length => {
    const list = items.slice(from, from + (length as number))
    from += list.length
    return list
  })
}

function objects(
  shapes: readonly string[][],
  shapeOf: readonly unknown[],
  cells: readonly unknown[][][],
): unknown[] {
  const rows = cells.map((shape, index) => shapeRows(shapes[index] ?? [], shape))
  const next = shapes.map(() => 0)
  return shapeOf.map(value => {
    const index = value as number
    const at = next[index] ?? 0
    next[index] = at + 1
    return rows[index]?.[at] ?? {}
  })
}

function shapeRows(
  keys: readonly string[],
  cells: readonly unknown[][],
): Record<string, unknown>[] {
  const count = cells[0]?.length ?? 0
  const rows: Record<string, unknown>[] = []
  for (let row = 0; row < count; row += 1) {
    const object: Record<string, unknown> = {}
    for (let key = 0; key < keys.length; key += 1) {
      setOwn(object, keys[key] ?? '', cells[key]?.[row])
    }
    rows.push(object)
  }
  return rows
}

/** Plain assignment to `__proto__` would set the prototype instead of a key. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value
  else
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
}
