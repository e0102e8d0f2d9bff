import { groupBy } from '../../judging/group-by'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

/** Labels that say what you are worth, or what you are. */
const WEIGHTY = new Set(['lifetime value', 'churn', 'prediction', 'gender', 'age band'])

/** What each kind of label says, to the person who bears it. */
const SAYS: Record<string, string> = {
  'lifetime value': 'what you are worth to the shop',
  churn: 'how likely you are to leave',
  prediction: 'a guess about what you will do or like',
  gender: 'your gender, as it has it',
  'age band': 'your age, as it has it',
  tier: 'your level as a customer',
  'new or returning': 'whether you are new or came back',
  segment: 'a group that visitors are sorted into',
  location: 'where you are',
}

/** `user.loyaltyTier` → “loyalty tier”; a bare last word keeps the one before it. */
function inWords(label: string): string {
  const parts = label.split('.').filter(part => !/^\d+$/.test(part))
  const isBare = /^(?:type|tier|group|level|status|name|id|value)$/i.test(parts.at(-1) ?? '')
  return parts
    .slice(isBare ? -2 : -1)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

export const rule = defineRule({
  id: 'personalization.segment',
  version: 2,
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
          says: SAYS[kind] ?? kind,
          labels: distinct(group.map(({ label, value }) => `${inWords(label)}: ${value}`)),
          inPage: group.some(({ where }) => !where.startsWith('sent to ')),
          told: distinct(told.map(({ vendor, host }) => vendor ?? host)),
        },
      }
    })
  },
  explain: ({ says, labels, inPage, told }) => {
    const sent = told.length > 0 ? ` It was also sent to ${listed(told, 5)}.` : ''
    const list = listed(
      labels.map(label => `“${label}”`),
      5,
    )
    if (inPage) return `The page holds a label about you, ${says}: ${list}.${sent}`
    const to = told.length > 0 ? `to ${listed(told, 5)}` : 'with your visit'
    return `A label about you went ${to}, ${says}: ${list}.`
  },
  innocent: [
    'A label may serve statistics only, and change nothing that you see.',
    'It may describe the page or everyone, not you: we read names, not meanings.',
  ],
  owner: () =>
    'Say in the privacy policy which groups visitors are put into, from what, and what follows.',
  law: ['gdpr-13', 'gdpr-15', 'gdpr-21', 'gdpr-22'],
  references: ['lib/gatherers/layers/segments.ts', 'lib/gatherers/network/segment-events.ts'],
})
