// fairness.html: one file, no scripts, nothing loaded from anywhere; everything from the exports is escaped.
import { escapeHtml } from '../export/report/escape'
import { REPORT_LOOK } from '../export/report/report-look'
import {
  type Compared,
  type Disparity,
  LEAST_OBSERVATIONS,
  type Scarce,
} from '../fairness/disparities'
import {
  chanceInWords,
  DOES_NOT_PROVE,
  effectInWords,
  KINDS,
  KINDS_SAY,
  PROVES,
  valueInWords,
} from '../fairness/fairness-words'
import type { Finding } from '../schema/finding'
import { intervalPlot } from './interval-plot'

interface Export {
  file: string
  label: string
  visits: number
}

const MOST_ROWS = 200
/** So many rows stand open though nothing holds. */
const FEW = 5
/** On a narrow screen each row becomes a card; its cells say which column they are of. */
const LOOK = `${REPORT_LOOK}
.plot{display:block;width:100%;max-width:220px;height:20px;margin:2px 0}.number{white-space:nowrap}
th small{font-weight:400}.held{color:var(--bad)}details{margin:10px 0}summary{cursor:pointer}
@media (max-width:720px){main{padding:24px 16px 60px}thead{display:none}tr{display:grid;padding:12px 0;border-bottom:1px solid var(--line)}
th,td{padding:2px 0;border:0}td[data-side]::before{content:attr(data-side) ": ";color:var(--soft)}}`

/** What several people's exports say together: what holds first, then all of it with a plot a row. */
export function fairnessHtml(
  exports: readonly Export[],
  { disparities, scarce }: Compared,
  findings: readonly Finding[],
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Vitrine: several people compared</title><style>${LOOK}</style></head><body><main>
<p class="soft">Vitrine, several people’s exports compared</p>
<h1>${headline(findings.length, disparities.length)}</h1>
<p class="soft">Looks are compared within one day. Nothing is judged on fewer than ${LEAST_OBSERVATIONS} looks in each of two groups. A difference holds at a false discovery rate of 5 % (permutation test, Benjamini–Hochberg).</p>
${findings.map(finding).join('')}
<h2>Whose visits</h2>${people(exports)}
${(['price', 'order', 'exposure'] as const).map(kind => section(kind, disparities)).join('')}
${scarceHtml(scarce)}
<h2>What this says</h2>${list(PROVES)}
<h2>What it does not prove</h2>${list(DOES_NOT_PROVE)}
</main></body></html>
`
}

function headline(holding: number, tested: number): string {
  if (tested === 0) return 'Nothing could be compared'
  if (holding === 0) return `No difference holds among ${counted(tested, 'thing')} compared`
  return `${counted(holding, 'difference')} ${holding === 1 ? 'holds' : 'hold'} among ${counted(tested, 'thing')} compared`
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const list = (items: readonly string[]) =>
  `<ul>${items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`

const finding = ({ title, explanation, severity }: Finding) =>
  `<section class="finding"><h3>${escapeHtml(title)}</h3><p><span class="mark ${severity === 'high' ? 'found' : 'needs'}">${severity}</span></p><p>${escapeHtml(explanation)}</p></section>`

/** A row a label. */
function people(exports: readonly Export[]): string {
  const labels = [...new Set(exports.map(({ label }) => label))]
  const rows = labels.map(label => {
    const own = exports.filter(one => one.label === label)
    const visits = own.reduce((sum, one) => sum + one.visits, 0)
    return `<tr><th scope="row">${escapeHtml(label)}</th><td data-side="Visits">${visits}</td><td data-side="Exports"><code>${own.map(({ file }) => escapeHtml(file)).join('<br>')}</code></td></tr>`
  })
  return `<table>${heads('Label', 'Visits', 'Exports')}<tbody>${rows.join('')}</tbody></table>`
}

const heads = (...names: string[]) =>
  `<thead><tr>${names.map(name => `<th scope="col">${name}</th>`).join('')}</tr></thead>`

function section(kind: Disparity['kind'], disparities: readonly Disparity[]): string {
  const all = disparities.filter(one => one.kind === kind)
  if (all.length === 0) return ''
  // Each kind has a scale of its own: a share of a price beside a τ says nothing.
  const widest = Math.max(0.05, ...all.flatMap(({ interval }) => interval.map(Math.abs)))
  const says = KINDS_SAY.find(([name]) => name === KINDS[kind])?.[1] ?? ''
  const table = (some: readonly Disparity[]) =>
    some.length === 0
      ? ''
      : `<table>${heads('What', 'Groups: mean (looks)', 'Difference (95 % interval)', 'p, adjusted', 'Result')}<tbody>${some
          .slice(0, MOST_ROWS)
          .map(one => row(one, widest))
          .join('')}</tbody></table>${more(some)}`
  const holding = all.filter(({ isDisparity }) => isDisparity)
  const others = all.filter(({ isDisparity }) => !isDisparity)
  const folded =
    others.length === 0
      ? ''
      : `<details${holding.length === 0 && others.length <= FEW ? ' open' : ''}><summary>${counted(others.length, 'thing')} without a difference that holds</summary>${table(others)}</details>`
  return `<h2>${KINDS[kind]}</h2><p class="soft">${escapeHtml(upper(says))}</p>${table(holding)}${folded}`
}

const more = (all: readonly unknown[]) =>
  all.length > MOST_ROWS ? `<p>and ${all.length - MOST_ROWS} more</p>` : ''
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function row(one: Disparity, widest: number): string {
  const [from, to] = one.interval.map(value => effectInWords(one, value))
  const groups = one.groups.map(
    ({ label, mean, observations }) =>
      `${escapeHtml(label)}: ${escapeHtml(valueInWords(one, mean))} (${observations})`,
  )
  const over = one.unit === 'person' ? 'over people' : 'over visits: these exports only'
  return `<tr><th scope="row">${escapeHtml(one.name || one.subject)}<br><small>${escapeHtml(one.site)}</small></th>
<td data-side="Groups">${groups.join('<br>')}</td>
<td data-side="Difference"><span class="number">${effectInWords(one, one.effect)}</span>${intervalPlot(one, widest)}<small class="number">${from} to ${to}</small></td>
<td data-side="p, adjusted">${chanceInWords(one.q)}</td>
<td data-side="Result"><b${one.isDisparity ? ' class="held"' : ''}>${one.isDisparity ? 'Holds' : 'Does not hold'}</b><br><small>${over}</small></td></tr>`
}

function scarceHtml(all: readonly Scarce[]): string {
  if (all.length === 0) return ''
  const items = all.slice(0, MOST_ROWS).map(({ kind, name, subject, groups, isNeverTogether }) => {
    const counts = groups.map(({ label, observations }) => `${label} ${observations}`).join(', ')
    return `${name || subject} (${KINDS[kind].toLowerCase()}): ${isNeverTogether ? 'never on the same day' : counts}`
  })
  return `<h2>Too few looks to say</h2><p class="soft">At least ${LEAST_OBSERVATIONS} looks in each of two groups are needed, on days on which both looked.</p><details><summary>${counted(all.length, 'thing')}</summary>${list(items)}${more(all)}</details>`
}
