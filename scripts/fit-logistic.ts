// Logistic regression with an L2 penalty on everything but the bias, by Newton's method: exact, and quick for 50 features.

export interface Sample {
  values: Record<string, number>
  isYes: boolean
  weight: number
}

export type Weights = Record<string, number>

export function probability(weights: Weights, values: Record<string, number>): number {
  let sum = weights.bias ?? 0
  for (const [name, value] of Object.entries(values)) sum += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Weights by feature name, with `bias`. */
export function fit(samples: Sample[], names: string[], penalty: number): Weights {
  const size = names.length + 1
  const rows = samples.map(({ values }) => [1, ...names.map(name => values[name] ?? 0)])
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < 40; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -penalty * weight))
    const curve = weights.map((_, i) =>
      weights.map((_, j) => (i === j ? (i === 0 ? 1e-6 : penalty) : 0)),
    )
    for (const [k, row] of rows.entries()) addSample(row, samples[k], weights, slope, curve)
    const change = solve(curve, slope)
    weights = weights.map((weight, i) => weight + (change[i] ?? 0))
    if (Math.max(...change.map(Math.abs)) < 1e-6) break
  }
  return Object.fromEntries(weights.map((weight, i) => [names[i - 1] ?? 'bias', weight]))
}

function addSample(
  row: number[],
  sample: Sample | undefined,
  weights: number[],
  slope: number[],
  curve: number[][],
): void {
  if (!sample) return
  const chance =
    1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)))
  const miss = sample.weight * (Number(sample.isYes) - chance)
  const bend = sample.weight * chance * (1 - chance)
  for (const [i, value] of row.entries()) {
    if (value === 0) continue
    slope[i] = (slope[i] ?? 0) + value * miss
    const line = curve[i]
    if (line)
      for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + value * other * bend
  }
}

/** Gaussian elimination with pivoting on copies. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, i) => [...line, right[i] ?? 0])
  const size = lines.length
  for (let column = 0; column < size; column++) {
    const best = lines
      .slice(column)
      .reduce(
        (found, line, i) =>
          Math.abs(line[column] ?? 0) > Math.abs(lines[found]?.[column] ?? 0) ? column + i : found,
        column,
      )
    const pivot = lines[best] ?? []
    lines[best] = lines[column] ?? []
    lines[column] = pivot
    for (const line of lines) {
      if (line === pivot) continue
      const factor = (line[column] ?? 0) / (pivot[column] || 1)
      if (factor !== 0)
        for (let j = column; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return lines.map((line, i) => (line[size] ?? 0) / (line[i] || 1))
}
