import { blocksIn } from '../../judging/blocks-in'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'personalization.recently-viewed',
  version: 1,
  title: 'The shop shows what you looked at before',
  why: 'It shows that your steps here are kept, and to whoever uses this browser after you.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block'],
  judge(events) {
    return blocksIn(events)
      .filter(({ grade, items }) => grade === 'recently-viewed' && items > 0)
      .map(block => ({
        subject: block.selector,
        vendor: block.vendor,
        severity: 'info' as const,
        confidence: 'observed' as const,
        evidence: [
          { event: block.id, shows: `${block.heading} (${block.selector})`.slice(0, 300) },
        ],
        facts: { heading: block.heading, items: block.items },
      }))
  },
  explain: ({ heading, items }) =>
    `${heading === '' ? 'A block' : `“${heading}”`} lists ${items} ${items === 1 ? 'item' : 'items'} from your own past in this shop.`,
  innocent: [
    'Such a list is often kept in this browser only, and sent to nobody.',
    'It is a convenience that many people want.',
  ],
  owner: () => 'Offer a way to clear the list, and keep it in the browser only.',
  law: ['gdpr-13', 'eprivacy-5-3'],
  references: ['Grades: lib/knowledge/lexicons, one file a language'],
})
