import { personalBlocks } from '../../judging/personal-blocks'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'transparency.unexplained',
  version: 1,
  title: 'Chosen for you, and it is not said why',
  why: 'Without a reason you cannot tell what it knows, or object.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block', 'request', 'link'],
  judge(events, knowledge) {
    const isExplained = events.some(
      event => event.type === 'link' && event.kind === 'ranking-explanation',
    )
    if (isExplained) return []
    const silent = personalBlocks(events, knowledge).filter(
      // "Because you viewed …" is itself the reason.
      ({ why, heading }) => why === null && !GIVES_REASON.test(heading),
    )
    if (silent.length === 0) return []
    return [
      {
        subject: 'unexplained',
        vendor: null,
        severity: 'low' as const,
        confidence: 'inferred' as const,
        evidence: evidenceOf(silent, ({ heading, selector }) => `${heading} (${selector})`),
        facts: { headings: distinct(silent.map(({ heading }) => heading)) },
      },
    ]
  },
  explain: ({ headings }) =>
    `We found ${listed(headings.map(heading => (heading === '' ? 'a block without a heading' : `“${heading}”`)))}, and neither a “why am I seeing this” beside it nor a link that explains the choice.`,
  innocent: [
    'The explanation may be in the terms or the privacy policy, or behind words that we do not know.',
    'A plain web shop need not explain beside the block; marketplaces and platforms must.',
  ],
  owner: () =>
    'Add one line or a link beside the block: what it is based on, and how to turn it off.',
  law: ['dsa-27', 'gdpr-13'],
  references: ['https://eur-lex.europa.eu/eli/reg/2022/2065/oj'],
})

const GIVES_REASON =
  /\b(?:because|based on|inspired by|weil|basierend|aufgrund|parce que|car vous|bas[ée]e?s? sur|porque|basad[oa]s? en|perch[ée]|in base a|omdat|op basis van|poniewa[żz]|na podstawie)(?![\p{L}])/iu
