// What others are said to do; whether they do, activity-fake asks.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.activity',
  version: 1,
  title: 'A text tells what others do right now',
  why: 'What others seem to do is taken for advice, and it cannot be checked.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'activity', 'info'),
  explain: ({ texts }) =>
    `The page says ${quoted(texts)}. We do not know whether these people are there.`,
  innocent: [
    'The shop may really count its visitors and orders.',
    'Numbers over long times, as of a bestseller, press little.',
  ],
  owner: () =>
    'Count real visitors and orders, say over which time, and show nothing where there is nothing to count.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Pay no heed to what others are said to do; look at what the product is.',
      url: null,
    },
  ],
  law: ['ucpd-6', 'ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183', 'https://github.com/yamanalab/ec-darkpattern'],
})
