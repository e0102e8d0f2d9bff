// What the page world says is a claim: the page can forge it. A batch with one wrong shape is refused whole.

/** Calls from one line of a script since its last report; `news` are arguments that it gave for the first time. */
export interface CallReport {
  kind: 'calls'
  key: string
  /** Address of the script; empty when the stack did not say, or was not read. */
  script: string
  calls: number
  news: string[]
}
export interface BodyReport {
  kind: 'body'
  via: 'fetch' | 'xhr' | 'beacon' | 'websocket'
  method: string
  url: string
  body: string
  /** A Blob's type (empty for other bytes), the body then in Base64; null for text, and where only the size is told. */
  blob: string | null
  bytes: number
  at: number
  script: string
}
/** The text of one JSON answer to a call of the page's own, cut. */
export interface AnswerReport {
  kind: 'answer'
  /** As the page gave it; empty where it gave an object. */
  url: string
  text: string
  at: number
}
export type Report = CallReport | BodyReport | AnswerReport

/** One batch: reports, and how many the hook had to leave out since the last. */
export interface Reports {
  dropped: number
  reports: Report[]
}

const MAX_TEXT = 2_000_000
const MAX_ROWS = 20_000
const LONGEST_LINE = 400
const WAYS = ['fetch', 'xhr', 'beacon', 'websocket'] as const

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < 1e15

/** `https://shop.example/app.js` in a stack line of Chromium (`at f (URL:1:2)`) or Firefox (`f@URL:1:2`). */
export function addressIn(line: string): string {
  return /[a-z][a-z-]*:\/\/\S*?(?=:\d+:\d+)/.exec(line)?.[0] ?? ''
}

function parseCalls([key, line, calls, ...news]: unknown[]): CallReport | null {
  if (!isText(key, 80) || !isText(line, LONGEST_LINE) || !isCount(calls)) return null
  const isNews = (text: unknown): text is string => isText(text, 4_200)
  if (!news.every(isNews)) return null
  return { kind: 'calls', key, script: addressIn(line), calls, news }
}

function parseBody(cells: unknown[]): BodyReport | null {
  const [via, method, url, body, blob, bytes, at, line] = cells
  const way = WAYS.find(known => known === via)
  if (!way || !isText(url, 90_000) || !isText(body, 90_000) || !isCount(bytes)) return null
  if (!isCount(at) || !isText(line, LONGEST_LINE) || cells.length !== 8) return null
  return {
    kind: 'body',
    via: way,
    // Numbers stand for what the page left out.
    method: isText(method, 20) ? method : 'GET',
    url: url.slice(0, 16_000),
    body,
    blob: isText(blob, 200) ? blob.trim() : null,
    bytes,
    at,
    script: addressIn(line),
  }
}

function parseAnswer([url, text, at]: unknown[]): AnswerReport | null {
  if (!isText(text, 90_000) || !isCount(at)) return null
  return { kind: 'answer', url: isText(url, 90_000) ? url.slice(0, 16_000) : '', text, at }
}

const PARSE: Record<string, (cells: unknown[]) => Report | null> = {
  n: parseCalls,
  b: parseBody,
  a: parseAnswer,
}

function parseRow(row: unknown): Report | null {
  if (!Array.isArray(row)) return null
  const [letter, ...cells]: unknown[] = row
  // Every row ends with a cell that says nothing.
  if (typeof letter !== 'string' || cells.pop() !== 0) return null
  return Object.hasOwn(PARSE, letter) ? (PARSE[letter]?.(cells) ?? null) : null
}

/** The reports of one batch; null when it is not exactly what the page hook sends. */
export function parseReports(batch: unknown): Reports | null {
  if (!isText(batch, MAX_TEXT)) return null
  let parsed: unknown
  try {
    parsed = JSON.parse(batch)
  } catch {
    return null
  }
  if (!Array.isArray(parsed) || parsed.length > MAX_ROWS) return null
  const [dropped, ...rows]: unknown[] = parsed
  if (!isCount(dropped)) return null
  const reports: Report[] = []
  for (const row of rows) {
    const report = parseRow(row)
    if (!report) return null
    reports.push(report)
  }
  return { dropped, reports }
}
