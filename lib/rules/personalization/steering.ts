// The same products in another order of price than strangers see; judged from the twin test (lib/twin).
import { defineRule } from '../../judging/rule'
import type { EventOf } from '../../schema/event'

type Comparison = EventOf<'comparison'>

export const rule = defineRule({
  id: 'personalization.steering',
  version: 1,
  title: 'Dearer or cheaper products are put first for you',
  why: 'What stands first is what most people buy; the order can cost as much as the price.',
  principle: 'F',
  group: 'price',
  gathers: ['comparison'],
  judge(events) {
    const latest = new Map<string, Comparison>()
    for (const event of events)
      if (event.kind === 'price-order') latest.set(`${event.profile} ${event.subject}`, event)
    return [...latest].flatMap(([subject, event]) => {
      if (event.outcome !== 'personal' && event.outcome !== 'tied') return []
      const shows = `${event.saw}; strangers: ${event.strangersSaw}`
      return [
        {
          subject: subject.slice(0, 90),
          vendor: null,
          severity: event.outcome === 'personal' ? ('medium' as const) : ('low' as const),
          confidence: event.outcome === 'personal' ? ('inferred' as const) : ('suspected' as const),
          evidence: [{ event: event.id, shows: shows.slice(0, 300) }],
          facts: {
            label: event.label,
            profile: event.profile,
            saw: event.saw,
            strangersSaw: event.strangersSaw,
            words: event.words.slice(0, 500),
          },
        },
      ]
    })
  },
  explain: ({ label, profile, saw, strangersSaw, words }) =>
    `“${label}” was sorted ${saw} for ${profile === 'visitor' ? 'you' : `a visitor as “${profile}”`} and ${strangersSaw} for strangers, over the same products. ${words}`,
  innocent: [
    'A sort order that you chose before may have been remembered.',
    'A test may give every browser an order by lot and remember it.',
  ],
  owner: () =>
    'Say by what the list is sorted, and offer an order that does not depend on the person.',
  law: ['dsa-27', 'crd-6a', 'ucpd-7-4a'],
  references: ['https://doi.org/10.1145/2663716.2663744', 'Noise floor: lib/twin/noise.ts'],
})
