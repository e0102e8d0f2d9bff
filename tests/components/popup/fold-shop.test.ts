import { expect, test } from 'vitest'
import { leadCounts } from '../../../components/popup/fold-shop'
import { emptyVisitSummary } from '../../../lib/summary/visit-summary'
import { FINDINGS } from '../../gallery/finding-fixtures'

const company = {
  requests: 3,
  tracks: true,
  categories: ['analytics'],
  beforeChoice: 2,
  firstSeen: 1,
  fields: [],
}
const summary = {
  ...emptyVisitSummary('v1', 'shop.example', 1),
  companies: { Acme: company, Cdn: { ...company, tracks: false } },
  blocks: { '#a': 'for-you', '#b': 'popular' } as const,
}
const beforeChoice = FINDINGS.filter(({ rule }) => rule === 'consent.tracking-before-choice')

test('only companies that follow people are counted, and only blocks chosen for this visitor', () => {
  expect(leadCounts(summary, beforeChoice)).toEqual({
    companies: 1,
    beforeChoice: 1,
    afterReject: 0,
    personalBlocks: 1,
  })
})

test('“before you chose” is not claimed of someone who may have answered the banner last week', () => {
  expect(leadCounts(summary, []).beforeChoice).toBe(0)
})
