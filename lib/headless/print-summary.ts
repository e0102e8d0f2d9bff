// What an audit found, in a screenful: for a person at a terminal. The files hold the rest.
import { companiesOf } from '../export/report/companies'
import { RANK } from '../export/report/principles'
import { reportSentence } from '../export/report/report-sentence'
import { counted } from '../judging/words'
import type { Bundle } from '../schema/bundle'

const MOST = 12
const GROUPS = ['tracking', 'consent', 'personalization', 'pressure', 'price'] as const

/** Lines, without a line break at their ends. */
export function summaryLines(bundle: Bundle): string[] {
  const gravest = [...bundle.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  const titles = new Set(
    gravest.map(one => `  [${one.severity}] ${one.title}${one.vendor ? ` · ${one.vendor}` : ''}`),
  )
  return [
    reportSentence(bundle),
    '',
    'Companies, and what they were told',
    ...companiesOf(bundle)
      .slice(0, MOST)
      .map(
        ({ name, got, requests }) =>
          `  ${name}: ${got.slice(0, 6).join(', ') || counted(requests, 'request')}`,
      ),
    '',
    'Findings per group',
    ...GROUPS.map(
      group => `  ${group}: ${bundle.findings.filter(one => one.group === group).length}`,
    ),
    '',
    'Top findings',
    ...[...titles].slice(0, MOST),
  ]
}
