// The contract between `npm run measure` and its tables: each lib/headless/measure/<table>.ts exports `measure` and `needs`.
import type { LoggedPage } from './log-pages'

export interface MeasureContext {
  /** The data folder, unpacked: pages/, requests.jsonl and the files of shared/data. */
  dir: string
  /** Every page of pages/index.jsonl, with what the built extension logged of it. */
  pages: LoggedPage[]
}

export interface Table {
  title: string
  columns: string[]
  rows: (string | number)[][]
  /** Shown under the table: how it was counted. */
  notes?: string[]
  /** For --json. */
  figures: Record<string, number>
  /** For --json and, the first ones, below the table. */
  errors: string[]
}

/** Null where the folder lacks what the table needs. */
export type Measure = (context: MeasureContext) => Promise<Table | null>

/** What a file of lib/headless/measure exports. */
export interface TableModule {
  /** Files of the folder, of which the table needs one or more; `pages` are the logged ones, without which it cannot be. */
  needs: readonly string[]
  measure: Measure
}

export interface Counts {
  hit: number
  wrong: number
  missed: number
}

/** Precision, recall and F1 of counted answers; 0 where nothing was there to count. */
export function scores({ hit, wrong, missed }: Counts): {
  precision: number
  recall: number
  f1: number
} {
  const part = (whole: number): number => (whole === 0 ? 0 : hit / whole)
  return {
    precision: part(hit + wrong),
    recall: part(hit + missed),
    f1: hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed),
  }
}

export function percent(part: number, digits = 1): string {
  return `${(part * 100).toFixed(digits)} %`
}

/** "sku 12 of 14" lines share these cells: right, wrong, missed, precision, recall, F1. */
export function scoreCells(counts: Counts): (string | number)[] {
  const { precision, recall, f1 } = scores(counts)
  return [
    counts.hit,
    counts.wrong,
    counts.missed,
    precision.toFixed(3),
    recall.toFixed(3),
    f1.toFixed(3),
  ]
}

export const scoreColumns = ['right', 'wrong', 'missed', 'precision', 'recall', 'F1']

/** The rows, columns and figures (F1) of a table that counts answers of several kinds. */
export function scoreTable(
  scored: readonly (readonly [name: string, counts: Counts])[],
): Pick<Table, 'columns' | 'rows' | 'figures'> {
  return {
    columns: ['', ...scoreColumns],
    rows: scored.map(([name, counts]) => [name, ...scoreCells(counts)]),
    figures: Object.fromEntries(scored.map(([name, counts]) => [name, scores(counts).f1])),
  }
}
