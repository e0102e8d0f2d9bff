// Judges what the twin test measured (lib/twin); a price-test tool in the page is personalization.experiment's.
import { defineRule, type Sighting } from '../../judging/rule'
import type { EventOf } from '../../schema/event'

type Comparison = EventOf<'comparison'>
type Told = 'personal' | 'tied' | 'test'

interface PriceDiffers {
  [fact: string]: string | number | boolean | string[] | null
  label: string
  profile: string
  outcome: string
  saw: string
  strangersSaw: string
  change: number | null
  words: string
  rung: number
}

const CONFIDENCE = { personal: 'inferred', tied: 'suspected', test: 'inferred' } as const

export const rule = defineRule({
  id: 'personalization.price',
  version: 1,
  title: 'The price you see differs from a stranger’s',
  why: 'Paying another price than others for the same thing matters most when nobody tells you.',
  principle: 'F',
  group: 'price',
  gathers: ['comparison'],
  judge(events) {
    const latest = new Map<string, Comparison>()
    for (const event of events)
      if (event.kind === 'price') latest.set(`${event.profile} ${event.subject}`, event)
    return [...latest].flatMap(([subject, event]) => sighting(subject, event))
  },
  explain: ({ label, profile, outcome, saw, strangersSaw, change, words }) => {
    const who = profile === 'visitor' ? 'you' : `a visitor as “${profile}”`
    const by = change === null ? '' : `, ${percent(change)}`
    const cause =
      outcome === 'test' ? ' A price test on the page explains it; we do not call it personal.' : ''
    return `“${label || 'This product'}” cost ${who} ${saw}${by}, where strangers with a fresh browser saw ${strangersSaw} at the same moment.${cause} ${words}`
  },
  innocent: [
    'A price test may give every browser a price by lot and remember it.',
    'A welcome offer or a voucher may be open to newcomers, or to members, alone.',
    'Tax, delivery or a member price may count in a way the page does not say.',
  ],
  owner: ({ outcome }) =>
    outcome === 'test'
      ? 'Say near the price that prices are being tested.'
      : 'Show the same price to all, or say beside it that it was set for the person, and by what.',
  law: ['crd-6-1-ea', 'ny-349-a', 'ct-pa-26-64', 'md-predatory-pricing', 'gdpr-22'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    'Noise floor and chance of lots: lib/twin/noise.ts',
  ],
})

function sighting(subject: string, event: Comparison): Sighting<PriceDiffers>[] {
  const { outcome } = event
  if (!isTold(outcome)) return []
  const isDearer = (event.change ?? 0) > 0
  return [
    {
      subject: subject.slice(0, 90),
      vendor: null,
      severity: outcome === 'personal' ? (isDearer ? 'high' : 'medium') : 'low',
      confidence: CONFIDENCE[outcome],
      evidence: [
        { event: event.id, shows: `${event.saw}; strangers: ${event.strangersSaw}`.slice(0, 300) },
      ],
      facts: {
        label: event.label,
        profile: event.profile,
        outcome,
        saw: event.saw,
        strangersSaw: event.strangersSaw,
        change: event.change,
        words: `${event.words.slice(0, 420)}${event.rungs.length > 0 ? ` Evidence reached rung ${Math.max(...event.rungs)} of 5.` : ''}`,
        rung: Math.max(0, ...event.rungs),
      },
    },
  ]
}

function isTold(outcome: Comparison['outcome']): outcome is Told {
  return outcome === 'personal' || outcome === 'tied' || outcome === 'test'
}

function percent(change: number): string {
  const share = Math.abs(change * 100)
  return `${share < 1 ? share.toFixed(1) : Math.round(share)} % ${change > 0 ? 'more' : 'less'}`
}
