// Try it on any shop with Google Analytics: one finding for Google, however many hits.
import { defineRule } from '../../judging/rule'
import { companyOf, isTracking } from '../../judging/tracker'
import { counted, distinct, evidenceOf, groupBy, listed } from '../../judging/words'

const CODE = new Set(['script', 'style', 'font'])

export const rule = defineRule({
  id: 'tracking.request',
  version: 1,
  title: 'A tracking company was told about this visit',
  why: 'Each request tells the company that you were here, when, and on which page.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const tracking = events.filter(event => isTracking(event, knowledge))
    return [...groupBy(tracking, companyOf)].map(([company, requests]) => {
      const reports = requests.filter(request => !CODE.has(request.resource))
      const known = requests.some(request => request.vendor !== null)
      return {
        subject: company,
        vendor: requests.find(request => request.vendor !== null)?.vendor ?? null,
        severity: reports.length > 0 ? ('medium' as const) : ('low' as const),
        confidence: known ? ('observed' as const) : ('inferred' as const),
        evidence: evidenceOf(
          [...reports, ...requests.filter(r => CODE.has(r.resource))],
          r => r.url,
        ),
        evidenceCount: requests.length,
        facts: {
          company,
          requests: requests.length,
          reports: reports.length,
          hosts: distinct(
            requests.map(request => request.host),
            4,
          ),
          collects: distinct(knowledge.vendor(company)?.collects ?? [], 4),
        },
      }
    })
  },
  explain({ company, requests, reports, hosts, collects }) {
    const sent =
      reports === 0
        ? `This page loaded code from ${company} (${listed(hosts)}). We saw no report sent yet, but the request itself carries your IP address and browser.`
        : `This page sent ${counted(reports, 'report')} to ${company} (${listed(hosts)}) in ${counted(requests, 'request')}.`
    return collects.length > 0
      ? `${sent} The company says that it collects ${listed(collects)}.`
      : sent
  },
  innocent: [
    'The shop may use the numbers only in total, without looking at single visitors.',
    'The company may act for the shop alone, under a contract that forbids its own use.',
  ],
  owner: ({ company }) =>
    `Load ${company} only after the visitor has agreed to its purpose, and leave it out where you do not need it.`,
  law: ['eprivacy-5-3', 'gdpr-6-1', 'gdpr-13', 'ccpa-1798-120'],
  references: [
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en',
    'Vendor rows of lib/knowledge/vendors, each from the vendor’s own documentation',
  ],
})
