import { factOf, newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'

/** Englehardt & Narayanan 2016 (§6.2) found no ordinary page that measures 50 fonts. */
const MIN_FONTS = 50
/** A font menu measures each font's own name; a fingerprint measures the same word over and over. */
const MAX_TEXTS = 3

export const rule = defineRule({
  id: 'fingerprinting.fonts',
  version: 1,
  title: 'Your installed fonts were tried out to recognize your device',
  why: 'The list of your fonts tells of your system, your programs and often your language.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'fonts')
      .filter(({ facts }) => fontsIn(facts) >= MIN_FONTS && factOf(facts, 'texts') <= MAX_TEXTS)
      .map(event => {
        const said = saidOf(event, knowledge)
        return { ...said, facts: { ...said.facts, fonts: fontsIn(event.facts) } }
      })
  },
  explain: ({ who, fonts }) =>
    `A script of ${who} tried out ${fonts} fonts on the same text. We call it a fingerprint because a page that wants to use a font asks for the few it needs.`,
  innocent: [
    'A designer for engravings or prints may look for fonts that you can choose from.',
    'It may guard a log-in or payment against fraud and bots.',
  ],
  owner: ({ who }) =>
    `Ask ${who} why it measures fonts; ship the fonts that the shop needs and try out no others.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'https://webtransparency.cs.princeton.edu/webcensus/',
    'https://www.w3.org/TR/fingerprinting-guidance/',
  ],
})

function fontsIn(facts: Record<string, number>): number {
  return Math.max(factOf(facts, 'measured'), factOf(facts, 'checks'))
}
