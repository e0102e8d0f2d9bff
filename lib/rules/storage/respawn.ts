import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Stored = EventOf<'storage'>
interface Return {
  id: string
  /** The deletion; null when it was in an earlier visit. */
  from: Stored | null
  back: Stored
}

// Scripts that rewrite a cookie delete and set it in one breath; only what stayed away for a while came back.
const MIN_GONE_MS = 2000

export const rule = defineRule({
  id: 'storage.respawn',
  version: 2,
  title: 'A deleted number came back',
  why: 'What you delete should be gone; a number that returns with the same value was kept somewhere else.',
  principle: 'P',
  group: 'tracking',
  gathers: ['storage'],
  judge(events, knowledge) {
    const returns = [...findReturns(events), ...findLateReturns(events, knowledge)]
    return [...groupBy(returns, ({ back }) => back.vendor ?? back.domain)].map(
      ([owner, group]) => ({
        subject: owner,
        vendor: group[0]?.back.vendor ?? null,
        severity: 'high' as const,
        confidence: 'inferred' as const,
        evidence: evidenceOf(
          group.flatMap(({ from, back }) => (from ? [from, back] : [back])),
          ({ op, area, name, domain }) =>
            `${op === 'set' ? 'written' : 'deleted'}: ${area} ${name} (${domain})`,
        ),
        evidenceCount: group.length,
        facts: {
          owner,
          names: distinct(group.map(({ back }) => back.name)),
          late: group.every(({ from }) => from === null),
        },
      }),
    )
  },
  explain: ({ owner, names, late }) =>
    `${listed(names, 6)} of ${owner} was deleted${late ? ' before this visit' : ''} and later written again with the same value. We say so because a fresh number would differ.`,
  innocent: [
    'The value may be made from your account, and so be the same each time you log in.',
    'A page that was still open may have written back what it remembered.',
  ],
  owner: ({ owner }) =>
    `Let ${owner} make a new number after deletion; do not keep copies of ids in other places.`,
  law: ['eprivacy-5-3', 'gdpr-17', 'gdpr-5-1'],
  references: [
    'https://webtransparency.cs.princeton.edu/webcensus/',
    'https://dl.acm.org/doi/10.1145/2660267.2660347',
  ],
})

function findReturns(events: Stored[]): Return[] {
  const values = new Map<string, string>()
  const gone = new Map<string, { event: Stored; hash: string }>()
  const returns: Return[] = []
  for (const event of events) {
    const key = `${event.area} ${nameOf(event)}`
    if (event.op === 'delete') {
      const hash = event.hash ?? values.get(key)
      if (hash !== undefined) gone.set(key, { event, hash })
      continue
    }
    if (event.hash === null) continue
    const before = gone.get(key)
    if (before?.hash === event.hash && event.at - before.event.at >= MIN_GONE_MS) {
      returns.push({ id: event.id, from: before.event, back: event })
    }
    gone.delete(key)
    values.set(key, event.hash)
  }
  return returns
}

/** Back in this visit, deleted in an earlier one: the same cookie, with a value the log remembers as deleted. */
function findLateReturns(events: Stored[], { visit, seenBefore }: Knowledge): Return[] {
  return events.flatMap(back => {
    if (back.op !== 'set' || back.area !== 'cookie' || back.hash === null) return []
    const met = seenBefore(back.hash)
    const isSame = met?.deletedAs === nameOf(back)
    // A deletion within this visit is told by its own event, above.
    if (!isSame || met.deletedAt === null || met.deletedAt >= visit.startedAt) return []
    return [{ id: back.id, from: null, back }]
  })
}

/** With and without the leading dot it is the same cookie. */
function nameOf({ domain, name }: Stored): string {
  return `${domain.replace(/^\./, '')} ${name}`
}
