// Trains the text model of pressure on shared/data/dark-patterns.tsv (yamanalab/ec-darkpattern, Apache-2.0), prints what
// it scores on texts it has not seen, and writes lib/knowledge/pressure/weights.ts. Weights are committed, texts are not.
// Run: npm run pressure-model -- ../shared/data/dark-patterns.tsv
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pressureWords } from '../../lib/knowledge/pressure/pressure-words'
import { featuresOf, likelihood, readModel } from '../../lib/knowledge/pressure/text-model'

interface Example {
  words: string
  features: Set<string>
  isDark: boolean
}

const FOLDS = 5
const ROUNDS = 60
const RATE = 0.5
const DECAY = 2e-4
const KEPT = 2600
const STEPS = 60

const [file = '../shared/data/dark-patterns.tsv'] = process.argv.slice(2)
const examples = readExamples(readFileSync(file, 'utf8'))
const folds = groupFolds(examples)
const counts = { hit: 0, wrong: 0, missed: 0, right: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const model = readModel(train(examples.filter((_, i) => folds[i] !== fold)))
  for (const { features, isDark } of examples.filter((_, i) => folds[i] === fold)) {
    const told = likelihood(model, features) >= 0.5
    counts[told ? (isDark ? 'hit' : 'wrong') : isDark ? 'missed' : 'right'] += 1
  }
}
const { hit, wrong, missed } = counts
const f1 = (2 * hit) / (2 * hit + wrong + missed)
console.log(`${FOLDS} folds, near-duplicates together: F1 ${f1.toFixed(3)}`, counts)
const text = train(examples)
const out = join(import.meta.dirname, '../../lib/knowledge/pressure/weights.ts')
writeFileSync(
  out,
  `// Written by tests/scripts/train-pressure-model.ts from yamanalab/ec-darkpattern, Apache-2.0, see NOTICE.
export const WEIGHTS =
  ${JSON.stringify(text)}
`,
)
console.log(`${text.length} characters of weights`)

function readExamples(source: string): Example[] {
  const [, ...lines] = source.split('\n').filter(Boolean)
  return lines.map(line => {
    const [, said = '', , label] = line.split('\t')
    const words = pressureWords(said)
    return { words: words.join(' '), features: featuresOf(words), isDark: label === '1' }
  })
}

/** Texts that share four fifths of their words (numbers alike) stand in one fold: a template seen is no test. */
function groupFolds(all: readonly Example[]): number[] {
  const group = all.map((_, i) => i)
  const root = (i: number): number => (group[i] === i ? i : root(group[i] ?? i))
  const sets = all.map(({ words }) => new Set(words.split(' ')))
  for (const [i, one] of sets.entries())
    for (let j = 0; j < i; j++) {
      const other = sets[j] ?? new Set()
      const common = [...one].filter(word => other.has(word)).length
      if (common / (one.size + other.size - common) >= 0.8) group[root(i)] = root(j)
    }
  // Spread by a hash of the group, so that folds do not follow the order of the file.
  return all.map((_, i) => ((root(i) * 2654435761) >>> 16) % FOLDS)
}

/** Weights by gradient descent over all examples, the largest kept, rounded to steps. */
function train(all: readonly Example[]): string {
  const seen = new Map<string, number>()
  for (const { features } of all)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const known = new Set([...seen].filter(([, count]) => count >= 2).map(([feature]) => feature))
  const first = fit(all, known)
  const kept = [...first.weights].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, KEPT)
  const { bias, weights } = fit(all, new Set(kept.map(([feature]) => feature)))
  const scale = Math.max(...[...weights.values()].map(Math.abs)) / STEPS
  const byStep = new Map<number, string[]>()
  for (const [feature, weight] of weights) {
    const step = Math.round(weight / scale)
    if (step !== 0) byStep.set(step, [...(byStep.get(step) ?? []), feature])
  }
  const lines = [...byStep]
    .sort(([a], [b]) => b - a)
    .map(([step, features]) => [step, ...features.sort()].join('|'))
  return [`${bias.toFixed(4)} ${scale.toFixed(5)}`, ...lines].join('\n')
}

function fit(all: readonly Example[], known: ReadonlySet<string>) {
  const weights = new Map<string, number>()
  let bias = 0
  let state = 1
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 8)
    for (let step = 0; step < all.length; step++) {
      // The same order each time the script runs: weights must come out the same.
      state = (state * 1103515245 + 12345) & 0x7fffffff
      const example = all[state % all.length]
      if (!example) continue
      const { features, isDark } = example
      const size = 1 / Math.sqrt(Math.max(1, features.size))
      let sum = 0
      for (const feature of features) sum += weights.get(feature) ?? 0
      const error = Number(isDark) - 1 / (1 + Math.exp(-(bias + sum * size)))
      bias += rate * error * 0.1
      for (const feature of features) {
        if (!known.has(feature)) continue
        const weight = weights.get(feature) ?? 0
        weights.set(feature, weight * (1 - rate * DECAY) + rate * error * size)
      }
    }
  }
  return { bias, weights }
}
