// A refusal in words that shame; a plain “No thanks” is none.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.confirmshaming',
  version: 1,
  title: 'Saying no is worded to shame you',
  why: 'A refusal that insults the one who refuses is no free choice.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'confirmshaming', 'low'),
  explain: ({ texts }) => `To refuse, the page lets you say ${quoted(texts)}.`,
  innocent: ['It may be meant as a joke.'],
  owner: () => 'Label the refusal plainly, as in “No thanks”.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Refuse all the same, or close the window: nothing is lost.',
      url: null,
    },
  ],
  law: ['ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
