import { groupBy } from '../../judging/group-by'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

/** Labels that say what you are worth, or what you are. */
const WEIGHTY = new Set(['lifetime value', 'churn', 'prediction', 'gender', 'age band'])

export const rule = defineRule({
  id: 'personalization.segment',
  version: 1,
  title: 'A label was put on you',
  why: 'Labels decide what you are shown, and you rarely learn of them.',
  principle: 'F',
  group: 'personalization',
  gathers: ['segment', 'request'],
  judge(events) {
    const segments = events.filter(event => event.type === 'segment')
    const requests = events.filter(event => event.type === 'request')
    return [...groupBy(segments, ({ kind }) => kind)].map(([kind, group]) => {
      const values = new Set(group.map(({ value }) => value))
      const told = requests.filter(
        ({ thirdParty, fields }) =>
          thirdParty &&
          fields.some(({ plain, value }) => plain === 'audience' && values.has(value)),
      )
      return {
        subject: kind,
        vendor: null,
        severity: WEIGHTY.has(kind) ? ('low' as const) : ('info' as const),
        confidence: 'observed' as const,
        evidence: [
          ...evidenceOf(group, ({ label, value, where }) => `${label} = ${value} (${where})`),
          ...evidenceOf(told, ({ url }) => url),
        ].slice(0, 50),
        evidenceCount: group.length + told.length,
        facts: {
          kind,
          labels: distinct(group.map(({ label, value }) => `${label}: ${value}`)),
          told: distinct(told.map(({ vendor, host }) => vendor ?? host)),
        },
      }
    })
  },
  explain: ({ kind, labels, told }) =>
    `The page holds a label about you (${kind}): ${listed(labels, 5)}.${told.length > 0 ? ` It was also sent to ${listed(told, 5)}.` : ''}`,
  innocent: [
    'A label may serve statistics only, and change nothing that you see.',
    'It may describe the page or everyone, not you: we read names, not meanings.',
  ],
  owner: () =>
    'Say in the privacy policy which groups visitors are put into, from what, and what follows.',
  law: ['gdpr-13', 'gdpr-15', 'gdpr-21', 'gdpr-22'],
  references: ['lib/gatherers/layers/segments.ts'],
})
