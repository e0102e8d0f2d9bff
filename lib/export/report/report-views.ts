// The twin test in the report: this visitor and strangers side by side, with the noise floor and what stays open.
import type { Bundle, ExportedComparison } from '../../schema/bundle'
import { foldViews, type TwoViews, type ViewRow } from '../../summary/two-views'
import { loggedEvent } from '../exported-times'
import { escapeHtml, link } from './escape'

const ISOLATIONS: Record<ExportedComparison['isolation'], string> = {
  'fresh-profiles': 'fresh browser profiles',
  'private-window': 'private windows',
  container: 'in containers of their own, made for each look and removed after it',
  'stripped-tab': 'background tabs without cookies and storage',
}

/** One section a page compared; empty when none was. */
export function viewsHtml({ events, visits, comparisons = [] }: Bundle): string {
  return comparisons
    .map(section => {
      const url = visits.find(({ id }) => id === section.visit)?.url ?? ''
      const own = events
        .filter(({ visit }) => visit === section.visit)
        .map(loggedEvent)
        .filter(event => event.type === 'comparison')
        .filter(({ at }) => !section.at || at === Date.parse(section.at))
      return `<section><h2>You and strangers</h2><p><code>${link(url, url)}</code></p>
${foldViews(own)
  .map(view => viewHtml(view, section))
  .join('')}
<p class="soft">Strangers were ${ISOLATIONS[section.isolation]}, loaded at the same moments. What that leaves open:</p>
<ul class="soft">${[...section.leaks, ...section.cannotProve].map(one => `<li>${escapeHtml(one)}</li>`).join('')}</ul></section>`
    })
    .join('')
}

function viewHtml(
  { profile, rows, same, compared, sentence }: TwoViews,
  section: ExportedComparison,
) {
  const looks = section.profiles.find(one => one.profile === profile)?.looks ?? 0
  const who = profile === 'visitor' ? 'You, with a history' : `A visitor as “${profile}”`
  return `<h3>${escapeHtml(who)}</h3><p>${escapeHtml(sentence)}</p>
<p class="soft">${looks} looks with two or more strangers each; ${same} of ${compared} things compared were the same.</p>
${rows.length === 0 ? '' : `<div class="wide"><table><tr><th>What</th><th>${escapeHtml(profile === 'visitor' ? 'You' : profile)}</th><th>Strangers</th><th>Result</th><th>How it was found</th></tr>${rows.map(rowHtml).join('')}</table></div>`}`
}

function rowHtml({ what, saw, strangersSaw, says, differs, floor, rung, words }: ViewRow): string {
  const mark = differs ? 'found' : 'not'
  const noise = `Noise floor ${(floor * 100).toFixed(1)} %.`
  const reached = rung > 0 ? ` Evidence reached rung ${rung} of 5.` : ''
  return `<tr><th>${escapeHtml(what)}</th><td>${escapeHtml(saw)}</td><td>${escapeHtml(strangersSaw)}</td><td><span class="${mark}">${escapeHtml(says)}</span></td><td>${escapeHtml(`${noise} ${words}${reached}`)}</td></tr>`
}
