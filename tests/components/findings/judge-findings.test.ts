import { expect, test } from 'vitest'
import { judgeFindings } from '../../../components/findings/judge-findings'
import { recordSentence } from '../../../components/findings/judged-finding'
import type { Verdict } from '../../../lib/schema/finding'
import { FINDINGS } from '../../gallery/finding-fixtures'

const [finding] = FINDINGS
const verdict: Verdict = {
  rule: 'tracking.request',
  vendor: 'Google Analytics',
  site: 'fernhill-outfitters.example',
  says: 'wrong',
  at: 1,
}

test('a verdict holds for its rule, company and site; the record counts every shop', () => {
  const elsewhere: Verdict = { ...verdict, site: 'other.example', says: 'right' }
  const unsure: Verdict = { ...verdict, site: 'third.example', says: 'not-sure' }
  const [judged] = judgeFindings([finding!], [verdict, elsewhere, unsure])
  expect(judged).toMatchObject({ says: 'wrong', record: { right: 1, wrong: 1 } })
})

test('a finding of another company is not judged with it', () => {
  const [judged] = judgeFindings([{ ...finding!, vendor: 'Meta Pixel' }], [verdict])
  expect(judged?.says).toBeNull()
})

test('the record is silent until somebody judged', () => {
  expect(recordSentence({ right: 0, wrong: 0 })).toBe('')
  expect(recordSentence({ right: 3, wrong: 1 })).toBe('You found this check right 3 of 4 times.')
})
