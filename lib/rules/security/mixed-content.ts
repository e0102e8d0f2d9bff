import { defineRule } from '../../judging/rule'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

const ACTIVE = new Set(['script', 'style', 'subframe', 'fetch'])

export const rule = defineRule({
  id: 'security.mixed-content',
  version: 1,
  title: 'Parts of this page came in the open',
  why: 'A part that comes without encryption can be read or swapped on the way.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    if (!knowledge.visit.url.startsWith('https://')) return []
    const open = events.filter(isOpen)
    if (open.length === 0) return []
    return [
      {
        subject: 'page',
        vendor: null,
        severity: open.some(({ resource }) => ACTIVE.has(resource))
          ? ('medium' as const)
          : ('low' as const),
        confidence: 'observed' as const,
        evidence: evidenceOf(open, ({ resource, url }) => `${resource} ${url}`),
        evidenceCount: open.length,
        facts: { count: open.length, hosts: distinct(open.map(({ host }) => host)) },
      },
    ]
  },
  explain: ({ count, hosts }) =>
    `This page is encrypted, but ${counted(count, 'part')} of it came from ${listed(hosts, 5)} over http://, without encryption.`,
  innocent: ['Your browser may have blocked or upgraded some of them.'],
  owner: ({ hosts }) =>
    `Load everything from ${listed(hosts, 5)} over https://, and set Content-Security-Policy: upgrade-insecure-requests.`,
  law: ['gdpr-5-1-f'],
  references: ['https://www.w3.org/TR/mixed-content/'],
})

// Only what was answered in the open: a redirect (3xx) to https:// or no answer at all is no mixed content.
function isOpen({ url, resource, status, host }: EventOf<'request'>): boolean {
  if (!url.startsWith('http://') || resource === 'document') return false
  if (host === 'localhost' || host.startsWith('127.') || host.endsWith('.localhost')) return false
  return status !== null && status >= 200 && status < 300
}
