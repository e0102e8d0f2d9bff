import { expect, test } from 'vitest'
import { ask } from '../../../lib/gatherers/content/ask'

const noWait = (ms: number) => new Promise<void>(done => setTimeout(done, ms === 5_000 ? 20 : 0))

test('a question that a dying worker rejected is asked again', async () => {
  let tries = 0
  const answer = await ask(async () => {
    tries += 1
    if (tries < 3) throw new Error('Could not establish connection.')
    return 'watch'
  }, noWait)
  expect([answer, tries]).toEqual(['watch', 3])
})

test('a question that a dying worker left without an answer is asked again', async () => {
  let tries = 0
  const answer = await ask(() => {
    tries += 1
    return tries < 2 ? new Promise<string>(() => undefined) : Promise.resolve('watch')
  }, noWait)
  expect(answer).toBe('watch')
})

test('an extension that is gone is not asked for ever', async () => {
  let tries = 0
  const answer = await ask(() => {
    tries += 1
    return Promise.reject(new Error('Extension context invalidated.'))
  }, noWait)
  expect(answer).toBeUndefined()
  expect(tries).toBeLessThan(10)
})
