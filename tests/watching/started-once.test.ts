import { expect, test } from 'vitest'
import { startedOnce } from '../../lib/watching/started-once'

test('however many ask at once, there is one start', async () => {
  let starts = 0
  const ready = startedOnce(async () => ++starts)
  expect(await Promise.all([ready(), ready(), ready()])).toEqual([1, 1, 1])
  expect(await ready()).toBe(1)
})

test('a start that failed is told to all who waited, and tried again for the next', async () => {
  let isFull = true
  const ready = startedOnce(async () => {
    if (isFull) throw new Error('the disk is full')
    return 'open'
  })
  const waiting = [ready(), ready()]
  for (const one of waiting) await expect(one).rejects.toThrow('the disk is full')
  isFull = false
  expect(await ready()).toBe('open')
})
