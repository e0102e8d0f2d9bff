// Columns straight into the JSON text of each row, for export: no row is ever an object. The text is, to the character,
// what JSON.stringify would write of the row that fromColumn gives back.
import type { Column } from './columns'
import { rowsOf } from './from-column'
import { toHex } from './hex'
import { fromNumbers } from './numbers'

/** Writes the values of one key of the outermost objects in its own way. */
export interface Rewrite {
  key: string
  text(value: unknown): string
}

/** One JSON text a row. `bytes` is what lay beside the column. */
export function columnTexts(column: Column, bytes: Uint8Array, rewrite?: Rewrite): string[] {
  return textsOf(column, toHex(bytes), rewrite)
}

function textsOf(column: Column, digits: string, rewrite?: Rewrite): string[] {
  switch (column[0]) {
    case 'c':
      return new Array<string>(column[2]).fill(JSON.stringify(column[1]))
    case 'w': {
      const words = textsOf(column[1], digits)
      return fromNumbers(column[2]).map(index => words[index] ?? 'null')
    }
    case 'a':
      return listTexts(rowsOf(column[1], digits), textsOf(column[2], digits))
    case 'o': {
      const [, shapes, shapeOf, columns] = column
      const rows = columns.map((cells, shape) =>
        shapeTexts(shapes[shape] ?? [], cells, digits, rewrite),
      )
      return inTurn(rows, rowsOf(shapeOf, digits), '{}')
    }
    case 'k': {
      const rows = column[2].map(group => textsOf(group, digits, rewrite))
      return inTurn(rows, rowsOf(column[1], digits), 'null')
    }
    default:
      return rowsOf(column, digits).map(value => JSON.stringify(value))
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

/** Keys whose value is the same in every row are written once, together with what stands before them. */
function shapeTexts(
  keys: readonly string[],
  columns: readonly Column[],
  digits: string,
  rewrite: Rewrite | undefined,
): string[] {
  const heads: string[] = []
  const cells: string[][] = []
  let head = '{'
  let count = 0
  for (const [index, column] of columns.entries()) {
    const key = keys[index] ?? ''
    head += `${index === 0 ? '' : ','}${JSON.stringify(key)}:`
    if (column[0] === 'c' && key !== rewrite?.key) {
      head += JSON.stringify(column[1])
      count = column[2]
      continue
    }
    const texts =
      key === rewrite?.key ? rewritten(column, digits, rewrite) : textsOf(column, digits)
    count = texts.length
    heads.push(head)
    cells.push(texts)
    head = ''
  }
  const last = `${head}}`
  const rows: string[] = []
  const pieces: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let cell = 0; cell < heads.length; cell += 1) {
      pieces[2 * cell] = heads[cell] ?? ''
      pieces[2 * cell + 1] = cells[cell]?.[row] ?? ''
    }
    pieces[2 * heads.length] = last
    rows.push(pieces.join(''))
  }
  return rows
}

function rewritten(column: Column, digits: string, { text }: Rewrite): string[] {
  return rowsOf(column, digits).map(text)
}
