import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Stored = EventOf<'storage'>
const NEEDED = /necess|functional|security|essential/i

export const rule = defineRule({
  id: 'storage.third-party-cookie',
  version: 1,
  title: 'Another company set a cookie',
  why: 'A cookie of another company can recognize you in every shop where that company is present.',
  principle: 'P',
  group: 'tracking',
  gathers: ['storage'],
  judge(events, knowledge) {
    const set = events.filter(event => isTold(event, knowledge))
    return [...groupBy(set, event => event.vendor ?? event.domain)].map(([company, cookies]) => {
      const shared = cookies.some(({ partitioned }) => !partitioned)
      return {
        subject: company,
        vendor: cookies[0]?.vendor ?? null,
        severity:
          shared && cookies.some(({ hash }) => hash !== null)
            ? ('medium' as const)
            : ('low' as const),
        confidence: 'observed' as const,
        evidence: evidenceOf(cookies, show),
        evidenceCount: cookies.length,
        facts: {
          company,
          names: distinct(cookies.map(({ name }) => name)),
          count: new Set(cookies.map(({ name, domain }) => `${domain} ${name}`)).size,
          partitioned: !shared,
        },
      }
    })
  },
  explain({ company, names, count, partitioned }) {
    const how = partitioned
      ? 'It is kept apart for this shop, so it cannot recognize you elsewhere.'
      : 'Your browser will send it back from other sites too, unless it blocks such cookies.'
    return `${company} set ${counted(count, 'cookie')} while you were on this shop: ${listed(names, 6)}. ${how}`
  },
  innocent: [
    'It may keep a payment, a video or a log-in working, or spread the load over servers.',
  ],
  owner: ({ company }) => `Load ${company} only after the visitor agreed, or without cookies.`,
  law: ['eprivacy-5-3', 'gdpr-6-1', 'ccpa-1798-120'],
  references: [
    'https://developer.mozilla.org/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies',
  ],
})

function isTold(event: Stored, knowledge: Knowledge): boolean {
  if (event.area !== 'cookie' || event.op !== 'set' || !event.thirdParty) return false
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  if (row) return row.tracks
  const known = knowledge.storageName(event.name)
  if (known) return !NEEDED.test(known.category)
  return event.hash !== null && event.lifetimeDays !== null && event.lifetimeDays >= 1
}

function show({ name, domain, partitioned, lifetimeDays, via }: Stored): string {
  const days =
    lifetimeDays === null ? 'until the browser closes' : `for ${Math.round(lifetimeDays)} days`
  return `${name} of ${domain}, ${days}, by ${via}${partitioned ? ', partitioned' : ''}`
}
