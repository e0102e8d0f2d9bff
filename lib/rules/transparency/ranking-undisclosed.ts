import { searchSigns } from '../../judging/personal-search'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'transparency.ranking-undisclosed',
  version: 1,
  title: 'Results are ordered for you, and it is not said how',
  why: 'Knowing what an order rests on is how you read it.',
  principle: 'T',
  group: 'personalization',
  gathers: ['request', 'link'],
  judge(events, knowledge) {
    const { page } = knowledge.visit
    if (page !== 'search' && page !== 'category') return []
    const links = events.filter(event => event.type === 'link')
    const isTold = links.some(
      ({ kind }) => kind === 'ranking-explanation' || kind === 'personalization-settings',
    )
    // No link at all means that the page was not read to its end.
    if (isTold || links.length === 0) return []
    const asked = searchSigns(events.filter(event => event.type === 'request')).filter(
      ({ how }) => how === 'asked',
    )
    if (asked.length === 0) return []
    return [
      {
        subject: 'ranking',
        vendor: asked[0]?.request.vendor ?? null,
        severity: 'low' as const,
        confidence: 'inferred' as const,
        evidence: evidenceOf(
          asked.map(({ request, field }) => ({ id: request.id, url: request.url, field })),
          ({ url, field }) => `${field} in ${url}`,
        ),
        facts: { companies: distinct(asked.map(({ request }) => request.vendor ?? request.host)) },
      },
    ]
  },
  explain: ({ companies }) =>
    `${listed(companies)} was asked for results re-ranked for you, and we found no link that says what the order rests on.`,
  innocent: [
    'The explanation may be in the terms, or behind words that we do not know.',
    'Only marketplaces and large platforms must state their main parameters.',
  ],
  owner: () => 'Link “how results are ordered” beside the sorting, and name the main parameters.',
  law: ['crd-6a', 'dsa-27', 'ucpd-7-4a'],
  references: ['https://eur-lex.europa.eu/eli/dir/2011/83/oj'],
})
