// Claims of happy customers that name no source; ordinary reviews are none of these, and the reader passes them over.
import { pressingSighting, quoted } from '../../judging/pressing-texts'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'manipulation.testimonials',
  version: 1,
  title: 'Praise without a source',
  why: 'Praise whose origin is not said cannot be weighed.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text'],
  judge: events => pressingSighting(events, 'testimonials', 'info'),
  explain: ({ texts }) => `The page says ${quoted(texts)}. We saw no source beside it.`,
  innocent: [
    'The source may stand elsewhere on the site, or behind a link.',
    'Reviews on a page of their own may bear it out.',
  ],
  owner: () => 'Say who was asked, when and by whom, and link to it.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Look for reviews that the shop does not choose.',
      url: null,
    },
  ],
  law: ['ucpd-annex-23b', 'ucpd-6', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})
