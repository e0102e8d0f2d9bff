// Logistic regression on words and letters of English texts (Yada et al. 2022 found such nearly as good as large models).
import { WEIGHTS } from './weights'

/** Of a word's letters, with its ends marked. */
const LETTERS = 4

/** What the model looks at: each counts once. */
export function featuresOf(words: readonly string[]): Set<string> {
  const features = new Set<string>()
  for (const [at, word] of words.entries()) {
    features.add(word)
    const next = words[at + 1]
    if (next !== undefined) features.add(`${word} ${next}`)
    const ended = `<${word}>`
    for (let from = 0; from + LETTERS <= ended.length; from++)
      features.add(`~${ended.slice(from, from + LETTERS)}`)
  }
  return features
}

interface Model {
  bias: number
  scale: number
  weights: Map<string, number>
}

let model: Model | undefined

/** How likely it is that a text with these words presses, 0 to 1; means something for English only. */
export function pressureLikelihood(words: readonly string[]): number {
  // Read on first use: most visits hold no text to be judged.
  model ??= readModel(WEIGHTS)
  return likelihood(model, featuresOf(words))
}

/** Written by tests/scripts/train-pressure-model.ts: bias and scale, then a weight and its features a line. */
export function readModel(text: string): Model {
  const [head = '', ...lines] = text.split('\n')
  const [bias = 0, scale = 0] = head.split(' ').map(Number)
  const weights = new Map<string, number>()
  for (const line of lines) {
    const [weight, ...features] = line.split('|')
    for (const feature of features) weights.set(feature, Number(weight) * scale)
  }
  return { bias, scale, weights }
}

/** The length of a text takes part, so that a long one is not pressing for its length. */
export function likelihood({ bias, weights }: Model, features: ReadonlySet<string>): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-(bias + sum / Math.sqrt(Math.max(1, features.size)))))
}
