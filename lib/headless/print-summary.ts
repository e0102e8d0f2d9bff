// What an audit found, in a screenful: for a person at a terminal. The files hold the rest.
import { companiesOf } from '../export/report/companies'
import { type Check, RANK } from '../export/report/principles'
import { reportSentence } from '../export/report/report-sentence'
import { counted } from '../judging/words'
import { GROUPS, groupsWithout, NO_CHECK } from '../knowledge/groups'
import type { Bundle } from '../schema/bundle'

const MOST = 12

/** Lines, without a line break at their ends. `checks` are the rules that looked. */
export function summaryLines(bundle: Bundle, checks: readonly Check[]): string[] {
  const without = groupsWithout(checks)
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
    ...GROUPS.map(words => {
      const found = bundle.findings.filter(({ group }) => group === words.group).length
      return `  ${words.name}: ${without.includes(words) ? NO_CHECK : found}`
    }),
    '',
    'Top findings',
    ...[...titles].slice(0, MOST),
  ]
}
