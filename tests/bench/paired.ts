// Ours, its floor and an A/A twin in the same round, in rotating and reversed order; the median ratio is judged.
import { seeded } from '../../lib/fairness/seeded'

export interface Contestant {
  name: string
  /** Does the work once and resolves to its cost (CPU time, bytes, …), in any unit, the same for all. */
  measure(round: number): number | Promise<number>
}

export interface PairedOptions {
  /** Name of the one that the others are divided by. */
  base: string
  /** Name of the base's own twin; its ratio must hold 1, or the run says nothing. */
  control: string
  minRounds: number
  maxRounds?: number
}

export interface PairedRatio {
  name: string
  ratio: number
  low: number
  high: number
}

export interface PairedResult {
  ratios: Map<string, PairedRatio>
  rounds: number
  /** False when the A/A interval misses 1 or is wider than ±0.10, even after all rounds. */
  isQuiet: boolean
}

const WIDEST_HALF = 0.1

/** Runs rounds until the control is quiet, or there have been 40. */
export async function runPaired(
  contestants: readonly Contestant[],
  options: PairedOptions,
): Promise<PairedResult> {
  const { base, control, minRounds, maxRounds = 40 } = options
  const costs = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (const contestant of contestants) await contestant.measure(-1)
  for (let round = 0; ; round += 1) {
    for (const contestant of rotated(contestants, round)) {
      costs.get(contestant.name)?.push(await contestant.measure(round))
    }
    if (round + 1 < minRounds) continue
    const ratios = ratiosOf(costs, base)
    const aa = ratios.get(control)
    const isQuiet =
      aa !== undefined && aa.low <= 1 && aa.high >= 1 && (aa.high - aa.low) / 2 <= WIDEST_HALF
    if (isQuiet || round + 1 >= maxRounds) return { ratios, rounds: round + 1, isQuiet }
  }
}

function rotated<T>(items: readonly T[], round: number): T[] {
  const at = Math.floor(round / 2) % items.length
  const turned = [...items.slice(at), ...items.slice(0, at)]
  return round % 2 === 0 ? turned : turned.reverse()
}

function ratiosOf(costs: Map<string, number[]>, base: string): Map<string, PairedRatio> {
  const ground = costs.get(base) ?? []
  return new Map(
    [...costs].map(([name, own]) => [
      name,
      intervalOf(
        name,
        own.map((cost, round) => cost / (ground[round] ?? Number.NaN)),
      ),
    ]),
  )
}

/** Median with a bootstrap 95 % interval (2,000 resamples, seeded so that one set of figures reads the same twice). */
export function intervalOf(name: string, ratios: readonly number[]): PairedRatio {
  const random = seeded(0x2f6e2b1)
  const medians = Array.from({ length: 2_000 }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b)
  return {
    name,
    ratio: median(ratios),
    low: medians[50] ?? Number.NaN,
    high: medians[1_949] ?? Number.NaN,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
