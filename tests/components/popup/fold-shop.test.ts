import { expect, test } from 'vitest'
import { leadCounts } from '../../../components/popup/fold-shop'
import { emptyVisitSummary } from '../../../lib/summary/visit-summary'
import { FINDINGS } from '../../gallery/finding-fixtures'

const summary = {
  ...emptyVisitSummary('v1', 'shop.example', 1),
  blocks: { '#a': 'for-you', '#b': 'popular' } as const,
}
const beforeChoice = FINDINGS.filter(({ rule }) => rule === 'consent.tracking-before-choice')

const [told] = FINDINGS.filter(({ rule }) => rule === 'tracking.request')

test('companies are counted as the rules found them, and only blocks chosen for this visitor', () => {
  expect(leadCounts(summary, beforeChoice)).toEqual({
    companies: 1,
    beforeChoice: 1,
    afterReject: 0,
    personalBlocks: 1,
  })
})

test('a service that only measures is no company that your visit is shared with', () => {
  const measured = { ...told!, id: 'm', vendor: 'Sentry', severity: 'info' as const }
  expect(leadCounts(summary, [told!, measured])).toMatchObject({ companies: 1, beforeChoice: 0 })
})

test('“before you chose” is not claimed of someone who may have answered the banner last week', () => {
  expect(leadCounts(summary, []).beforeChoice).toBe(0)
})
