// A verdict for each company: what it did before the no, and what it did after.

import { groupBy } from '../../judging/group-by'
import { isReport } from '../../judging/loads-code'
import { needsConsent, SAID_DENIED, saysDenied } from '../../judging/needs-consent'
import { defineRule } from '../../judging/rule'
import { companyOf } from '../../judging/tracker'
import { counted, evidenceOf } from '../../judging/words'

/** Requests already on their way, and the answer's own bookkeeping, end within this. */
const GRACE_MS = 1500

export const rule = defineRule({
  id: 'consent.tracking-after-reject',
  version: 1,
  title: 'Tracking went on after you said no',
  why: 'A no that changes nothing is not worth asking for.',
  principle: 'C',
  group: 'consent',
  gathers: ['request', 'consent-choice'],
  judge(events, knowledge) {
    const choices = events.filter(
      event => event.type === 'consent-choice' && event.choice !== 'close',
    )
    const last = choices.at(-1)
    if (last?.type !== 'consent-choice' || last.choice !== 'reject') return []
    const requests = events.filter(event => event.type === 'request')
    const tracking = requests.filter(event => needsConsent(event, knowledge))
    return [...groupBy(tracking, companyOf)].flatMap(([company, all]) => {
      const after = all.filter(event => event.at > last.at + GRACE_MS && isReport(event))
      if (after.length === 0) return []
      const before = all.some(({ at }) => at <= last.at)
      const denied = after.every(saysDenied)
      return [
        {
          subject: company,
          vendor: after.find(({ vendor }) => vendor !== null)?.vendor ?? null,
          severity: denied ? ('low' as const) : ('high' as const),
          confidence: denied ? ('inferred' as const) : ('observed' as const),
          evidence: [
            { event: last.id, shows: `“${last.control}”`.slice(0, 300) },
            ...evidenceOf(after, ({ url }) => url).slice(0, 49),
          ],
          evidenceCount: after.length + 1,
          facts: {
            company,
            verdict: before ? 'went on' : 'started',
            reports: after.length,
            control: last.control,
            denied,
          },
        },
      ]
    })
  },
  explain({ company, verdict, reports, control, denied }) {
    return `After “${control}”, ${company} ${verdict}: ${counted(reports, 'report')} left this page.${denied ? SAID_DENIED : ''}`
  },
  innocent: [
    'The report may carry nothing that singles you out, only that some page was seen.',
    'The company may be one that the shop counts as necessary.',
  ],
  owner: ({ company }) =>
    `Make the tag of ${company} listen to the consent manager, and stop it at once on a refusal.`,
  law: ['eprivacy-5-3', 'gdpr-6-1', 'gdpr-7-3'],
  references: ['https://developers.google.com/tag-platform/security/concepts/consent-mode'],
})
