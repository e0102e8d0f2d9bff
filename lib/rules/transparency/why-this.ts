import { blocksIn } from '../../judging/blocks-in'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'transparency.why-this',
  version: 1,
  title: 'The shop says why you see this',
  why: 'A reason beside the block is what lets you judge it.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block'],
  judge(events) {
    return blocksIn(events).flatMap(block =>
      block.why === null
        ? []
        : [
            {
              subject: block.selector,
              vendor: null,
              severity: 'positive' as const,
              confidence: 'observed' as const,
              evidence: [{ event: block.id, shows: `“${block.why}” (${block.selector})` }],
              facts: { heading: block.heading, why: block.why },
            },
          ],
    )
  },
  explain: ({ heading, why }) =>
    `${heading === '' ? 'A block' : `“${heading}”`} offers an explanation: “${why}”.`,
  innocent: ['We did not open it: what it explains may be general.'],
  owner: () => 'Keep it, and name the data that the choice rests on.',
  law: ['dsa-27', 'gdpr-13'],
  references: ['https://eur-lex.europa.eu/eli/reg/2022/2065/oj'],
})
