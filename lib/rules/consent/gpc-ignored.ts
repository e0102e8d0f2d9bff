import { gpcAnswer } from '../../judging/gpc-answer'
import { saysDenied } from '../../judging/needs-consent'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'consent.gpc-ignored',
  version: 1,
  title: 'Your “do not sell or share” signal seems to change nothing',
  why: 'In several states the signal is a legal opt-out that shops must follow.',
  principle: 'U',
  group: 'consent',
  gathers: ['consent-signal', 'request'],
  judge(events, knowledge) {
    if (!knowledge.visit.gpc) return []
    const { honoring, refusing, advertising } = gpcAnswer(events, knowledge)
    const open = advertising.filter(request => !saysDenied(request))
    // Advertising alone could be kept to what an opt-out allows; a signal that says "not opted out" could be stale.
    if (honoring.length > 0 || (refusing.length === 0 && open.length === 0)) return []
    const both = refusing.length > 0 && open.length > 0
    return [
      {
        subject: 'gpc',
        vendor: null,
        severity: both ? ('high' as const) : ('medium' as const),
        confidence: both ? ('inferred' as const) : ('suspected' as const),
        evidence: [
          ...evidenceOf(
            refusing,
            signal => `${signal.api}: ${signal.words.join('; ') || signal.state}`,
          ),
          ...evidenceOf(open, ({ url }) => url),
        ].slice(0, 50),
        evidenceCount: refusing.length + open.length,
        facts: {
          words: distinct(
            refusing.flatMap(({ words }) => words),
            4,
          ),
          companies: distinct(
            open.map(({ vendor, host }) => vendor ?? host),
            8,
          ),
        },
      },
    ]
  },
  explain({ words, companies }) {
    const said = words.length === 0 ? '' : ` The page’s own consent record says: ${listed(words)}.`
    const went =
      companies.length === 0 ? '' : ` Requests to ${listed(companies)} went out all the same.`
    return `Your browser sent Global Privacy Control with this visit.${said}${went}`
  },
  innocent: [
    'The signal binds only where a law says so, for people who live there.',
    'The companies may act under a contract that forbids sale and sharing, in a restricted mode that we cannot see.',
  ],
  owner: () =>
    'Treat the Sec-GPC header as an opt-out of sale and sharing: set the US privacy strings and stop ad tags.',
  law: ['ccpa-7025', 'ccpa-1798-135', 'ctdpa-opt-out-signal', 'modpa-opt-out-signal'],
  references: ['https://w3c.github.io/gpc/'],
})
