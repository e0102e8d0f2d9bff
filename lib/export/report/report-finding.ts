import { groupBy } from '../../judging/group-by'
import type { ExportedFinding } from '../../schema/bundle'
import { escapeHtml, link } from './escape'

const SURE = {
  observed: 'seen: the evidence itself shows it',
  inferred: 'inferred: two or more independent signs agree',
  suspected: 'suspected: one sign, nothing that confirms it',
} as const
const GRAVITY = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'for your information',
  positive: 'good for you',
} as const
const SHOWN = 5

/** The same sighting on several pages, told once. */
export function groupRepeats(findings: readonly ExportedFinding[]): ExportedFinding[][] {
  const groups = groupBy(findings, ({ rule, vendor, site, severity }) =>
    JSON.stringify([rule, vendor, site, severity]),
  )
  return [...groups.values()]
}

/** One finding as HTML: what was seen, how sure, what else it could be, and what can be done. */
export function findingHtml(finding: ExportedFinding, repeats: readonly ExportedFinding[]): string {
  const { title, vendor, explanation, severity, confidence, rule, version, law } = finding
  const urls = [...new Set([finding, ...repeats].map(({ url }) => url))]
  const company = vendor ? ` · ${escapeHtml(vendor)}` : ''
  const rows: [string, string][] = [
    ['How sure', SURE[confidence]],
    [
      urls.length === 1 ? 'Page' : 'Pages',
      urls.map(url => `<code>${link(url, url)}</code>`).join('<br>'),
    ],
    ['Evidence', evidence(finding)],
    ['Could be innocent', list(finding.innocent.map(escapeHtml))],
    ['You can', list(finding.remedy.shopper.map(({ label, url }) => link(label, url)))],
    ['The shop can', escapeHtml(finding.remedy.owner)],
    [
      'Duties that bear on it',
      list(law.map(one => escapeHtml(`${one.instrument}, ${one.article}: ${one.duty}`))),
    ],
    ['Check', `<code>${escapeHtml(rule)}</code>, version ${version}`],
  ]
  const shown = rows.filter(([, what]) => what !== '')
  return `<article class="finding"><h3>${escapeHtml(title)}${company}</h3>
<p><span class="mark ${severity === 'positive' ? 'passed' : severity === 'high' ? 'found' : 'needs'}">${GRAVITY[severity]}</span></p>
<p>${escapeHtml(explanation)}</p>
<dl>${shown.map(([name, what]) => `<dt>${name}</dt><dd>${what}</dd>`).join('')}</dl></article>`
}

function evidence({ evidence: all, evidenceCount }: ExportedFinding): string {
  const shown = all.slice(0, SHOWN).map(one => `<code>${escapeHtml(one.shows)}</code>`)
  const more = Math.max(evidenceCount, all.length) - shown.length
  return list(more > 0 ? [...shown, `and ${more} more in the export`] : shown)
}

const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
