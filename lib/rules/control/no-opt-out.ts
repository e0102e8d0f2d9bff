import { needsConsent } from '../../judging/needs-consent'
import { defineRule } from '../../judging/rule'
import { companyOf } from '../../judging/tracker'
import { counted, distinct, listed } from '../../judging/words'

const WAYS = new Set(['opt-out', 'cookie-settings', 'personalization-settings'])

export const rule = defineRule({
  id: 'control.no-opt-out',
  version: 1,
  title: 'We found no way out on this page',
  why: 'Whoever tracks should also say where to stop it.',
  principle: 'U',
  group: 'consent',
  gathers: ['link', 'banner', 'request'],
  judge(events, knowledge) {
    const links = events.filter(event => event.type === 'link')
    // No link at all means that the page was not read to its end, not that it has none.
    if (links.length === 0 || links.some(({ kind }) => WAYS.has(kind))) return []
    const offers = events.some(
      event =>
        event.type === 'banner' &&
        event.controls.some(({ does }) => does === 'reject' || does === 'settings'),
    )
    const tracking = events.filter(
      event => event.type === 'request' && needsConsent(event, knowledge),
    )
    if (offers || tracking.length === 0) return []
    const companies = distinct(
      tracking.map(event => (event.type === 'request' ? companyOf(event) : '')),
    )
    return [
      {
        subject: 'no-opt-out',
        vendor: null,
        severity: 'low' as const,
        confidence: 'suspected' as const,
        evidence: tracking.slice(0, 10).map(event => ({
          event: event.id,
          shows: event.type === 'request' ? event.url.slice(0, 300) : '',
        })),
        facts: { companies, looked: links.length },
      },
    ]
  },
  explain: ({ companies, looked }) =>
    `This page tells ${listed(companies, 5)} about your visit. Among its links we found ${counted(looked, 'link')} about privacy, and none that lets you opt out or change cookie settings.`,
  innocent: [
    'The way out may be inside the privacy policy or your account, or bear words that we do not know.',
    'The link may be shown only in some countries or states.',
  ],
  owner: () =>
    'Put a link to your cookie settings, and where it applies “Your privacy choices”, into the footer of every page.',
  law: ['gdpr-7-3', 'gdpr-21', 'ccpa-1798-135'],
  references: ['https://cppa.ca.gov/regulations/'],
})
