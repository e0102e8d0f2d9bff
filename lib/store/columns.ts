// Rows of plain JSON values turned into columns and back, without loss: equal values side by side compress well and
// parse fast. Knows nothing of events, so a new event type or field needs no change here.

/**
 * One column, tagged: `c` one value n times · `d` whole numbers as differences · `i` dictionary and indexes ·
 * `r` raw · `a` lists (their lengths, their items) · `o` objects (their shapes, then a column a key and shape) ·
 * `k` several kinds mixed (which kind each row is, then a column a kind).
 */
export type Column =
  | ['c', unknown, number]
  | ['d', number[]]
  | ['i', unknown[], number[]]
  | ['r', unknown[]]
  | ['a', Column, Column]
  | ['o', string[][], Column, Column[][]]
  | ['k', Column, Column[]]

type Kind = 0 | 1 | 2
const SCALAR = 0
const LIST = 1
const OBJECT = 2

export function toColumn(values: readonly unknown[]): Column {
  const kinds = values.map(kindOf)
  const first = kinds[0] ?? SCALAR
  if (kinds.every(kind => kind === first)) return ofKind(first, values)
  const groups: unknown[][] = [[], [], []]
  for (const [row, value] of values.entries()) groups[kinds[row] ?? SCALAR]?.push(value)
  return ['k', toColumn(kinds), groups.map((group, kind) => ofKind(kind as Kind, group))]
}

export function fromColumn(column: Column): unknown[] {
  switch (column[0]) {
    case 'c':
      return new Array(column[2]).fill(column[1])
    case 'd':
      return undoDifferences(column[1])
    case 'i': {
      const [, words, indexes] = column
      return indexes.map(index => words[index])
    }
    case 'r':
      return column[1]
    case 'a':
      return lists(column[1], column[2])
    case 'o':
      return objects(column[1], column[2], column[3])
    case 'k': {
      const groups = column[2].map(group => fromColumn(group)[Symbol.iterator]())
      return fromColumn(column[1]).map(kind => groups[kind as Kind]?.next().value)
    }
  }
}

function kindOf(value: unknown): Kind {
  if (value === null || typeof value !== 'object') return SCALAR
  return Array.isArray(value) ? LIST : OBJECT
}

// The casts below hold because kindOf sorted the values.
function ofKind(kind: Kind, values: readonly unknown[]): Column {
  if (kind === LIST) return listColumn(values as unknown[][])
  if (kind === OBJECT) return objectColumn(values as Record<string, unknown>[])
  return scalarColumn(values)
}

function scalarColumn(values: readonly unknown[]): Column {
  const words = new Map<unknown, number>()
  const indexes: number[] = []
  let whole = values.length > 1
  for (const value of values) {
    whole &&= Number.isSafeInteger(value) && !Object.is(value, -0)
    let index = words.get(value)
    if (index === undefined) {
      index = words.size
      words.set(value, index)
    }
    indexes.push(index)
  }
  if (words.size === 1) return ['c', values[0], values.length]
  if (words.size * 4 <= values.length) return ['i', [...words.keys()], indexes]
  if (whole) return ['d', differences(values as number[])]
  return words.size * 4 <= values.length * 3
    ? ['i', [...words.keys()], indexes]
    : ['r', [...values]]
}

function differences(values: readonly number[]): number[] {
  let before = 0
  return values.map(value => {
    const difference = value - before
    before = value
    return difference
  })
}

function undoDifferences(steps: readonly number[]): number[] {
  let value = 0
  return steps.map(step => {
    value += step
    return value
  })
}

function listColumn(values: readonly unknown[][]): Column {
  return ['a', toColumn(values.map(list => list.length)), toColumn(values.flat(1))]
}

function lists(lengths: Column, items: Column): unknown[][] {
  const all = fromColumn(items)
  let from = 0
  return fromColumn(lengths).map(length => {
    const list = all.slice(from, from + (length as number))
    from += list.length
    return list
  })
}

function objectColumn(values: readonly Record<string, unknown>[]): Column {
  const shapes = new Map<
    string,
    { index: number; keys: string[]; rows: Record<string, unknown>[] }
  >()
  const shapeOf = values.map(value => {
    const keys = Object.keys(value)
    let name = keys.join('\n')
    let shape = shapes.get(name)
    if (shape && !isSame(shape.keys, keys)) {
      // A key with a line break in it: two shapes must not be taken for one.
      name = JSON.stringify(keys)
      shape = shapes.get(name)
    }
    if (!shape) {
      shape = { index: shapes.size, keys, rows: [] }
      shapes.set(name, shape)
    }
    shape.rows.push(value)
    return shape.index
  })
  const all = [...shapes.values()]
  return [
    'o',
    all.map(shape => shape.keys),
    toColumn(shapeOf),
    all.map(({ keys, rows }) => keys.map(key => toColumn(rows.map(row => row[key])))),
  ]
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index])
}

function objects(shapes: string[][], shapeOf: Column, columns: Column[][]): unknown[] {
  const rows = columns.map((shape, index) => shapeRows(shapes[index] ?? [], shape))
  const next = shapes.map(() => 0)
  return fromColumn(shapeOf).map(value => {
    const index = value as number
    const at = next[index] ?? 0
    next[index] = at + 1
    return rows[index]?.[at] ?? {}
  })
}

function shapeRows(keys: string[], columns: Column[]): Record<string, unknown>[] {
  const cells = columns.map(fromColumn)
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
