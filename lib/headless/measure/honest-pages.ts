// Findings on pages that load no tracker: what fires there is, with few exceptions, a false finding.

import type { LoggedPage } from '../measuring/log-pages'
import { nameOf } from '../measuring/page-row'
import type { MeasureContext, Table } from '../measuring/table'

const GRAVE = new Set(['high', 'medium', 'low'])

export const needs = ['pages']

export async function measure({ pages }: MeasureContext): Promise<Table> {
  const loaded = pages.filter(page => !page.error)
  const groups: [string, LoggedPage[]][] = [
    ['pages of no shop', loaded.filter(({ row }) => row.kind === 'nonshop' && !row.shop_suspect)],
    [
      'shop pages without a known tracker',
      loaded.filter(
        page => page.row.kind !== 'nonshop' && page.visit !== null && !hasTracker(page),
      ),
    ],
  ]
  const counted = groups.map(([name, of]) => ({ name, of, rules: countRules(of) }))
  return {
    title: 'Findings of severity low or above on pages without a tracker',
    columns: ['', 'pages', 'findings', 'per 100 pages'],
    rows: counted.flatMap(({ name, of, rules }) => [
      [name, of.length, sum(rules), per100(sum(rules), of.length)],
      ...[...rules]
        .sort(([, one], [, other]) => other - one)
        .map(([rule, count]) => [`  ${rule}`, '', count, per100(count, of.length)]),
    ]),
    notes: [
      'On shops many of these are right (no reject button, no privacy link): the list is there to be read, rule by rule.',
    ],
    figures: Object.fromEntries(
      counted.map(({ name, of, rules }) => [name, (100 * sum(rules)) / Math.max(1, of.length)]),
    ),
    errors: counted.flatMap(({ of }) =>
      of.flatMap(page =>
        graveFindings(page).map(({ rule, title }) => `${rule}: ${title} on ${nameOf(page)}`),
      ),
    ),
  }
}

function hasTracker({ events }: LoggedPage): boolean {
  return events.some(
    event =>
      event.type === 'request' &&
      event.thirdParty &&
      (event.categories.length > 0 || event.protocol !== null),
  )
}

function graveFindings({ findings }: LoggedPage): LoggedPage['findings'] {
  return findings.filter(({ severity }) => GRAVE.has(severity))
}

function countRules(pages: LoggedPage[]): Map<string, number> {
  const rules = new Map<string, number>()
  for (const page of pages)
    for (const { rule } of graveFindings(page)) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  return rules
}

function sum(rules: Map<string, number>): number {
  return [...rules.values()].reduce((all, count) => all + count, 0)
}

function per100(count: number, pages: number): string {
  return ((100 * count) / Math.max(1, pages)).toFixed(1)
}
