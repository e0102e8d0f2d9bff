// Try it on any shop with Google Analytics: one finding for Google, however many hits.

import { groupBy } from '../../judging/group-by'
import { loadsCode } from '../../judging/loads-code'
import { defineRule } from '../../judging/rule'
import { companyOf, isTracking, type Measure, measuredBy } from '../../judging/tracker'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { Severity } from '../../schema/finding'

const LESS: Readonly<Record<Measure, string>> = {
  visits:
    'We list it below the trackers because it counts visits and is not known to follow single visitors.',
  faults:
    'We list it below the trackers because such reports are about faults and speed of the page.',
  tests:
    'We list it below the trackers because such reports are about which version of the shop you are shown.',
}

export const rule = defineRule({
  id: 'tracking.request',
  version: 1,
  title: 'Another company was told about this visit',
  why: 'Each request tells the company that you were here, when, and on which page.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const told = events.filter(
      event => isTracking(event, knowledge) || measuredBy(event, knowledge) !== null,
    )
    return [...groupBy(told, companyOf)].map(([company, requests]) => {
      const reports = requests.filter(request => !loadsCode(request))
      const [first] = requests
      const tracks = requests.some(request => isTracking(request, knowledge))
      const known = requests.some(request => request.vendor !== null)
      return {
        subject: company,
        vendor: requests.find(request => request.vendor !== null)?.vendor ?? null,
        severity: severityOf(tracks, reports.length),
        confidence: known ? ('observed' as const) : ('inferred' as const),
        evidence: evidenceOf([...reports, ...requests.filter(loadsCode)], r => r.url),
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
          measures: tracks || !first ? null : measuredBy(first, knowledge),
        },
      }
    })
  },
  explain({ company, requests, reports, hosts, collects, measures }) {
    const sent =
      reports === 0
        ? `This page loaded code from ${company} (${listed(hosts)}). We saw no report sent yet, but the request itself carries your IP address and browser.`
        : `This page sent ${counted(reports, 'report')} to ${company} (${listed(hosts)}) in ${counted(requests, 'request')}.`
    const less = measures === null ? '' : ` ${LESS[measures]}`
    return collects.length > 0
      ? `${sent} The company says that it collects ${listed(collects)}.${less}`
      : `${sent}${less}`
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

function severityOf(tracks: boolean, reports: number): Severity {
  if (!tracks) return 'info'
  return reports > 0 ? 'medium' : 'low'
}
