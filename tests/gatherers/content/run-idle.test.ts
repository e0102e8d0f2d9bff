import { expect, test } from 'vitest'
import { atOnce, nextTask, runIdle } from '../../../lib/gatherers/content/run-idle'

/** Work of a hundred steps, each taking a millisecond of a clock of its own. */
function steps() {
  let at = 0
  function* work(): Generator<void, string> {
    for (let i = 0; i < 100; i++) {
      at += 1
      yield
    }
    return 'done'
  }
  return { work: work(), now: () => at }
}

test.each([
  ['an idle page', 50, 9],
  ['a page with little time', 2, 26],
  ['a page that has none', 0, 5],
])('%s gives %i ms at a time: the work takes %i slices', async (_, left, slices) => {
  const { work, now } = steps()
  let count = 0
  const idle = (run: (deadline: { timeRemaining(): number }) => void) => {
    count += 1
    queueMicrotask(() => run({ timeRemaining: () => left }))
  }
  await expect(runIdle(work, { idle, now })).resolves.toBe('done')
  expect(count).toBe(slices)
})

test('work that fails is a rejection', async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first pause.
  function* failing(): Generator<void> {
    throw new Error('a strange page')
  }
  await expect(runIdle(failing(), nextTask)).rejects.toThrow('a strange page')
})

test('the next task comes without a timer', async () => {
  await expect(runIdle(steps().work, nextTask)).resolves.toBe('done')
})

test('what fits into one slice is done at once', async () => {
  const order: string[] = []
  function* small(): Generator<void> {
    order.push('work')
    yield
    order.push('more work')
  }
  const running = runIdle(small(), atOnce())
  order.push('after')
  await running
  expect(order).toEqual(['work', 'more work', 'after'])
})
