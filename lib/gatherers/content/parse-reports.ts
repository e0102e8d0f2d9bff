// What the page world says is a claim: the page can forge it. A batch with one wrong shape is refused whole.

/** One call by one script, in total; `news` are arguments not told before. */
export interface CallReport {
  kind: 'calls'
  key: string
  script: string
  calls: number
  news: string[]
}
export interface CanvasReport {
  kind: 'canvas'
  method: string
  script: string
  width: number
  height: number
  attached: number
  readWidth: number
  readHeight: number
  text: string
  fills: string
  save: number
  restore: number
  listeners: number
}
export interface BodyReport {
  kind: 'body'
  via: 'fetch' | 'xhr' | 'beacon' | 'websocket'
  method: string
  url: string
  body: string
  isBinary: number
  type: string
  bytes: number
  at: number
  script: string
}
export interface DatabaseReport {
  kind: 'database'
  path: string
  text: string
  script: string
}
export interface CookieReport {
  kind: 'cookie'
  text: string
  /** Epoch milliseconds; 0 for a session. */
  expires: number
  script: string
}
export interface DroppedReport {
  kind: 'dropped'
  count: number
}
export type Report =
  | CallReport
  | CanvasReport
  | BodyReport
  | DatabaseReport
  | CookieReport
  | DroppedReport

const MAX_TEXT = 1_000_000
const MAX_ROWS = 500
const MAX_NEWS = 400

/** A cell's shape: the greatest length of a string, or `number`. */
type Shape = number | 'number'
const SHAPES: Record<string, { kind: Report['kind']; cells: [name: string, shape: Shape][] }> = {
  n: {
    kind: 'calls',
    cells: [
      ['key', 80],
      ['script', 500],
      ['calls', 'number'],
    ],
  },
  q: {
    kind: 'canvas',
    cells: [
      ['method', 20],
      ['script', 500],
      ['width', 'number'],
      ['height', 'number'],
      ['attached', 'number'],
      ['readWidth', 'number'],
      ['readHeight', 'number'],
      ['text', 700],
      ['fills', 20_000],
      ['save', 'number'],
      ['restore', 'number'],
      ['listeners', 'number'],
    ],
  },
  b: {
    kind: 'body',
    cells: [
      ['via', 9],
      ['method', 20],
      ['url', 8_192],
      ['body', 92_000],
      ['isBinary', 'number'],
      ['type', 200],
      ['bytes', 'number'],
      ['at', 'number'],
      ['script', 500],
    ],
  },
  i: {
    kind: 'database',
    cells: [
      ['path', 120],
      ['text', 1_000],
      ['script', 500],
    ],
  },
  c: {
    kind: 'cookie',
    cells: [
      ['text', 4_200],
      ['expires', 'number'],
      ['script', 500],
    ],
  },
  x: { kind: 'dropped', cells: [['count', 'number']] },
}
const WAYS = ['fetch', 'xhr', 'beacon', 'websocket']

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < 1e15

function parseRow(row: unknown): Report | null {
  if (!Array.isArray(row)) return null
  const [letter, ...values]: unknown[] = row
  const shape =
    typeof letter === 'string' && Object.hasOwn(SHAPES, letter) ? SHAPES[letter] : undefined
  if (!shape || values.length < shape.cells.length) return null
  const report: Record<string, unknown> = { kind: shape.kind }
  for (const [i, [name, cell]] of shape.cells.entries()) {
    const value = values[i]
    if (cell === 'number' ? !isCount(value) : !isText(value, cell)) return null
    report[name] = value
  }
  const rest = values.slice(shape.cells.length)
  if (shape.kind === 'calls') {
    if (rest.length > MAX_NEWS || !rest.every(text => isText(text, 4_200))) return null
    report.news = rest
  } else if (rest.length > 0) return null
  if (shape.kind === 'body' && !WAYS.includes(report.via as string)) return null
  // Every cell was just checked against the shape that the kind stands for.
  return report as unknown as Report
}

/** The reports of one batch; null when it is not exactly what the page hook sends. */
export function parseReports(batch: unknown): Report[] | null {
  if (!isText(batch, MAX_TEXT)) return null
  let rows: unknown
  try {
    rows = JSON.parse(batch)
  } catch {
    return null
  }
  if (!Array.isArray(rows) || rows.length > MAX_ROWS) return null
  const reports: Report[] = []
  for (const row of rows) {
    const report = parseRow(row)
    if (!report) return null
    reports.push(report)
  }
  return reports
}
