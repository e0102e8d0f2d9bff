import type { Bundle } from '../schema/bundle'
import { csv } from './csv'

const HEADER = [
  'id',
  'visit',
  'site',
  'url',
  'at',
  'profile',
  'kind',
  'subject',
  'label',
  'outcome',
  'saw',
  'strangers_saw',
  'change',
  'looks',
  'outside',
  'visitors',
  'strangers',
  'floor',
  'gap',
  'p',
  'chance',
  'evidence_rungs',
  'isolation',
  'words',
  'leaves_open',
]

/**
 * comparisons.csv: one row a thing that a twin test compared, with how the strangers were kept apart and what that leaves
 * open; shares run from 0 to 1, `change` is signed, lists are joined by ` | `.
 */
export function comparisonsCsv({ visits, events, comparisons = [] }: Bundle): string {
  const of = new Map(visits.map(visit => [visit.id, visit]))
  const rows = events.flatMap(one => {
    if (one.type !== 'comparison') return []
    const page = of.get(one.visit)
    const section = comparisons.find(
      ({ visit, at }) => visit === one.visit && (at === undefined || at === one.at),
    )
    return [
      [
        one.id,
        one.visit,
        page?.site,
        page?.url,
        one.at,
        one.profile,
        one.kind,
        one.subject,
        one.label,
        one.outcome,
        one.saw,
        one.strangersSaw,
        one.change,
        one.looks,
        one.outside,
        one.visitors,
        one.strangers,
        one.floor,
        one.gap,
        one.p,
        one.chance,
        one.rungs.join(' '),
        one.isolation,
        one.words,
        [...(section?.leaks ?? []), ...(section?.cannotProve ?? [])].join(' | '),
      ],
    ]
  })
  return csv([HEADER, ...rows])
}
