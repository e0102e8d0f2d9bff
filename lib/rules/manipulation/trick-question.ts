// A box whose tick means no: the words say the contrary of what boxes usually mean.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.trick-question',
  version: 1,
  title: 'A question that is easy to answer wrongly',
  why: 'Where ticking means no, people agree to what they do not want.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'trick-question', 'low'),
  explain: ({ texts }) =>
    `The page asks ${quoted(texts)}. Read it twice: the tick means the contrary of what it usually means.`,
  innocent: ['Older forms word it so out of habit.'],
  owner: () => 'Ask for a yes: an empty box, and a sentence without “not”.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Read which answer means yes before you send the form.',
      url: null,
    },
  ],
  law: ['ucpd-5-9', 'gdpr-4-11', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
