import { asksForChoice } from '../../judging/asks-for-choice'
import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'

export const rule = defineRule({
  id: 'consent.no-reject',
  version: 1,
  title: 'The first question has a yes and no no',
  why: 'When saying no takes a search, most people say yes.',
  principle: 'C',
  group: 'consent',
  gathers: ['banner'],
  judge(events) {
    return latestBy(events, banner => banner.selector).flatMap(banner => {
      const does = new Set(banner.controls.map(control => control.does))
      // "Save" beside switched-off purposes is a no as well; "close" leaves it open, so it does not count against.
      if (!does.has('accept') || does.has('reject') || does.has('save')) return []
      if (!asksForChoice(banner)) return []
      return [
        {
          subject: banner.cmp ?? 'own',
          vendor: null,
          severity: 'medium' as const,
          confidence: banner.controls.some(({ does }) => does === 'other')
            ? ('inferred' as const)
            : ('observed' as const),
          evidence: [
            {
              event: banner.id,
              shows: banner.controls
                .map(({ text }) => `[${text}]`)
                .join(' ')
                .slice(0, 300),
            },
          ],
          facts: {
            controls: banner.controls.map(({ text }) => text).filter(text => text !== ''),
            settings: does.has('settings'),
            close: does.has('close'),
          },
        },
      ]
    })
  },
  explain({ controls, settings, close }) {
    const second = settings ? ' A no may stand behind the settings, one layer further.' : ''
    const cross = close ? ' It can be closed; what closing means, it does not say there.' : ''
    return `The banner offers ${listed(controls.map(text => `“${text}”`))}: we saw a way to accept and none to refuse.${second}${cross}`
  },
  innocent: [
    'The words on one of its buttons may mean no in a way that we do not know.',
    'The shop may use nothing that needs consent, and only inform.',
  ],
  owner: () => 'Put “Reject all” beside “Accept all”, on the same layer, in the same size.',
  law: ['eprivacy-5-3', 'gdpr-4-11', 'gdpr-7-3', 'ccpa-7004'],
  references: [
    'https://www.edpb.europa.eu/system/files/2023-01/edpb_20230118_report_cookie_banner_taskforce_en.pdf',
  ],
})
