import { groupBy } from '../../judging/group-by'
import { searchSigns } from '../../judging/personal-search'
import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'

export const rule = defineRule({
  id: 'personalization.search',
  version: 1,
  title: 'Search results can be ordered for you',
  why: 'What stands first is what is bought; others may see another order.',
  principle: 'T',
  group: 'personalization',
  gathers: ['request'],
  judge(events) {
    const groups = groupBy(searchSigns(events), ({ request }) => request.vendor ?? request.host)
    return [...groups].map(([company, signs]) => {
      const isAsked = signs.some(({ how }) => how === 'asked')
      return {
        subject: company,
        vendor: signs[0]?.request.vendor ?? null,
        severity: isAsked ? ('low' as const) : ('info' as const),
        confidence: isAsked ? ('inferred' as const) : ('suspected' as const),
        evidence: evidenceOf(
          signs.map(({ request, field }) => ({ id: request.id, url: request.url, field })),
          ({ url, field }) => `${field} in ${url}`,
        ),
        evidenceCount: signs.length,
        facts: { company, asked: isAsked, field: signs[0]?.field ?? '' },
      }
    })
  },
  explain: ({ company, asked, field }) =>
    asked
      ? `The page asked ${company} for results re-ranked for you (${field}).`
      : `Your searches went to ${company} together with a number that recognizes you (${field}).`,
  innocent: [
    'The number may serve statistics or abuse control only.',
    'Re-ranking may be switched on and have no history of yours to go by.',
  ],
  owner: () =>
    'Say beside the results that they are ordered for the visitor, and offer a neutral order.',
  law: ['crd-6a', 'dsa-27', 'ucpd-7-4a', 'gdpr-13'],
  references: [
    'https://www.algolia.com/doc/api-reference/api-parameters/enablePersonalization/',
    'https://www.algolia.com/doc/api-reference/api-parameters/userToken/',
  ],
})
