import { expect, test } from 'vitest'
import { createFactsKeeper } from '../../lib/store/facts-keeper'
import type { Guard } from '../../lib/store/guard'

function keeper() {
  let isBroken = false
  const guard: Pick<Guard, 'attempt'> = {
    attempt: async work => (isBroken ? undefined : work()),
  }
  const written: string[] = []
  // Only `attempt` is asked.
  const facts = createFactsKeeper(guard as Guard)
  const keep = (key: string, says?: string) =>
    facts.keep({
      key,
      site: null,
      ...(says === undefined ? {} : { says }),
      write: async () => void written.push(`${key} ${says}`),
    })
  const setBroken = (broken: boolean) => {
    isBroken = broken
  }
  return { facts, keep, written, setBroken }
}

test('two that catch up at the same time write everything once', async () => {
  const { facts, keep, written } = keeper()
  keep('a', '1')
  keep('b', '1')
  await Promise.all([facts.catchUp(), facts.catchUp()])
  expect(written).toEqual(['a 1', 'b 1'])
})

test('what says the same again is not written again, until the database may have lost it', async () => {
  const { facts, keep, written } = keeper()
  for (const says of ['1', '1', '2', '1']) {
    keep('a', says)
    await facts.catchUp()
  }
  expect(written).toEqual(['a 1', 'a 2', 'a 1'])
  facts.forgetWritten()
  keep('a', '1')
  await facts.catchUp()
  expect(written).toEqual(['a 1', 'a 2', 'a 1', 'a 1'])
})

test('what could not be written waits, with its newest text', async () => {
  const { facts, keep, written, setBroken } = keeper()
  keep('a', '1')
  await facts.catchUp()
  setBroken(true)
  keep('a', '2')
  await facts.catchUp()
  keep('a', '1')
  expect(facts.isWaiting()).toBe(true)
  setBroken(false)
  await facts.catchUp()
  expect(written).toEqual(['a 1', 'a 1'])
})
