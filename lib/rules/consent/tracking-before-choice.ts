// Try it: a fresh profile on any shop with a banner, and leave the banner alone.
import { choiceContext } from '../../judging/consent-choice'
import { groupBy } from '../../judging/group-by'
import { isReport } from '../../judging/loads-code'
import { needsConsent, SAID_DENIED, saysDenied } from '../../judging/needs-consent'
import { defineRule, type Knowledge, type Sighting } from '../../judging/rule'
import { companyOf } from '../../judging/tracker'
import { counted, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'

const OPTIONAL_STORAGE = /marketing|advert|target|analytic|statistic|performance|tracking/i

interface BeforeChoice {
  [fact: string]: string | number | boolean | string[] | null
  company: string
  requests: number
  reports: number
  stored: string[]
  denied: boolean
  offered: boolean
}

export const rule = defineRule({
  id: 'consent.tracking-before-choice',
  version: 1,
  title: 'Tracking began before you were asked',
  why: 'A question about cookies means little when the tracking does not wait for the answer.',
  principle: 'C',
  group: 'consent',
  gathers: ['request', 'storage', 'banner', 'consent-choice', 'consent-signal', 'link', 'mark'],
  judge(events, knowledge) {
    const context = choiceContext(events, isConsentManager(knowledge))
    if (context.state === 'earlier' || context.state === 'unclear') return []
    const offered = context.state === 'open'
    const until = (context.state === 'open' && context.made?.at) || Number.POSITIVE_INFINITY
    const before = events.filter(event => event.at < until)
    const tracking = before.flatMap((event): { company: string; event: Tracked }[] => {
      if (event.type === 'request' && needsConsent(event, knowledge))
        return [{ company: companyOf(event), event }]
      const owner = event.type === 'storage' ? ownerOf(event, knowledge) : null
      return event.type === 'storage' && owner !== null ? [{ company: owner, event }] : []
    })
    return [...groupBy(tracking, ({ company }) => company)].map(([company, group]) =>
      sighting(
        company,
        group.map(({ event }) => event),
        offered,
      ),
    )
  },
  explain({ company, requests, reports, stored, denied, offered }) {
    const when = offered
      ? 'while the question about cookies was still open'
      : 'and nothing on this page asked you first'
    const sent =
      reports > 0
        ? `${company} received ${counted(Number(reports), 'report')} from this page, ${when}.`
        : requests > 0
          ? `This page loaded code from ${company}, ${when}.`
          : `${company} kept an identifier on your device, ${when}.`
    const kept = stored.length > 0 && requests > 0 ? ` It also stored ${listed(stored, 4)}.` : ''
    return `${sent}${kept}${denied ? SAID_DENIED : ''}`
  },
  innocent: [
    'The shop may have recorded a choice of yours on an earlier visit in a way that we cannot see.',
    'The shop may hold that this use needs no consent where you are, or where it is.',
    'A report may leave out everything that singles you out until you agree.',
  ],
  owner: ({ company }) =>
    `Let ${company} wait for the visitor’s answer: block its tag until the consent manager reports consent for its purpose.`,
  law: ['eprivacy-5-3', 'gdpr-6-1', 'gdpr-7-3'],
  references: [
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en',
    'https://developers.google.com/tag-platform/security/concepts/consent-mode',
  ],
})

type Tracked = EventOf<'request'> | EventOf<'storage'>

function isConsentManager(knowledge: Knowledge): (vendor: string) => boolean {
  return vendor => knowledge.vendor(vendor)?.categories.includes('consent') ?? false
}

/** Who owns an identifier that was stored, when it is one that shops ask consent for; else null. */
function ownerOf(event: EventOf<'storage'>, knowledge: Knowledge): string | null {
  if (event.op !== 'set' || event.hash === null || event.bits <= SINGLES_OUT_BITS) return null
  const known = knowledge.storageName(event.name)
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  // The database describes cookies; the same name elsewhere counts only where its company tracks.
  const described = event.area === 'cookie' || row?.tracks === true
  if (known && described && OPTIONAL_STORAGE.test(known.category))
    return event.vendor ?? (known.vendor || null)
  return !known && row?.tracks ? row.name : null
}

function sighting(company: string, events: Tracked[], offered: boolean): Sighting<BeforeChoice> {
  const requests = events.filter(event => event.type === 'request')
  const stored = events.filter(event => event.type === 'storage')
  const reports = requests.filter(isReport)
  const denied = reports.length > 0 && stored.length === 0 && reports.every(saysDenied)
  const heavy = stored.length > 0 || (reports.length > 0 && !denied)
  return {
    subject: company,
    vendor: events.find(event => event.vendor !== null)?.vendor ?? null,
    severity: heavy ? (offered ? 'high' : 'medium') : 'low',
    confidence: offered ? 'observed' : 'inferred',
    evidence: evidenceOf(events, event =>
      event.type === 'request' ? event.url : `${event.area} ${event.name} (${event.domain})`,
    ),
    evidenceCount: events.length,
    facts: {
      company,
      requests: requests.length,
      reports: reports.length,
      stored: [...new Set(stored.map(({ name }) => name))].slice(0, 8),
      denied,
      offered,
    },
  }
}
