// Texts of real shops that press or do not, read as texts: the model alone, and what is told of them as shipped.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { kindOfPressure } from '../../knowledge/pressure/kind-of-pressure'
import { pressureWords } from '../../knowledge/pressure/pressure-words'
import { pressureLikelihood } from '../../knowledge/pressure/text-model'
import { hasFile } from '../measuring/read-rows'
import { type Counts, type MeasureContext, scoreTable, type Table } from '../measuring/table'

const TEXTS = 'dark-patterns.tsv'

export const needs = [TEXTS]

export async function measure({ dir }: MeasureContext): Promise<Table | null> {
  const errors: string[] = []
  const texts = onTexts(dir, errors)
  if (texts.length === 0) return null
  return {
    title: 'Texts that press, as texts',
    ...scoreTable(texts),
    notes: [
      'The model alone says pressing or not, at one half; as shipped also what kind, by words that it knows. On texts that it was taught (shared/data) the score is none of unseen ones: `npm run pressure-model` prints that.',
    ],
    errors,
  }
}

type Scored = [name: string, counts: Counts]

function onTexts(dir: string, errors: string[]): Scored[] {
  if (!hasFile(dir, TEXTS)) return []
  const model: Counts = { hit: 0, wrong: 0, missed: 0 }
  const shipped: Counts = { hit: 0, wrong: 0, missed: 0 }
  for (const { text, isDark } of readTexts(path.join(dir, TEXTS))) {
    count(model, isDark, pressureLikelihood(pressureWords(text)) >= 0.5)
    const kind = kindOfPressure(text)
    count(shipped, isDark, kind !== null)
    if (isDark !== (kind !== null))
      errors.push(`text ${isDark ? 'missed' : `told as ${kind}`}: “${text}”`)
  }
  return [
    ['the model alone', model],
    ['as shipped', shipped],
  ]
}

function count(counts: Counts, isSo: boolean, isTold: boolean): void {
  if (isSo || isTold) counts[isSo ? (isTold ? 'hit' : 'missed') : 'wrong'] += 1
}

/** Columns by their names in the first line: the published files order them otherwise. */
function readTexts(file: string): { text: string; isDark: boolean }[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
  const names = head.split('\t')
  const [text, label] = [names.indexOf('text'), names.indexOf('label')]
  if (text < 0 || label < 0) return []
  return lines.flatMap(line => {
    const cells = line.split('\t')
    const said = cells[text]
    return said ? [{ text: said, isDark: cells[label] === '1' }] : []
  })
}
