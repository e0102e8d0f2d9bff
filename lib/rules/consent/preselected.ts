import { storedAnswer } from '../../judging/consent-choice'
import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'

export const rule = defineRule({
  id: 'consent.preselected',
  version: 1,
  title: 'Optional purposes are switched on before you answer',
  why: 'A switch that someone else set is no decision of yours.',
  principle: 'C',
  group: 'consent',
  gathers: ['banner', 'consent-choice', 'consent-signal'],
  judge(events) {
    const answered =
      events.find(event => event.type === 'consent-choice')?.at ?? Number.POSITIVE_INFINITY
    const open = events.filter(
      event => event.type === 'banner' && event.at < answered && !storedAnswer(events, event.at),
    )
    return latestBy(open, event => (event.type === 'banner' ? event.selector : '')).flatMap(
      banner =>
        banner.type !== 'banner' || banner.preselected.length === 0
          ? []
          : [
              {
                subject: banner.cmp ?? 'own',
                vendor: null,
                severity: 'medium' as const,
                confidence: 'observed' as const,
                evidence: [
                  { event: banner.id, shows: banner.preselected.join(', ').slice(0, 300) },
                ],
                facts: { purposes: banner.preselected },
              },
            ],
    )
  },
  explain: ({ purposes }) =>
    `In the banner ${listed(purposes.map(text => `“${text}”`))} stood switched on before you chose anything.`,
  innocent: [
    'The purpose may be needed for the shop to work, under a name that we do not know as such.',
    'The switches may show an earlier choice of yours.',
  ],
  owner: () => 'Leave every optional purpose off until the visitor switches it on.',
  law: ['gdpr-4-11', 'eprivacy-5-3'],
  references: ['https://curia.europa.eu/juris/liste.jsf?num=C-673/17'],
})
