import { expect, test } from 'vitest'
import { checksSentence } from '../../../components/words/checks-sentence'
import { leadDetails, leadSentence } from '../../../components/words/lead-sentence'

const none = { companies: 0, beforeChoice: 0, afterReject: 0, personalBlocks: 0 }

test.each([
  [{ ...none }, 'No check saw this shop share your visit with another company.'],
  [{ ...none, companies: 1 }, 'This shop shares your visit with 1 company.'],
  [
    { ...none, companies: 1, beforeChoice: 1 },
    'This shop shares your visit with 1 company, before you chose anything.',
  ],
  [
    { ...none, companies: 2, beforeChoice: 2 },
    'This shop shares your visit with 2 companies, both of them before you chose anything.',
  ],
  [
    { ...none, companies: 14, beforeChoice: 9 },
    'This shop shares your visit with 14 companies, 9 of them before you chose anything.',
  ],
  [
    { ...none, companies: 14, beforeChoice: 14 },
    'This shop shares your visit with 14 companies, all of them before you chose anything.',
  ],
])('%j is said in one sentence', (counts, sentence) => {
  expect(leadSentence(counts)).toBe(sentence)
})

test('blocks and a No that did not count follow the first sentence', () => {
  expect(leadDetails({ ...none, afterReject: 3, personalBlocks: 1 })).toBe(
    '3 companies still got something after you said no. 1 block on this page is chosen for you.',
  )
  expect(leadDetails(none)).toBe('')
})

test.each([
  [
    { found: 18, silent: 44, error: 0 },
    '18 of 62 checks found something. The other 44 looked and saw nothing.',
  ],
  [
    { found: 0, silent: 61, error: 1 },
    '0 of 62 checks found something. 61 looked and saw nothing. 1 check failed and could not say.',
  ],
  [{ found: 0, silent: 0, error: 0 }, 'No check has run yet.'],
])('%j says what was checked, and never “safe”', (counts, sentence) => {
  expect(checksSentence(counts)).toBe(sentence)
})
