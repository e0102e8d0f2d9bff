// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { makeOutbox } from '../../../lib/gatherers/content/outbox'
import { startReader } from '../../../lib/gatherers/content/start-reader'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'
import { judgePage } from '../../../lib/shop/judge-page'
import { shareJudge } from '../../../lib/shop/shared-judge'

test('a visit that begins on the page as it stands is read too: Firefox before 147, and a page come back to', async () => {
  shareLexicons(allLexicons)
  shareJudge(judgePage)
  document.body.innerHTML = `<script type="application/ld+json">{"@context":"https://schema.org",
    "@type":"Product","name":"Kettle","offers":{"price":"12.00","priceCurrency":"EUR"}}</script>`
  let id = 0
  const outbox = makeOutbox(
    () => `id-${++id}`,
    () => 0,
  )!
  outbox.begin('visit-1')
  startReader(window as never, { onMessage: { addListener: () => undefined } })
  const readInto = () =>
    outbox.parcels.flatMap(({ visit, events }) =>
      events.some(({ type }) => type === 'product') ? [visit] : [],
    )
  await vi.waitFor(() => expect(readInto()).toEqual(['visit-1']), 5_000)
  outbox.begin('visit-2')
  await vi.waitFor(() => expect(readInto()).toEqual(['visit-1', 'visit-2']), 5_000)
  // An answered banner is a turn, and no new visit.
  outbox.turn()
  await new Promise(done => setTimeout(done, 1_200))
  expect(
    outbox.parcels.map(({ events }) => events.filter(e => e.type === 'product').length),
  ).toEqual([1, 1])
}, 20_000)
