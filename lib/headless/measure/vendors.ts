// Companies seen on the labelled pages, from requests, marks and blocks, against the companies that a person saw there.
import { labelledPages } from '../measuring/label-row'
import { nameOf } from '../measuring/page-row'
import { isSameCompany } from '../measuring/same-company'
import { type MeasureContext, percent, type Table } from '../measuring/table'

export const needs = ['pages', 'labels.jsonl']

export async function measure(context: MeasureContext): Promise<Table | null> {
  const pages = labelledPages(context)
  if (!pages) return null
  const errors: string[] = []
  let seen = 0
  let all = 0
  let extra = 0
  let named = 0
  for (const { page, label } of pages) {
    const told = new Set(page.events.flatMap(({ vendor }) => (vendor === null ? [] : [vendor])))
    for (const { name, why } of label.vendors) {
      all++
      if ([...told].some(vendor => isSameCompany(name, vendor))) seen++
      else errors.push(`${name} (${why}) missed on ${nameOf(page)}`)
    }
    named += told.size
    extra += [...told].filter(
      vendor => !label.vendors.some(({ name }) => isSameCompany(name, vendor)),
    ).length
  }
  return {
    title: 'Companies in the page',
    columns: ['', 'seen', 'of', 'rate'],
    rows: [
      ['labelled companies named by an event', seen, all, percent(seen / Math.max(1, all))],
      [
        'named companies that are labelled (not all there are)',
        named - extra,
        named,
        percent((named - extra) / Math.max(1, named)),
      ],
    ],
    notes: ['Names are compared loosely, by a word they share.'],
    figures: {
      recall: seen / Math.max(1, all),
      precision: (named - extra) / Math.max(1, named),
      extra,
    },
    errors,
  }
}
