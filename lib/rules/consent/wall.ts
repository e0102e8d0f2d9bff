import { asksForChoice } from '../../judging/asks-for-choice'
import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'consent.wall',
  version: 1,
  title: 'The shop cannot be used without accepting',
  why: 'A yes that opens the only door is hardly free.',
  principle: 'C',
  group: 'consent',
  gathers: ['banner'],
  judge(events) {
    return latestBy(events, banner => banner.selector).flatMap(banner => {
      const isFree = banner.controls.some(({ does }) => does !== 'accept' && does !== 'other')
      if (!banner.wall || isFree || banner.controls.length === 0) return []
      if (!asksForChoice(banner)) return []
      return [
        {
          subject: banner.cmp ?? 'own',
          vendor: null,
          severity: 'high' as const,
          confidence: 'inferred' as const,
          evidence: [{ event: banner.id, shows: banner.text.slice(0, 300) }],
          facts: { accept: banner.controls.find(({ does }) => does === 'accept')?.text ?? null },
        },
      ]
    })
  },
  explain: ({ accept }) =>
    `The banner covers the page, clicks do not get past it, and the only answer we saw is ${accept === null ? 'to agree' : `“${accept}”`}.`,
  innocent: [
    'A way past it may stand in words that we do not know, or further down in the banner.',
  ],
  owner: () => 'Let visitors refuse, and use the shop all the same.',
  law: ['gdpr-7-4', 'gdpr-4-11', 'ccpa-1798-125'],
  references: [
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en',
  ],
})
