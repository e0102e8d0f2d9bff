import { priceDisclosures } from '../../judging/price-disclosure'
import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'

export const rule = defineRule({
  id: 'transparency.price-disclosure',
  version: 1,
  title: 'The shop says that prices are personal',
  why: 'You can only compare prices when you know that yours may be yours alone.',
  principle: 'T',
  group: 'price',
  gathers: ['text', 'link'],
  judge(events) {
    const told = priceDisclosures(events)
    const [first] = told
    if (!first) return []
    return [
      {
        subject: 'price-disclosure',
        vendor: null,
        severity: 'positive' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(told, ({ text }) => `“${text}”`),
        facts: { text: first.text },
      },
    ]
  },
  explain: ({ text }) => `The page says: “${text}”.`,
  innocent: ['It says that prices may be personal, not that the one you see is.'],
  owner: () => 'Keep it beside every price that it is about.',
  law: ['crd-6-1-ea', 'ny-349-a'],
  references: ['https://www.nysenate.gov/legislation/laws/GBS/349-A'],
})
