import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'

/** Addresses that never leave the machine or the house. */
const LOCAL =
  /^http:\/\/(localhost|127\.|\[::1\]|10\.|192\.168\.|[^/:]+\.(localhost|test|local)(?=[/:]|$))/

export const rule = defineRule({
  id: 'security.insecure-page',
  version: 1,
  title: 'This shop page was sent in the open',
  why: 'Without HTTPS, anyone on the way can read and change what you see and send.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const { url, page } = knowledge.visit
    if (!url.startsWith('http://') || LOCAL.test(url)) return []
    const documents = events.filter(
      event => event.resource === 'document' && event.url.startsWith('http://'),
    )
    return [
      {
        subject: 'page',
        vendor: null,
        severity: page === 'checkout' ? ('high' as const) : ('medium' as const),
        confidence: 'observed' as const,
        evidence: evidenceOf(documents, event => event.url),
        facts: { page },
      },
    ]
  },
  explain: ({ page }) =>
    `The address of this ${page === 'other' ? '' : `${page} `}page begins with http://, so it came over a connection without encryption.`,
  innocent: ['A company or school network may take encryption away on the way to you.'],
  owner: () =>
    'Send every page over HTTPS, redirect http:// to it, and set Strict-Transport-Security.',
  law: ['gdpr-5-1-f'],
  references: ['https://developer.mozilla.org/docs/Web/HTTP/Headers/Strict-Transport-Security'],
})
