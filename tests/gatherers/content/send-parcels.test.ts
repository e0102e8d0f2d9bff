import { expect, test, vi } from 'vitest'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import { startSending } from '../../../lib/gatherers/content/send-parcels'
import type { Batch, BatchReply } from '../../../lib/messaging/protocol'

const mark = { type: 'mark', where: 'global', name: 'acme', detail: '' } as const

function setUp(answers: (BatchReply['state'] | 'dies' | 'is silent')[]) {
  vi.useFakeTimers()
  let id = 0
  const outbox = createOutbox(
    () => `id-${++id}`,
    () => 0,
  )
  outbox.begin('visit-1')
  const sent: Batch[] = []
  const sending = startSending({
    outbox,
    send: async batch => {
      sent.push(batch)
      const answer = answers.shift() ?? 'stored'
      if (answer === 'is silent') return new Promise(() => undefined)
      if (answer === 'dies') throw new Error('the worker died')
      return { state: answer }
    },
    newId: () => `id-${++id}`,
    now: () => 0,
    later: (work, ms) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })
  return { outbox, sent, sending }
}

test('nothing leaves before the page is known to be a shop', async () => {
  const { outbox, sent } = setUp([])
  outbox.add(mark)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(0)
})

test('what a dying worker did not acknowledge is sent again with the same ids', async () => {
  const { outbox, sent, sending } = setUp(['dies', 'dies', 'stored'])
  outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(batch => batch.events[0]?.id)).size).toBe(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(3)
})

test('a frame of a page that never becomes a shop gives up and forgets', async () => {
  const { outbox, sent, sending } = setUp(Array(20).fill('hold'))
  outbox.add(mark)
  sending.tryLater()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sent.length).toBeLessThan(12)
  expect(outbox.parcels).toHaveLength(0)
})

test('a route change begins a parcel of its own, and the older one leaves first', async () => {
  const { outbox, sent, sending } = setUp([])
  outbox.add(mark)
  outbox.begin('visit-2')
  outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent.map(batch => batch.visit)).toEqual(['visit-1', 'visit-2'])
})

test('a flood is bounded and what was left out is counted', async () => {
  const { outbox, sent, sending } = setUp([])
  for (let n = 0; n < 10_000; n += 1) outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(30_000)
  const events = sent.flatMap(batch => batch.events)
  expect(events.filter(event => event.type === 'mark')).toHaveLength(2_000)
  expect(events.find(event => event.type === 'dropped')).toMatchObject({ count: 8_000 })
})

test('a fetch that resource timing tells of leaves with the call it belongs to, not before', async () => {
  const { outbox, sent, sending } = setUp([])
  outbox.addResource({ url: 'https://t.example/c', initiator: 'fetch', at: -1_000 })
  outbox.addResource({ url: 'https://t.example/i', initiator: 'img', at: -1_000 })
  sending.open()
  await vi.advanceTimersByTimeAsync(300)
  expect(sent.map(({ resources }) => resources.map(({ url }) => url))).toEqual([
    ['https://t.example/i'],
  ])
  outbox.takeReports(() => undefined)
  outbox.addBody({
    url: 'https://t.example/c',
    method: 'POST',
    via: 'fetch',
    body: 'a=1',
    encoding: 'text',
    contentType: null,
    bytes: 3,
    at: -1_000,
    initiator: null,
  })
  await vi.advanceTimersByTimeAsync(600)
  expect(sent[1]).toMatchObject({ bodies: [{ body: 'a=1' }], resources: [{ initiator: 'fetch' }] })
  expect(sent).toHaveLength(2)
})

test('where nothing reads the page hook, a fetch leaves alone after five seconds', async () => {
  const { outbox, sent, sending } = setUp([])
  outbox.addResource({ url: 'https://t.example/c', initiator: 'fetch', at: -5_001 })
  sending.open()
  await vi.advanceTimersByTimeAsync(300)
  expect(sent[0]?.resources).toHaveLength(1)
})

test('a page that was no shop does not hold up the shop that a route change made of it', async () => {
  const { outbox, sent, sending } = setUp(['hold', 'stored'])
  outbox.add(mark)
  outbox.begin('visit-2')
  outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent.map(batch => batch.visit)).toEqual(['visit-1', 'visit-2'])
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sent).toHaveLength(2)
})

test('what is under way when the route changes is sent again too when the worker dies', async () => {
  const { outbox, sent, sending } = setUp(['is silent', 'stored'])
  outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(100)
  outbox.begin('visit-2')
  outbox.add(mark)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sent.map(batch => batch.visit)).toEqual(['visit-1', 'visit-1', 'visit-2'])
  expect(sent[1]?.events[0]?.id).toBe(sent[0]?.events[0]?.id)
})

test('a page that goes away sends all that it holds, also while something is under way', async () => {
  const { outbox, sent, sending } = setUp(['is silent'])
  outbox.add(mark)
  sending.open()
  await vi.advanceTimersByTimeAsync(100)
  for (let n = 0; n < 1_000; n += 1) outbox.add(mark)
  outbox.begin('visit-2')
  outbox.add(mark)
  sending.now()
  expect(sent.map(({ visit, events }) => [visit, events.length])).toEqual([
    ['visit-1', 1],
    ['visit-1', 400],
    ['visit-1', 400],
    ['visit-1', 200],
    ['visit-2', 1],
  ])
})

test('route changes of a page that is no shop are held in bounds', () => {
  const { outbox } = setUp([])
  for (let n = 2; n < 2_000; n += 1) {
    outbox.add(mark)
    outbox.begin(`visit-${n}`)
  }
  expect(outbox.parcels.length).toBeLessThan(50)
  expect(outbox.visit()).toBe('visit-1999')
})
