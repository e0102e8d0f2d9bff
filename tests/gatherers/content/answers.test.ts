import { expect, test } from 'vitest'
import { createAnswers } from '../../../lib/gatherers/content/answers'

const URL_ = 'https://recs.example.com/r'

test('an answer is held with what was asked for it, for a minute', () => {
  const clock = { now: 1_000 }
  const answers = createAnswers(() => clock.now)
  answers.sent(URL_, '{"product":1}', 900)
  answers.sent('https://shop.example/other', '{"ids":[1,2]}', 950)
  answers.came(URL_, '[1]', 1_000)
  expect(answers.list()).toEqual([
    { url: URL_, text: '[1]', at: 1_000, asked: `${URL_} {"product":1}` },
  ])
  clock.now = 62_000
  expect(answers.list()).toEqual([])
})

test('of more than thirty, or more than fit, the oldest go; forgetting forgets all', () => {
  const answers = createAnswers(() => 1_000)
  for (let i = 0; i < 40; i++) answers.came(URL_, `[${i}]`, 1_000)
  expect(answers.list()).toHaveLength(30)
  expect(answers.list()[0]?.text).toBe('[10]')
  for (let i = 0; i < 10; i++) answers.came(URL_, 'x'.repeat(90_000), 1_000)
  expect(answers.list().length).toBeLessThan(8)
  answers.forget()
  expect(answers.list()).toEqual([])
})
