import { gpcAnswer } from '../../judging/gpc-answer'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'consent.gpc-honoured',
  version: 1,
  title: 'The shop heard your “do not sell or share” signal',
  why: 'One signal from your browser did what would else take a form on every shop.',
  principle: 'U',
  group: 'consent',
  gathers: ['consent-signal', 'request', 'text'],
  judge(events, knowledge) {
    if (!knowledge.visit.gpc) return []
    const told = events.filter(
      event => event.type === 'text' && event.kind === 'disclosure' && /opt.?out/i.test(event.text),
    )
    const { honoring } = gpcAnswer(
      events.filter(event => event.type !== 'text'),
      knowledge,
    )
    if (honoring.length === 0 && told.length === 0) return []
    return [
      {
        subject: 'gpc',
        vendor: null,
        severity: 'positive' as const,
        confidence: 'observed' as const,
        evidence: [
          ...evidenceOf(
            honoring,
            signal => `${signal.api}: ${signal.words.join('; ') || signal.state}`,
          ),
          ...evidenceOf(told, event => (event.type === 'text' ? event.text : '')),
        ],
        facts: {
          words: distinct(
            honoring.flatMap(({ words }) => words),
            4,
          ),
          shown: told.length > 0,
        },
      },
    ]
  },
  explain({ words, shown }) {
    const said = words.length === 0 ? '' : ` The page’s consent record says: ${listed(words)}.`
    return `Your browser sent Global Privacy Control, and the shop took it as an opt-out.${said}${shown ? ' It also says so on the page.' : ''}`
  },
  innocent: ['The record says opted out; whether everyone who receives it obeys, we cannot see.'],
  owner: () => 'Keep it, and show visitors that their signal was honored.',
  law: ['ccpa-7025', 'ccpa-7025-c-6'],
  references: ['https://w3c.github.io/gpc/'],
})
