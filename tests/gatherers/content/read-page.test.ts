// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import { createPageReader } from '../../../lib/gatherers/content/read-page'
import { nextTask } from '../../../lib/gatherers/content/run-idle'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'
import { judgePage } from '../../../lib/shop/judge-page'

shareLexicons(allLexicons)

const kettle = `<main><h1>Kettle</h1><button>Add to cart</button></main>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Kettle","sku":"K1",
"offers":{"@type":"Offer","price":"12.00","priceCurrency":"EUR"}}</script>`

function setUp() {
  let id = 0
  const outbox = createOutbox(
    () => `id-${++id}`,
    () => 0,
  )
  outbox.onSighted = vi.fn()
  outbox.begin('visit-1')
  const slices: (() => void)[] = []
  const reader = createPageReader(document, outbox, judgePage, {
    now: nextTask.now,
    idle: run => void slices.push(() => run({ timeRemaining: () => 50 })),
    later: () => undefined,
  })
  const idle = () => {
    while (slices.length > 0) slices.shift()?.()
  }
  return { outbox, reader, idle }
}

beforeEach(() => {
  document.body.innerHTML = kettle
})

test('a page is read into the visit that shows it', async () => {
  const { outbox, reader, idle } = setUp()
  const look = reader.look()
  idle()
  await look
  expect(outbox.parcels[0]?.events.find(event => event.type === 'product')).toMatchObject({
    visit: 'visit-1',
    name: 'Kettle',
  })
})

test('what was read while another visit began says nothing of that one', async () => {
  const { outbox, reader, idle } = setUp()
  const look = reader.look()
  outbox.begin('visit-2')
  reader.begin()
  idle()
  await look
  expect(outbox.parcels.flatMap(({ events }) => events)).toEqual([])
  expect(outbox.onSighted).not.toHaveBeenCalled()
})
