// report.html: one file, no scripts, nothing loaded from anywhere; everything from the bundle is escaped.
import { groupsWithout, NO_CHECK } from '../../knowledge/groups'
import type { Bundle, ExportedFinding } from '../../schema/bundle'
import { companiesOf } from './companies'
import { escapeHtml, link } from './escape'
import { byPrinciple, type Check, type PrincipleResult } from './principles'
import { findingHtml, groupRepeats } from './report-finding'
import { REPORT_LOOK } from './report-look'
import { pricesHtml } from './report-prices'
import { reportSentence } from './report-sentence'
import { viewsHtml } from './report-views'

/** The report as a whole HTML document. `checks` are the rules that looked. */
export function reportHtml(bundle: Bundle, checks: readonly Check[]): string {
  const sentence = escapeHtml(reportSentence(bundle))
  const principles = byPrinciple(bundle.findings, checks)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Vitrine report</title><style>${REPORT_LOOK}</style></head><body><main>
<p class="soft">Vitrine report · ${escapeHtml(bundle.generatedAt.slice(0, 16).replace('T', ' '))} UTC</p>
<h1>${sentence}</h1>
<p class="soft">${checksLine(bundle, checks)} A finding is what was observed, not a verdict of law; no finding is no proof of innocence.</p>
${pages(bundle)}
${viewsHtml(bundle)}
<h2>By principle</h2>${overview(principles)}${unchecked(checks)}
${principles
  .filter(({ findings }) => findings.length > 0)
  .map(section)
  .join('')}
${companies(bundle)}
${pricesHtml(bundle)}
<h2>Integrity</h2><p>${bundle.events.length.toLocaleString('en-US')} events in ${bundle.integrity.segments.length} segments, each hashed (SHA-256) over the one before it. Head of the chain:</p>
<p><code>${escapeHtml(bundle.integrity.head)}</code></p>
<p class="soft">${escapeHtml(`${bundle.generator.name} ${bundle.generator.version}, ${bundle.generator.browser}`)}. The full evidence stands in export.json.</p>
</main></body></html>
`
}

function checksLine({ findings, visits }: Bundle, checks: readonly Check[]): string {
  if (visits.length === 0) return 'No check ran.'
  const fired = new Set(findings.map(({ rule }) => rule))
  return `${fired.size} of ${checks.length} checks found something.`
}

function overview(principles: readonly PrincipleResult[]): string {
  const rows = principles.map(({ name, outcome, checks, findings }) => {
    const fired = new Set(findings.map(({ rule }) => rule)).size
    const said =
      checks.length > 0 ? `${fired} of ${checks.length} checks found something` : NO_CHECK
    return `<tr><th>${name}</th><td><span class="mark ${outcome.split(' ')[0]}">${outcome}</span></td><td>${said}</td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

const unchecked = (checks: readonly Check[]) =>
  groupsWithout(checks)
    .map(({ name, about }) => `<p>${name} (${about}): ${NO_CHECK}</p>`)
    .join('')

const section = ({ name, outcome, findings }: PrincipleResult) =>
  `<section><h2>${name} <span class="mark ${outcome.split(' ')[0]}">${outcome}</span></h2>${groupRepeats(findings).map(cards).join('')}</section>`

const cards = ([first, ...repeats]: readonly ExportedFinding[]) =>
  first ? findingHtml(first, repeats) : ''

function pages({ visits }: Bundle): string {
  if (visits.length === 0) return ''
  const rows = visits.map(
    ({ url, page, product, consent, gpc }) =>
      `<tr><td><code>${link(url, url)}</code></td><td>${page}</td><td>${escapeHtml(product?.name ?? '–')}</td><td>${consent}${gpc ? ', GPC' : ''}</td></tr>`,
  )
  return `<h2>Pages</h2><div class="wide"><table><tr><th>Address</th><th>Kind</th><th>Product</th><th>Banner</th></tr>${rows.join('')}</table></div>`
}

function companies(bundle: Bundle): string {
  const all = companiesOf(bundle)
  if (all.length === 0) return ''
  const rows = all.map(
    ({ name, requests, hosts, got, stored }) =>
      `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(got.slice(0, 12).join(', ') || '–')}</td><td>${requests}</td><td>${stored}</td><td><code>${escapeHtml(hosts.slice(0, 4).join(' '))}</code></td></tr>`,
  )
  return `<h2>Who got what</h2><div class="wide"><table><tr><th>Company or host</th><th>Was told</th><th>Requests</th><th>Stored</th><th>Hosts</th></tr>${rows.join('')}</table></div>`
}
