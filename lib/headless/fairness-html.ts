import { type Disparity, LEAST_OBSERVATIONS } from '../fairness/disparities'
import type { Finding } from '../schema/finding'

interface Export {
  file: string
  label: string
  visits: number
}

const KINDS = { price: 'Price', order: 'Order by price', exposure: 'Shown at all' } as const
const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1d1b;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}
svg{width:12rem;height:1.2rem}.held{font-weight:600}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}}`

/** One page, no scripts, nothing loaded: a table and a small plot a row. */
export function fairnessHtml(
  exports: readonly Export[],
  disparities: readonly Disparity[],
  findings: readonly Finding[],
): string {
  const held = findings.map(one => `<li>${safe(one.explanation)}</li>`).join('')
  const widest = Math.max(0.05, ...disparities.map(one => Math.abs(one.interval[1])))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Compared exports</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>Do groups of people see the same shop?</h1>
<p>${exports.map(one => `${safe(one.label)}: ${safe(one.file)}, ${one.visits} visits`).join(' · ')}</p>
<p>Looks are compared within one day. Nothing is judged on fewer than ${LEAST_OBSERVATIONS} observations in each of two groups. A difference holds at a false discovery rate of 5 % (permutation test, Benjamini–Hochberg).</p>
<h2>${findings.length === 0 ? 'No difference holds' : `${findings.length} differences hold`}</h2>
<ul>${held}</ul>
<h2>All that could be compared</h2>
${
  disparities.length === 0
    ? '<p>Too few observations of the same products on the same days.</p>'
    : `<table><thead><tr><th scope="col">What</th><th scope="col">Which</th><th scope="col">Highest and lowest</th><th scope="col">Difference (95 % interval)</th><th scope="col">q</th></tr></thead><tbody>${disparities.map(one => row(one, widest)).join('')}</tbody></table>`
}
</body></html>
`
}

function row(one: Disparity, widest: number): string {
  const x = (value: number) => 100 + (95 * Math.max(-widest, Math.min(widest, value))) / widest
  const [from, to] = one.interval
  const plot = `<svg viewBox="0 0 200 20" role="img" aria-label="${number(one, from)} to ${number(one, to)}"><line x1="100" x2="100" y1="0" y2="20" stroke="#888"/><line x1="${x(from)}" x2="${x(to)}" y1="10" y2="10" stroke="currentColor" stroke-width="2"/><circle cx="${x(one.effect)}" cy="10" r="4" fill="currentColor"/></svg>`
  const groups = one.groups
    .map(group => `${safe(group.label)} ${group.mean.toFixed(2)} (${group.observations})`)
    .join('<br>')
  return `<tr${one.isDisparity ? ' class="held"' : ''}><td>${KINDS[one.kind]}</td><td>${safe(one.name)}</td><td>${groups}</td><td>${plot}<br>${number(one, one.effect)} (${number(one, from)} to ${number(one, to)})</td><td>${one.q.toFixed(3)}</td></tr>`
}

const number = ({ kind }: Disparity, value: number) =>
  kind === 'order' ? value.toFixed(2) : `${(value * 100).toFixed(1)} %`

function safe(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}
