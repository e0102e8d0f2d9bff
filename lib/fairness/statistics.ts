// Small samples, no assumptions: who is in which group is shuffled, and effects are drawn again.

export interface Sample {
  label: string
  value: number
}

/** Largest mean of a group less the smallest. */
function spread(samples: readonly Sample[]): number {
  const means = [...groupMeans(samples).values()]
  return means.length < 2 ? 0 : Math.max(...means) - Math.min(...means)
}

export function groupMeans(samples: readonly Sample[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { label, value } of samples) {
    const group = sums.get(label) ?? { sum: 0, count: 0 }
    group.sum += value
    group.count += 1
    sums.set(label, group)
  }
  return new Map([...sums].map(([label, { sum, count }]) => [label, sum / count]))
}

/**
 * Permutation test of “the groups do not differ”: labels are shuffled `rounds` times. The observed arrangement counts
 * as one of them (Phipson & Smyth 2010), so p is never 0.
 */
export function permutationP(
  samples: readonly Sample[],
  random: () => number,
  rounds = 2000,
): number {
  const observed = spread(samples) - 1e-12
  const labels = samples.map(({ label }) => label)
  let asClear = 1
  for (let round = 0; round < rounds; round += 1) {
    shuffleInPlace(labels, random)
    const shuffled = samples.map(({ value }, at) => ({ value, label: labels[at] ?? '' }))
    if (spread(shuffled) >= observed) asClear += 1
  }
  return asClear / (rounds + 1)
}

/** Benjamini–Hochberg: for each p the smallest share of false discoveries at which it would be one. */
export function adjusted(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).sort((one, other) => other.p - one.p)
  const result: number[] = Array.from(ps, () => 1)
  let least = 1
  for (const [index, { p, at }] of order.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - index))
    result[at] = least
  }
  return result
}

/** 95 % percentile bootstrap interval of `high`'s mean less `low`'s. */
export function interval(
  samples: readonly Sample[],
  high: string,
  low: string,
  random: () => number,
  rounds = 1000,
): [number, number] {
  const valuesOf = (label: string) =>
    samples.filter(sample => sample.label === label).map(({ value }) => value)
  const [upper, lower] = [valuesOf(high), valuesOf(low)]
  const differences = Array.from(
    { length: rounds },
    () => meanOfDraws(upper, random) - meanOfDraws(lower, random),
  ).sort((one, other) => one - other)
  const at = (share: number) => differences[Math.round(share * (rounds - 1))] ?? 0
  return [at(0.025), at(0.975)]
}

function meanOfDraws(values: readonly number[], random: () => number): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) {
    sum += values[Math.floor(random() * values.length)] ?? 0
  }
  return values.length === 0 ? 0 : sum / values.length
}

function shuffleInPlace<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [left, right] = [items[last], items[other]]
    if (left === undefined || right === undefined) continue
    items[last] = right
    items[other] = left
  }
}
