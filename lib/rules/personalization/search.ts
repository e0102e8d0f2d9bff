import { groupBy } from '../../judging/group-by'
import { searchSigns } from '../../judging/personal-search'
import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'
import type { EventOf } from '../../schema/event'

/** An order that says whom it is for, and one that says only that somebody chose it; seven languages. */
const FOR_YOU =
  /\b(?:for you|für (?:dich|sie)|pour (?:vous|toi)|para (?:ti|usted)|per (?:te|lei)|voor (?:jou|je|u)|dla (?:ciebie|państwa)|personali[sz]\w*|personnalis\w*)(?!\p{L})/iu
const RECOMMENDED =
  /recommended|suggested|empfohlen|empfehlung|recommand|recomend|consigliat|raccomandat|aanbevolen|polecan|rekomend/i
const CHOSEN = /[?&][^=&]*(?:sort|order|tri|orden|ordin)[^=&]*=/i

export const rule = defineRule({
  id: 'personalization.search',
  version: 2,
  title: 'Search results can be ordered for you',
  why: 'What stands first is what is bought; others may see another order.',
  principle: 'T',
  group: 'personalization',
  gathers: ['request', 'text'],
  judge(events, { visit }) {
    const requests = events.filter(event => event.type === 'request')
    const texts = events.filter(event => event.type === 'text')
    const groups = groupBy(searchSigns(requests), ({ request }) => request.vendor ?? request.host)
    const asked = [...groups].map(([company, signs]) => {
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
        facts: { company, asked: isAsked, field: signs[0]?.field ?? '', sort: '' },
      }
    })
    const isList = visit.page === 'search' || visit.page === 'category'
    return isList && !CHOSEN.test(visit.url) ? [...asked, ...sorted(texts)] : asked
  },
  explain: ({ company, asked, field, sort }) =>
    sort !== ''
      ? `The list is in the order “${sort}” before you choose one${asked ? ', which says that it was made for you' : '; what that rests on is not said in the name'}.`
      : asked
        ? `The page asked ${company} for results re-ranked for you (${field}).`
        : `Your searches went to ${company} together with a number that recognizes you (${field}).`,
  innocent: [
    'An order called “recommended” may be the same for everyone.',
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

/** The order that the list says it is in, where nobody chose one. */
function sorted(texts: readonly EventOf<'text'>[]) {
  const text = texts.findLast(({ kind }) => kind === 'sort')
  if (!text) return []
  const isForYou = FOR_YOU.test(text.text)
  if (!isForYou && !RECOMMENDED.test(text.text)) return []
  return [
    {
      subject: 'sort order',
      vendor: null,
      severity: isForYou ? ('low' as const) : ('info' as const),
      confidence: isForYou ? ('observed' as const) : ('suspected' as const),
      evidence: evidenceOf([text], ({ text: said, selector }) => `“${said}” (${selector})`),
      evidenceCount: 1,
      facts: { company: '', asked: isForYou, field: '', sort: text.text },
    },
  ]
}
