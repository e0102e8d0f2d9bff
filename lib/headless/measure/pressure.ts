// Texts that press, by kind, against the hand-made labels.
import { kindOfPressure } from '../../knowledge/pressure/kind-of-pressure'
import type { Event } from '../../schema/event'
import { labelledPages } from '../measuring/label-row'
import { nameOf } from '../measuring/page-row'
import { isSameText } from '../measuring/same-text'
import { type Counts, type MeasureContext, scoreTable, type Table } from '../measuring/table'

/** Pressed by a control or a course of pages, not by words: other rules'. */
const NO_TEXT = new Set([
  'preselected-option',
  'sneak-into-basket',
  'hidden-subscription',
  'forced-account',
  'nagging',
])

export const needs = ['pages', 'labels.jsonl']

export async function measure(context: MeasureContext): Promise<Table | null> {
  const errors: string[] = []
  const kinds = onPages(context, errors)
  if (kinds.length === 0) return null
  return {
    title: 'Texts that press, on pages',
    ...scoreTable(kinds),
    notes: [
      'Found on the page, and told with its kind. Labels were read with scripts off; saved pages show few, and some in languages that are not read.',
    ],
    errors,
  }
}

type Scored = [name: string, counts: Counts]

function onPages(context: MeasureContext, errors: string[]): Scored[] {
  const byKind = new Map<string, Counts>()
  const add = (kind: string, what: keyof Counts) => {
    const counts = byKind.get(kind) ?? { hit: 0, wrong: 0, missed: 0 }
    counts[what] += 1
    byKind.set(kind, counts)
  }
  for (const { page, label } of labelledPages(context) ?? []) {
    const left = toldOn(page.events)
    const wanted = new Map(label.pressure.map(({ text, kind }) => [text, kindOf(kind)]))
    for (const [text, kind] of wanted) {
      if (NO_TEXT.has(kind)) continue
      const at = left.findIndex(told => isSameText(told.text, text))
      const [told] = at < 0 ? [] : left.splice(at, 1)
      add(kind, told?.kind === kind ? 'hit' : 'missed')
      if (told?.kind === kind) continue
      if (told) add(told.kind, 'wrong')
      errors.push(
        `${kind} ${told ? `told as ${told.kind}` : 'missed'}: “${text}” on ${nameOf(page)}`,
      )
    }
    for (const { text, kind } of left) {
      add(kind, 'wrong')
      errors.push(`not labelled, told as ${kind}: “${text}” on ${nameOf(page)}`)
    }
  }
  const counts = [...byKind.values()]
  const sum = (what: keyof Counts) => counts.reduce((all, one) => all + one[what], 0)
  const whole = { hit: sum('hit'), wrong: sum('wrong'), missed: sum('missed') }
  return byKind.size === 0
    ? []
    : [['all kinds', whole], ...[...byKind].sort(([a], [b]) => a.localeCompare(b))]
}

const kindOf = (kind: string) => (kind === 'testimonials-unsourced' ? 'testimonials' : kind)

function toldOn(events: readonly Event[]): { text: string; kind: string }[] {
  const texts = events.flatMap(event =>
    event.type === 'text' && event.kind === 'pressure' ? [event.text] : [],
  )
  return [...new Set(texts)].flatMap(text => {
    const kind = kindOfPressure(text)
    return kind ? [{ text, kind }] : []
  })
}
