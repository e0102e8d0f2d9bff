import { defineRule } from '../../judging/rule'
import { isTracking } from '../../judging/tracker'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'transparency.privacy-policy-missing',
  version: 1,
  title: 'We found no link to a privacy policy on this page',
  why: 'Whoever takes your data says on every page where to read what becomes of it.',
  principle: 'T',
  group: 'consent',
  gathers: ['link', 'banner', 'request'],
  judge(events, knowledge) {
    const links = events.filter(event => event.type === 'link')
    // Other legal links in the footer show that it was read, in a language that we know.
    const isRead = links.some(({ place }) => place === 'footer')
    if (!isRead || links.some(({ kind }) => kind === 'privacy-policy')) return []
    // A banner commonly holds the link, and hides it from us when it is drawn elsewhere.
    if (events.some(event => event.type === 'banner')) return []
    const tracking = events.filter(
      event => event.type === 'request' && isTracking(event, knowledge),
    )
    if (tracking.length === 0) return []
    return [
      {
        subject: 'privacy-policy',
        vendor: null,
        severity: 'low' as const,
        confidence: 'suspected' as const,
        evidence: evidenceOf(tracking.slice(0, 10), event =>
          event.type === 'request' ? event.url : '',
        ),
        evidenceCount: tracking.length,
        facts: {
          looked: links.length,
          companies: distinct(
            tracking.map(event => (event.type === 'request' ? (event.vendor ?? event.host) : '')),
          ),
        },
      },
    ]
  },
  explain: ({ looked, companies }) =>
    `This page tells ${listed(companies, 5)} about your visit. We found ${counted(looked, 'link')} about your choices, and none that we recognized as a privacy policy.`,
  innocent: [
    'The link may bear words that we do not know, be an image, or come later.',
    'The policy may be part of the terms.',
  ],
  owner: () =>
    'Link the privacy policy from the footer of every page, in the language of the page.',
  law: ['gdpr-12', 'gdpr-13', 'caloppa-22575', 'ccpa-1798-130'],
  references: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
})
