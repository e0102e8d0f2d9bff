/** One goal of PERFORMANCE.md as measured in one run. Ratios only: absolute times mean nothing on a shared machine. */
export interface BenchRow {
  /** `P1` … `P16`, `R1` …, or the name of a control. */
  id: string
  what: string
  /** Median of the per-round ratios (or the count, for a goal that is a count). */
  ratio: number
  /** Bootstrap 95 % interval of the median; equal to `ratio` for counts. */
  low: number
  high: number
  /** What is aimed for, in words: `≤ 1.18`. */
  goal: string
  /** Null when the run was too noisy to say. */
  ok: boolean | null
  /** Further figures worth keeping: bytes, counts, the A/A ratio. */
  more?: Record<string, number>
}
