// Proof only: visitors come and go, so that numbers of two moments prove nothing; those of one moment are the same for all.
import { oneNumber, toldApart } from '../../judging/numbers-told'
import { quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'
import { kindOfPressure } from '../../knowledge/pressure/kind-of-pressure'

/** Beyond what a few seconds, or one more look at the page, bring about. */
const LEAST_APART = 5
const LEAST_SHARE = 0.25

export const rule = defineRule({
  id: 'manipulation.activity-fake',
  version: 1,
  title: 'Numbers of other people that are not counted',
  why: 'People who are not there hurry you for nothing.',
  principle: 'M',
  group: 'pressure',
  gathers: ['comparison'],
  judge(events) {
    const [apart] = toldApart(events, isOfPeople)
    if (!apart) return []
    const { event, one, other } = apart
    return [
      {
        subject: 'strangers',
        vendor: null,
        severity: 'medium' as const,
        confidence: 'inferred' as const,
        evidence: [{ event: event.id, shows: quoted([one, other]).slice(0, 300) }],
        facts: { texts: [one, other] },
      },
    ]
  },
  explain: ({ texts }) =>
    `At the same moments, more than once, two strangers were told ${quoted(texts)} of the same page.`,
  innocent: [
    'Pages may come from stores of copies that were made at different times.',
    'Each number may be of another region or server of the shop.',
  ],
  owner: () => 'Count real visitors and orders, the same for everybody, or show no number.',
  shopper: () => [
    { kind: 'advice', label: 'Pay no heed to the number: it is not a count.', url: null },
  ],
  law: ['ucpd-6', 'ucpd-5-9', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})

function isOfPeople(one: string, other: string): boolean {
  const [a, b] = [oneNumber(one), oneNumber(other)]
  if (a === null || b === null) return false
  const gap = Math.abs(a - b)
  return (
    gap >= LEAST_APART && gap >= LEAST_SHARE * Math.max(a, b) && kindOfPressure(one) === 'activity'
  )
}
