// False findings per 100 pages, over all pages served as if live.
//
// On a page of no shop, every visit, event and finding is false. On a shop, an accusing finding (severity low or above, of the
// groups below) is false when
// - it names a company that the saved page does not: no host, path or global of that company in its HTML, and none of
//   those that a person saw there (labels.jsonl);
// - or it cannot be true where nothing answers and nobody acts: set by an answer, seen after a redirect, a report that
//   follows a click, a typed value, an upload that never left;
// - or it says that nothing was asked although the page names a consent manager, which could not come;
// - or it tells of an open connection on a page that came by https and names no http address.
// What remains is not proven true; the list of each rule's findings is there to be read.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { vendorRows } from '../../knowledge/vendors/vendor-rows'
import { type LabelRow, readLabels } from '../measuring/label-row'
import type { LoggedPage } from '../measuring/log-pages'
import { type PageReferences, pageReferences } from '../measuring/page-references'
import { nameOf } from '../measuring/page-row'
import { isSameCompany } from '../measuring/same-company'
import type { MeasureContext, Table } from '../measuring/table'

export const needs = ['pages']

type Finding = LoggedPage['findings'][number]

const GRAVE = new Set(['high', 'medium', 'low'])
const ACCUSING =
  /^(?:tracking|storage|fingerprinting|recording|identity|personalization|security)\.|^consent\.(?:tracking-|gpc-ignored)/
/** True only of what an answer brought, a person did, or two visits showed. */
const NEEDS_MORE = new Set([
  'recording.session-replay',
  'recording.keystrokes',
  'identity.leak',
  'identity.location',
  'storage.respawn',
  'storage.third-party-cookie',
  'tracking.cookie-sync',
  'consent.tracking-after-reject',
  'consent.gpc-ignored',
  'personalization.price',
])

export async function measure({ dir, pages }: MeasureContext): Promise<Table> {
  const labels = readLabels(dir)
  const counted = pages.filter(page => !page.error && !page.row.shop_suspect)
  const others = counted.filter(({ row }) => row.kind === 'nonshop')
  const shops = counted.filter(({ row }) => row.kind !== 'nonshop')
  const onOthers = others.flatMap(falseOnOther)
  const accusing = shops.flatMap(page => page.findings.filter(isAccusing).map(({ rule }) => rule))
  const onShops = shops.flatMap(page => falseOnShop(page, dir, labels?.get(page.row.file)))
  const all = [...onOthers, ...onShops]
  return {
    title: 'False findings',
    columns: ['', 'pages', 'accusing findings', 'false', 'false per 100 pages'],
    rows: [
      line('all pages', counted.length, accusing.length + onOthers.length, all.length),
      line('pages of no shop', others.length, onOthers.length, onOthers.length),
      line('shop pages', shops.length, accusing.length, onShops.length),
      ...[...new Set(accusing)].sort().map(rule => {
        const wrong = onShops.filter(found => found.rule === rule).length
        const told = accusing.filter(other => other === rule).length
        return line(`  ${rule}`, '', told, wrong, shops.length)
      }),
    ],
    notes: [
      'False: on no shop, anything; on a shop, a company that the saved page does not name, or what cannot be so without a network. Suspects are left out.',
    ],
    figures: {
      per100: (100 * all.length) / Math.max(1, counted.length),
      onShopsPer100: (100 * onShops.length) / Math.max(1, shops.length),
      onOthersPer100: (100 * onOthers.length) / Math.max(1, others.length),
    },
    errors: all.map(({ rule, why, page }) => `${rule}: ${why} on ${nameOf(page)}`),
  }
}

interface False {
  rule: string
  why: string
  page: LoggedPage
}

function falseOnOther(page: LoggedPage): False[] {
  const { visit, events, findings } = page
  if (findings.length > 0) return findings.map(({ rule, title }) => ({ rule, why: title, page }))
  if (visit === null && events.length === 0) return []
  return [{ rule: 'visit', why: 'kept although it is no shop', page }]
}

function falseOnShop(page: LoggedPage, dir: string, label: LabelRow | undefined): False[] {
  const findings = page.findings.filter(isAccusing)
  if (findings.length === 0) return []
  const html = readFileSync(path.join(dir, 'pages', page.row.file), 'utf8')
  const references = pageReferences(html)
  return findings.flatMap(finding => {
    const why = whyFalse(finding, page, references, label)
    return why === null ? [] : [{ rule: finding.rule, why, page }]
  })
}

function isAccusing({ rule, severity }: Finding): boolean {
  return GRAVE.has(severity) && ACCUSING.test(rule)
}

function whyFalse(
  finding: Finding,
  page: LoggedPage,
  references: PageReferences,
  label: LabelRow | undefined,
): string | null {
  const { rule, vendor, explanation } = finding
  if (NEEDS_MORE.has(rule)) return `cannot be without a network: ${explanation}`
  if (rule.startsWith('security.'))
    return page.visit?.url.startsWith('http:') || references.has('http://') ? null : explanation
  if (rule.startsWith('consent.') && /nothing on this page asked/.test(explanation)) {
    const manager = consentManager(references)
    if (manager) return `${vendor ?? ''}: “nothing asked”, but the page names ${manager}`
  }
  if (vendor === null) return isShown(finding, page, references) ? null : explanation
  const isThere =
    references.names(vendor) ||
    isShown(finding, page, references) ||
    label?.vendors.some(({ name }) => isSameCompany(name, vendor))
  return isThere ? null : `the page does not name ${vendor}: ${explanation}`
}

/** Whether the evidence itself stands in the page: the host that was asked, or the name that was kept. */
function isShown({ evidence }: Finding, page: LoggedPage, references: PageReferences): boolean {
  const ids = new Set(evidence.map(({ event }) => event))
  return page.events.some(event => {
    if (!ids.has(event.id)) return false
    if (event.type === 'request') return event.thirdParty && references.has(event.host)
    // Nothing answers, so a script that stores stands in the page.
    if (event.type === 'storage') return event.via === 'script' || references.has(event.name)
    return event.type !== 'fingerprint'
  })
}

function consentManager(references: PageReferences): string | null {
  for (const [name, { categories, hosts }] of vendorRows())
    if (categories[0] === 'consent' && hosts.some(host => references.has(host))) return name
  return null
}

function line(
  name: string,
  pages: number | '',
  told: number,
  wrong: number,
  of = Number(pages),
): (string | number)[] {
  return [name, pages, told, wrong, ((100 * wrong) / Math.max(1, of)).toFixed(2)]
}
