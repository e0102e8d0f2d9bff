// A shop’s stock is known to the shop alone: the words are told, and nothing is made of them.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.low-stock',
  version: 1,
  title: 'A text says that little is left',
  why: 'Scarcity, true or not, makes people decide faster and pay more.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'low-stock', 'info'),
  explain: ({ texts }) => `The page says ${quoted(texts)}. We do not know whether it is true.`,
  innocent: [
    'There really is little left, and it is fair to say so.',
    'The number may be of this size or color alone.',
  ],
  owner: () =>
    'Show stock only from the stock system, for the variant chosen, and say what the number counts.',
  shopper: () => [
    {
      kind: 'advice',
      label:
        'Look again later, in another window or with another size: a real stock goes down slowly and differs between sizes.',
      url: null,
    },
  ],
  law: ['ucpd-annex-18', 'ucpd-6', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183', 'https://github.com/yamanalab/ec-darkpattern'],
})
