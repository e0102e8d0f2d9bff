// Blocks of chosen products and content against the hand-made labels: found by heading, and with the right grade.
import { blocksIn } from '../../judging/blocks-in'
import { labelledPages } from '../measuring/label-row'
import { nameOf } from '../measuring/page-row'
import { isSameText } from '../measuring/same-text'
import {
  type Counts,
  type MeasureContext,
  scoreCells,
  scoreColumns,
  scores,
  type Table,
} from '../measuring/table'

export const needs = ['pages', 'labels.jsonl']

export async function measure(context: MeasureContext): Promise<Table | null> {
  const pages = labelledPages(context)
  if (!pages) return null
  const byGrade = new Map<string, Counts>()
  const whole: Counts = { hit: 0, wrong: 0, missed: 0 }
  const errors: string[] = []
  const add = (grade: string, what: keyof Counts): void => {
    const counts = byGrade.get(grade) ?? { hit: 0, wrong: 0, missed: 0 }
    counts[what]++
    byGrade.set(grade, counts)
  }
  for (const { page, label } of pages) {
    // A block is told again when it changes: its last word counts.
    const left = blocksIn(page.events)
    for (const { heading, grade } of label.blocks) {
      const at = left.findIndex(block => isSameText(block.heading, heading))
      const [told] = at < 0 ? [] : left.splice(at, 1)
      whole[told ? 'hit' : 'missed']++
      if (told?.grade === grade) add(grade, 'hit')
      else {
        add(grade, 'missed')
        if (told) add(told.grade, 'wrong')
        errors.push(
          `${grade} ${told ? `told as ${told.grade}` : 'missed'}: "${heading}" on ${nameOf(page)}`,
        )
      }
    }
    for (const { heading, grade } of left) {
      whole.wrong++
      add(grade, 'wrong')
      errors.push(`not labelled, told as ${grade}: "${heading}" on ${nameOf(page)}`)
    }
  }
  const rows = [...byGrade].sort(([one], [other]) => one.localeCompare(other))
  return {
    title: 'Recommendation blocks',
    columns: ['', ...scoreColumns],
    rows: [
      ['found, by heading', ...scoreCells(whole)],
      ...rows.map(([grade, counts]) => [`grade: ${grade}`, ...scoreCells(counts)]),
    ],
    notes: ['Pages that the sentinel did not take for shops count as missed.'],
    figures: {
      found: scores(whole).f1,
      ...Object.fromEntries(rows.map(([grade, counts]) => [grade, scores(counts).f1])),
    },
    errors,
  }
}
