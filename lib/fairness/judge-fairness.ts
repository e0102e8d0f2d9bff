// Not a rule of one visit: what several people's exports say together. Ids as in the catalogue, findings in the same shape.
import type { Finding } from '../schema/finding'
import type { Disparity } from './disparities'

const WORDS = {
  price: {
    rule: 'fairness.price-disparity',
    title: 'Groups of people are shown different prices',
    says: (one: Disparity) =>
      `“${one.name}” was ${percent(one.effect)} dearer for ${one.high} than for ${one.low} (95 % interval ${percent(one.interval[0])} to ${percent(one.interval[1])})`,
    owner:
      'Find out which input sets the price apart, and show one price, or say beside it how it was set.',
  },
  order: {
    rule: 'fairness.steering',
    title: 'Groups of people are shown dearer products first',
    says: (one: Disparity) =>
      `“${one.name}” ran from cheap to dear for ${one.high} more than for ${one.low}: Kendall’s τ differed by ${one.effect.toFixed(2)} (95 % interval ${one.interval[0].toFixed(2)} to ${one.interval[1].toFixed(2)})`,
    owner: 'Say by what the list is sorted, and check that no group is led to dearer products.',
  },
  exposure: {
    rule: 'fairness.exposure',
    title: 'Groups of people are not shown the same products',
    says: (one: Disparity) =>
      `“${one.name}” was shown to ${one.high} more often than to ${one.low}, by ${percent(one.effect)} of looks (95 % interval ${percent(one.interval[0])} to ${percent(one.interval[1])})`,
    owner: 'Check that no group is kept from products or offers that others see.',
  },
} as const

const INNOCENT = [
  'The groups may differ in more than their label: country, device, time of day, tax, membership.',
  'A test that draws lots may have fallen unevenly.',
  'A product may have been out of stock, or a price have changed, within the same day.',
]

/** Findings of the disparities that hold; `at` is when they were judged, epoch milliseconds. */
export function judgeFairness(disparities: readonly Disparity[], at: number): Finding[] {
  return disparities
    .filter(one => one.isDisparity)
    .map((one): Finding => {
      const { rule, title, says, owner } = WORDS[one.kind]
      const counts = one.groups.map(({ label, observations }) => `${label} ${observations}`)
      return {
        id: `${rule}:${one.subject}`.slice(0, 160),
        rule,
        version: 1,
        title,
        explanation:
          `${says(one)}. Observations: ${counts.join(', ')}; permutation test over ${one.unit === 'person' ? 'people' : 'visits'}, p = ${one.p.toFixed(4)}, false discovery rate ${one.q.toFixed(4)}.${one.unit === 'visit' ? ' Too few exports to speak of groups of people: this holds for these exports only.' : ''}`.slice(
            0,
            1200,
          ),
        severity: one.unit === 'person' ? 'high' : 'medium',
        confidence: one.unit === 'person' ? 'inferred' : 'suspected',
        group: 'price',
        vendor: null,
        site: one.site,
        url: one.url,
        visit: '',
        at,
        evidence: one.events.map(event => ({ event, shows: one.name.slice(0, 300) })),
        evidenceCount: one.groups.reduce((sum, { observations }) => sum + observations, 0),
        principle: 'F',
        law: [],
        innocent: INNOCENT,
        remedy: { shopper: [], owner },
      }
    })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
