import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>
type Leak = EventOf<'leak'>

/** Who needs a place to do what you asked for: delivery, maps, shop finders. */
const NEEDS_PLACE = new Set(['payment', 'fraud', 'platform', 'hosting', 'search'])

export const rule = defineRule({
  id: 'identity.location',
  version: 1,
  title: 'Your place was sent to another company',
  why: 'Coordinates or a postcode can tell where you live.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request', 'leak'],
  judge(events, knowledge) {
    const telling = events.filter(event => isTelling(event, knowledge))
    return [...groupBy(telling, event => event.vendor ?? event.host)].map(([company, group]) => {
      const what = distinct(group.flatMap(placesIn))
      return {
        subject: company,
        vendor: group[0]?.vendor ?? null,
        severity: what.includes('coordinates') ? ('high' as const) : ('medium' as const),
        confidence: 'observed' as const,
        evidence: evidenceOf(group, event => `${event.host}: ${placesIn(event).join(', ')}`),
        evidenceCount: group.length,
        facts: { company, what },
      }
    })
  },
  explain: ({ company, what }) => `${company} was sent ${listed(what)} in a request of this page.`,
  innocent: [
    'It may be the place of a branch of the shop, not yours.',
    'It may be a guess from your IP address, good to the next town only.',
  ],
  owner: ({ company }) =>
    `Do not pass places on to ${company}; where a region is needed, send the country.`,
  law: ['gdpr-5-1', 'gdpr-6-1', 'ccpa-1798-121'],
  references: ['https://www.w3.org/TR/geolocation/#privacy-considerations'],
})

function placesIn(event: Request | Leak): string[] {
  if (event.type === 'leak') return event.value === 'postcode' ? ['a postcode'] : []
  const { fields } = event
  const names = new Set(fields.map(({ plain }) => plain))
  return [
    ...(names.has('latitude') && names.has('longitude') ? ['coordinates'] : []),
    ...(names.has('postcode') ? ['a postcode'] : []),
  ]
}

// Only companies that track: a map or a delivery service gets a place because you look for one.
function isTelling(event: Request | Leak, knowledge: Knowledge): boolean {
  if (!event.thirdParty || event.vendor === null) return false
  const row = knowledge.vendor(event.vendor)
  if (!row?.tracks || row.categories.some(category => NEEDS_PLACE.has(category))) return false
  return placesIn(event).length > 0
}
