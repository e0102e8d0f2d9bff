// Words that hold up a decision to sell more; plain offers of accessories are none.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.pressured-selling',
  version: 1,
  title: 'A text presses you to take more',
  why: 'Being held up on the way out or at the till makes people take what they did not come for.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'pressured-selling', 'low'),
  explain: ({ texts }) => `The page says ${quoted(texts)}.`,
  innocent: ['The shop may only want to remind you of what is in your cart.'],
  owner: () => 'Offer more once, beside the order, with a plain no that is as easy to find.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Go on with what you came for; the offer can wait.',
      url: null,
    },
  ],
  law: ['ucpd-8-9', 'ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
