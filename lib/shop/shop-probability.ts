import type { Features } from './features'
import weights from './weights.json'

const table: Record<string, number> = weights

/** Logistic model over page features; `weights.json` is written by scripts/train-shop.ts. */
export function shopProbability(features: Features): number {
  let sum = table.bias ?? 0
  for (const [name, value] of Object.entries(features)) sum += value * (table[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
