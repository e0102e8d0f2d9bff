import { expect, test } from 'vitest'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import { watchLayers } from '../../../lib/gatherers/content/watch-layers'

/** A page whose tools say `says()`, with a clock to turn by hand. */
function watching(says: () => string) {
  const timers: { at: number; run: () => void }[] = []
  let now = 0
  const outbox = createOutbox(
    () => 'e',
    () => now,
  )
  outbox.begin('first')
  outbox.onAskLayers = async () =>
    JSON.stringify({
      globals: [],
      rows: [['o', 'experiment:VWO', { experiment: says(), variant: 'B' }]],
    })
  const setTimeout = (run: () => void, ms = 0) => timers.push({ at: now + ms, run })
  const begin = watchLayers({ setTimeout } as unknown as Window, outbox, 'salt')
  const pass = async (ms: number) => {
    now += ms
    for (const timer of timers.splice(0))
      if (timer.at <= now) timer.run()
      else timers.push(timer)
    await new Promise(done => setImmediate(done))
  }
  const told = () =>
    outbox.parcels.map(
      ({ visit, events }) =>
        `${visit}: ${events.flatMap(event => (event.type === 'data-layer' ? event.fields[0]!.value : [])).join()}`,
    )
  return { outbox, begin, pass, told }
}

test('a tool that decides after the banner was answered, and one that decides late, are read', async () => {
  let says = 'before'
  const { outbox, begin, pass, told } = watching(() => says)
  begin()
  await pass(5_000)
  says = 'after the answer'
  outbox.turn()
  await pass(1_000)
  says = 'late'
  await pass(6_000)
  expect(told()).toEqual(['first: before,after the answer,late'])
})

test('a route change: the same is told of the new visit once, and read no earlier than a second after', async () => {
  const { outbox, begin, pass, told } = watching(() => 'Hero')
  begin()
  await pass(0)
  outbox.begin('second')
  await pass(500)
  expect(told()).toEqual(['first: Hero', 'second: '])
  await pass(500)
  await pass(20_000)
  expect(told()).toEqual(['first: Hero', 'second: Hero'])
})

test('what was read while another visit began is of neither', async () => {
  const { outbox, begin, pass, told } = watching(() => {
    outbox.begin('second')
    return 'Hero'
  })
  begin()
  await pass(0)
  expect(told()).toEqual(['first: ', 'second: '])
})
