import { blocksIn } from '../../judging/blocks-in'
import { defineRule } from '../../judging/rule'
import { counted } from '../../judging/words'
import { attributeRequest } from '../../knowledge/attribute'

/** Companies whose links stand behind paid places. */
const PAID = new Set(['advertising', 'retargeting'])
const AD_NAMES =
  /[?&](?:ad_?id|ad_?click|sponsored|is_?ad|is_?sponsored|citrusadid|rm_?ad|sp_?ad)=/i

export const rule = defineRule({
  id: 'transparency.sponsored-unlabelled',
  version: 1,
  title: 'Products behind advertising links, without a word that says so',
  why: 'A place that was paid for should look like one.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block'],
  judge(events, knowledge) {
    return blocksIn(events).flatMap(block => {
      if (block.grade === 'sponsored' || block.because.includes('label:sponsored')) return []
      const paid = block.products.flatMap(({ url }) =>
        url === null ? [] : paidBy(url, knowledge.visit.site),
      )
      if (paid.length === 0) return []
      return [
        {
          subject: block.selector,
          vendor: paid.find(company => company !== '') ?? null,
          severity: 'medium' as const,
          confidence: 'inferred' as const,
          evidence: [
            {
              event: block.id,
              shows: `${block.heading || 'a block'} (${block.selector})`.slice(0, 300),
            },
          ],
          facts: { heading: block.heading, paid: paid.length, items: block.items },
        },
      ]
    })
  },
  explain: ({ heading, paid, items }) =>
    `${heading === '' ? 'A block' : `In “${heading}”`}, ${counted(paid, 'product')} of ${items} lead through an advertising link, and we saw no “sponsored” or “ad” there.`,
  innocent: [
    'The label may be a picture or an icon, or stand where we did not look.',
    'The link may only count clicks and the place not be paid for.',
  ],
  owner: () => 'Write “Sponsored” or “Ad” on every paid place, in plain sight.',
  law: ['dsa-26', 'ucpd-annex-11', 'ucpd-annex-11a'],
  references: ['https://eur-lex.europa.eu/eli/reg/2022/2065/oj'],
})

/** The advertising company behind a product's link, `''` for the shop's own ad link; empty for any other link. */
function paidBy(url: string, site: string): string[] {
  const known = attributeRequest(url)
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? ''
  const isOwn = host === site || host.endsWith(`.${site}`)
  if (!isOwn && known?.categories.some(category => PAID.has(category))) return [known.vendor ?? '']
  return AD_NAMES.test(url) ? [''] : []
}
