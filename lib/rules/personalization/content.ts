import { saidOfAnswers } from '../../judging/block-answers'
import { blocksIn } from '../../judging/blocks-in'
import { renderedBy } from '../../judging/rendered-by'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'personalization.content',
  version: 2,
  title: 'Content put in by a personalization service',
  why: 'Two visitors may see different banners and articles in the same place.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block', 'request'],
  judge(events, knowledge) {
    const requests = events.filter(event => event.type === 'request')
    return blocksIn(events).flatMap(block => {
      // Product blocks are the business of personalization.recommendations.
      if (block.grade !== 'content') return []
      const { vendor, told, rendered } = renderedBy(block, requests, knowledge)
      if (vendor === null || !rendered) return []
      return [
        {
          subject: block.selector,
          vendor,
          severity: 'info' as const,
          confidence: 'inferred' as const,
          evidence: [
            { event: block.id, shows: `${block.heading} (${block.selector})`.slice(0, 300) },
            ...told
              .slice(0, 10)
              .map(request => ({ event: request.id, shows: request.url.slice(0, 300) })),
          ],
          facts: {
            heading: block.heading,
            vendor,
            told: told.length > 0,
            answered: saidOfAnswers(block),
          },
        },
      ]
    })
  },
  explain: ({ heading, vendor, told, answered }) =>
    `${heading === '' ? 'A part of the page' : `“${heading}”`} was filled by ${vendor}${told ? ', which was also told about your visit' : ''}.${answered ? ` ${answered}.` : ''}`,
  innocent: [
    'The service may show the same to everyone.',
    'Who filled it is inferred from the answer it stands in, from marks and from time; comparing with a stranger would show it.',
  ],
  owner: () => 'Say where content depends on the visitor, and on what.',
  law: ['gdpr-13', 'gdpr-21'],
  references: ['lib/judging/rendered-by.ts'],
})
