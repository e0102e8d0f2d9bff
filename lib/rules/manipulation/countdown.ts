// A clock that runs down between two looks. What only looks like one: a time of day, a video’s time, delivery’s cut-off.
import { pressingTexts, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'
import { runningClocks } from '../../judging/running-clocks'
import { distinct, evidenceOf } from '../../judging/words'

export const rule = defineRule({
  id: 'manipulation.countdown',
  version: 1,
  title: 'A clock that runs down',
  why: 'A clock that runs makes you decide by it, not by what you need.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge(events) {
    const running = runningClocks(events).flatMap(({ looks }) => looks.at(-1)?.event ?? [])
    // Words of a clock that stood still, or was seen once, are told as words.
    const texts = running.length > 0 ? running : pressingTexts(events, 'countdown')
    if (texts.length === 0) return []
    return [
      {
        subject: 'page',
        vendor: null,
        severity: running.length > 0 ? ('low' as const) : ('info' as const),
        confidence: running.length > 0 ? ('observed' as const) : ('suspected' as const),
        evidence: evidenceOf(texts, ({ text, selector }) => `“${text}” (${selector})`),
        evidenceCount: texts.length,
        facts: { texts: distinct(texts.map(({ text }) => text)), runs: running.length > 0 },
      },
    ]
  },
  explain: ({ texts, runs }) =>
    `The page says ${quoted(texts)}${runs ? ', and we saw it run down' : ''}. We do not know what happens at its end.`,
  innocent: [
    'The offer, the auction or the reservation really ends then.',
    'It may count down to a delivery, an event or an opening, and say so in a picture we do not read.',
  ],
  owner: () => 'Show the day and hour of the end beside the clock, and let the offer end with it.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Open the page in another window: a clock that starts anew there is no deadline.',
      url: null,
    },
  ],
  law: ['ucpd-annex-7', 'ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
