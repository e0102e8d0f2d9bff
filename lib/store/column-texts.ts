// Columns straight into the JSON text of each row, for export: no row is ever an object. The text is, to the character,
// what JSON.stringify would write of the row that fromColumn gives back.
import type { Column } from './columns'
import { fromColumn } from './from-column'
import { fromNumbers } from './numbers'

/** Writes the values of one key of the outermost objects in its own way. */
export interface Rewrite {
  key: string
  text(value: unknown): string
}

/** One JSON text a row. `bytes` is what lay beside the column. */
export function columnTexts(column: Column, bytes: Uint8Array, rewrite?: Rewrite): string[] {
  switch (column[0]) {
    case 'c':
      return new Array<string>(column[2]).fill(JSON.stringify(column[1]))
    case 'w': {
      const words = columnTexts(column[1], bytes)
      return fromNumbers(column[2]).map(index => words[index] ?? 'null')
    }
    case 'a':
      return listTexts(fromColumn(column[1], bytes), columnTexts(column[2], bytes))
    case 'o': {
      const [, shapes, shapeOf, columns] = column
      const rows = columns.map((cells, shape) =>
        shapeTexts(shapes[shape] ?? [], cells, bytes, rewrite),
      )
      return inTurn(rows, fromColumn(shapeOf, bytes), '{}')
    }
    case 'k': {
      const rows = column[2].map(group => columnTexts(group, bytes, rewrite))
      return inTurn(rows, fromColumn(column[1], bytes), 'null')
    }
    default:
      return fromColumn(column, bytes).map(value => JSON.stringify(value))
  }
}

/** The next row of whichever group each row belongs to. */
function inTurn(groups: readonly string[][], of: readonly unknown[], missing: string): string[] {
  const next = groups.map(() => 0)
  return of.map(value => {
    // toColumn writes the numbers of groups here.
    const group = value as number
    const at = next[group] ?? 0
    next[group] = at + 1
    return groups[group]?.[at] ?? missing
  })
}

function listTexts(lengths: readonly unknown[], items: readonly string[]): string[] {
  let from = 0
  return lengths.map(value => {
    const length = value as number
    if (length === 0) return '[]'
    const text = length === 1 ? (items[from] ?? '') : items.slice(from, from + length).join()
    from += length
    return `[${text}]`
  })
}

function shapeTexts(
  keys: readonly string[],
  columns: readonly Column[],
  bytes: Uint8Array,
  rewrite: Rewrite | undefined,
): string[] {
  const names = keys.map((key, index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`)
  const cells = columns.map((column, index) =>
    rewrite && keys[index] === rewrite.key
      ? fromColumn(column, bytes).map(value => rewrite.text(value))
      : columnTexts(column, bytes),
  )
  const rows: string[] = []
  const count = cells[0]?.length ?? 0
  for (let row = 0; row < count; row += 1) {
    let text = ''
    for (let key = 0; key < names.length; key += 1)
      text += (names[key] ?? '') + (cells[key]?.[row] ?? '')
    rows.push(`${text}}`)
  }
  return rows
}
