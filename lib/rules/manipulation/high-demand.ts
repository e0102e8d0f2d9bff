// “In high demand” says nothing that could be checked; low stock with a number is another rule’s.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.high-demand',
  version: 1,
  title: 'A text says that many want this',
  why: 'A crowd that cannot be seen presses as well as one that can.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'high-demand', 'info'),
  explain: ({ texts }) => `The page says ${quoted(texts)}. We do not know whether it is true.`,
  innocent: ['The product really sells fast, and longer delivery may follow from it.'],
  owner: () => 'Say what demand was counted, over which time, or leave it out.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Take the time you need; look whether other shops have it.',
      url: null,
    },
  ],
  law: ['ucpd-annex-18', 'ucpd-6', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
