import { expect, test } from 'vitest'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import { createLayerTurner } from '../../../lib/gatherers/content/turn-layers'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const SALT = 'salt'
let ids = 0

/** A turner and what came of the texts given to it. */
function turning() {
  const outbox = createOutbox(
    () => `e${ids++}`,
    () => 1_000,
  )
  const turn = createLayerTurner(outbox, SALT)
  const parcel = outbox.parcels[0]!
  return {
    turn: (rows: unknown[], globals: string[] = []) => turn(JSON.stringify({ globals, rows })),
    raw: turn,
    events: parcel.events,
    globals: parcel.globals,
    dropped: () => Object.fromEntries(parcel.dropped),
  }
}
const fieldsOf = (entry: unknown) => {
  const { turn, events } = turning()
  turn([['d', 'dataLayer', entry]])
  const [event] = events
  return event?.type === 'data-layer'
    ? event.fields.map(({ name, plain, kind, value }) => [name, plain, kind, value])
    : undefined
}

test('a push is told by its event, and each value by its path, in plain words and with its kind', () => {
  const { turn, events } = turning()
  turn([
    [
      'd',
      'dataLayer',
      {
        event: 'view_item',
        ecommerce: { currency: 'EUR', items: [{ item_name: 'Kettle', price: 59.9 }] },
      },
    ],
  ])
  expect(events).toMatchObject([{ type: 'data-layer', layer: 'dataLayer', name: 'view_item' }])
  expect(events[0]).toMatchObject({
    fields: [
      { name: 'event', plain: 'event', kind: 'technical', value: 'view_item' },
      { name: 'ecommerce.currency', plain: 'currency', kind: 'price', value: 'EUR' },
      {
        name: 'ecommerce.items.0.item_name',
        plain: 'item name',
        kind: 'product',
        value: 'Kettle',
      },
      { name: 'ecommerce.items.0.price', plain: 'price', kind: 'price', value: '59.9' },
    ],
  })
})

test('a call of a vendor’s queue is told by its words', () => {
  const { turn, events } = turning()
  turn([['d', 'fbq', { 0: 'track', 1: 'AddToCart', 2: { value: 10 } }]])
  expect(events).toMatchObject([{ layer: 'fbq', name: 'track AddToCart' }])
})

test('values of a person’s own, and identifiers, are salted hashes; nothing of them is left', () => {
  const entry = {
    user: { email: 'ada@example.org', phone: '+44 20 7946 0958', customerTier: 'gold' },
    clientId: '4f8a2c1e-93d7-4b60-8a15-d2e07c9b36fa',
    note: 'write to ada@example.org please',
  }
  const { turn, events } = turning()
  turn([['d', 'dataLayer', entry]])
  const text = JSON.stringify(events)
  expect(text).not.toMatch(/ada|example\.org|7946|4f8a2c1e/)
  expect(text).toContain(saltedHash(SALT, 'ada@example.org'))
  expect(text).toContain(saltedHash(SALT, '4f8a2c1e-93d7-4b60-8a15-d2e07c9b36fa'))
  expect(fieldsOf(entry)).toContainEqual(['user.customerTier', 'customer tier', 'identity', 'gold'])
})

test('look-alikes: product numbers, prices, plain words and dates stay readable', () => {
  const fields = fieldsOf({
    sku: 'KT-4711-RED',
    price: 1299,
    category: 'Kitchen > Kettles',
    date: '2026-11-22',
    inStock: true,
  })
  expect(fields?.map(([, , , value]) => value)).toEqual([
    'KT-4711-RED',
    '1299',
    'Kitchen > Kettles',
    '2026-11-22',
    'true',
  ])
})

test('each entry and global is told once, though the page is looked at three times', () => {
  const { turn, events, globals } = turning()
  const rows = [['d', 'dataLayer', { event: 'page_view', page: '/kettle' }]]
  turn(rows, ['gtag', 'fbq'])
  turn(rows, ['gtag'])
  turn([...rows, ['d', 'dataLayer', { event: 'scroll', depth: 50 }]], ['fbq', 'ttq'])
  expect(events.map(event => event.type === 'data-layer' && event.name)).toEqual([
    'page_view',
    'scroll',
  ])
  expect(globals).toEqual(['gtag', 'fbq', 'ttq'])
})

test('a consent call in the data layer is a signal, and stands among the pushes too', () => {
  const { turn, events } = turning()
  turn([['d', 'dataLayer', { 0: 'consent', 1: 'default', 2: { ad_storage: 'denied' } }]])
  expect(events.map(({ type }) => type)).toEqual(['consent-signal', 'data-layer'])
})

test('what a consent interface answered is a signal only', () => {
  const { turn, events } = turning()
  turn([
    ['c', 'usp', { uspString: '1YNN' }],
    ['c', 'usp', { uspString: 'nonsense' }],
  ])
  expect(events).toMatchObject([{ type: 'consent-signal', api: 'usp', state: 'granted' }])
})

test('a push without a value is none; bounds hold', () => {
  const { turn, events } = turning()
  turn([
    ['d', 'dataLayer', {}],
    ['d', 'dataLayer', { a: null }],
    ['d', 'dataLayer', Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, i]))],
    ['d', 'dataLayer', { text: 'a b '.repeat(900) }],
  ])
  expect(events).toHaveLength(2)
  for (const event of events) {
    if (event.type !== 'data-layer') throw new Error('no data layer')
    expect(event.fields.length).toBeLessThanOrEqual(80)
    expect(event.fields.every(({ value }) => value.length <= 200)).toBe(true)
  }
})

test.each([
  ['no JSON', '{'],
  ['no text', { rows: [] }],
  ['null', 'null'],
  ['no rows', '{"globals":[]}'],
  ['a row of another kind', '{"globals":[],"rows":[["x","dataLayer",{}]]}'],
  ['a name that is none', '{"globals":[],"rows":[["d",5,{}]]}'],
  ['a global that is none', '{"globals":[7],"rows":[]}'],
  ['too much', JSON.stringify({ globals: [], rows: [], x: 'x'.repeat(2_000_000) })],
])('a claim of another shape is counted, not read: %s', (_, text) => {
  const { raw, events, dropped } = turning()
  raw(text)
  expect(events).toEqual([])
  expect(dropped()).toEqual({ 'malformed data layers': 1 })
})

test('deep and odd entries do no harm', () => {
  const { turn, events, dropped } = turning()
  let deep: unknown = 'end'
  for (let i = 0; i < 500; i++) deep = { a: deep }
  turn([
    ['d', 'dataLayer', deep],
    ['d', 'dataLayer', 'text'],
    ['d', 'dataLayer', null],
    ['d', 'dataLayer', JSON.parse('{"__proto__":{"x":1},"constructor":"y"}')],
  ])
  expect(dropped()).toEqual({})
  expect(events.length).toBeGreaterThanOrEqual(2)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('a new visit of the same document: what the page holds is told again, what was pushed before is not', () => {
  const { raw, events } = turning()
  const push = (event: string) => ['d', 'dataLayer', { event }]
  const held = ['o', 'experiment:VWO', { experiment: 'Hero', variant: 'B' }]
  const tell = (rows: unknown[], visit: string) => raw(JSON.stringify({ globals: [], rows }), visit)
  const names = () =>
    events.splice(0).map(event => event.type === 'data-layer' && (event.name || event.layer))
  tell([push('view'), held], 'a')
  tell([push('view'), held], 'a')
  expect(names()).toEqual(['view', 'experiment:VWO'])
  tell([push('view'), push('view'), held], 'b')
  tell([push('view'), push('view'), held], 'b')
  expect(names()).toEqual(['view', 'experiment:VWO'])
})

test('numbers of tests stay plain where only a test can be meant; other identifiers do not', () => {
  const id = '8bce9d31-cd20-4f4a-a070-a6970c7e9803'
  const values = fieldsOf({ experiment_id: id, variantId: id, visitor_id: id, test: id, note: id })
  expect(values?.map(([name, , , value]) => [name, value === id])).toEqual([
    ['experiment_id', true],
    ['variantId', true],
    ['visitor_id', false],
    ['test', false],
    ['note', false],
  ])
})
