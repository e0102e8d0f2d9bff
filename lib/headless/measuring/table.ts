// The contract between `npm run measure` and its tables: each lib/headless/measure/<table>.ts exports `measure`.
import type { LoadedPage } from './load-pages'

export interface MeasureContext {
  /** The data folder, unpacked: pages/, requests.jsonl and the files of shared/data. */
  dir: string
  /** Every page of pages/index.jsonl, with what lib/headless/measure/<table>.in-page.ts saw in the browser. */
  pages: LoadedPage[]
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

export type Measure = (context: MeasureContext) => Promise<Table>

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
