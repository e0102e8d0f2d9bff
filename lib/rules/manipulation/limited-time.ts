// The words are all that is judged: whether the offer ends, only a later visit shows.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.limited-time',
  version: 1,
  title: 'An offer said to end soon',
  why: 'Being told to hurry leaves no time to compare.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'limited-time', 'info'),
  explain: ({ texts }) =>
    `The page says ${quoted(texts)}. We do not know whether the offer ends then.`,
  innocent: [
    'The offer really ends then, as seasonal sales do.',
    'The text may be about a delivery or an event, and read wrongly by us.',
  ],
  owner: () => 'Say the day and hour at which the offer ends, and end it then.',
  shopper: () => [
    {
      kind: 'advice',
      label:
        'Come back later, or look in another window: an offer that really ends will be gone, and most return.',
      url: null,
    },
  ],
  law: ['ucpd-annex-7', 'ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183', 'https://github.com/yamanalab/ec-darkpattern'],
})
