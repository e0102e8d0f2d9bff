// What the tabs of a twin test report goes into exports: nothing of it may say where or who the person is.
import { expect, test, vi } from 'vitest'
import type { ContentSender } from '../../lib/messaging/sender'
import type { Event } from '../../lib/schema/event'
import { createTwinViews } from '../../lib/twin/twin-views'

const SALT = '0123456789abcdef0123456789abcdef'
const shop = { confidence: 0.9, platform: 'custom' as const, because: ['JSON-LD Product'] }
const none = { resources: [], bodies: [], globals: [], dropped: 0 }

function viewed(url: string, text: string, events: Event[] = []) {
  const inject = vi.fn(async () => undefined)
  const views = createTwinViews({
    salt: SALT,
    newId: () => 'n',
    injectReader: inject,
    injectPageFacts: inject,
  })
  const sender: ContentSender = { tab: 1, frame: 0, document: 'd', url, private: false }
  views.expect(1, { profile: 'visitor', identity: 'own' })
  views.hello({ visit: 'v', url, startedAt: 1, soft: false }, sender)
  views.sighted({ visit: 'v', shop, page: 'product', product: null }, sender)
  views.batch({ visit: 'v', events, ...none }, sender)
  return views.snapshot(1, 0, text)
}

test('where the shop delivers to is known again, and not told', () => {
  const page = 'https://shop.example/p/1'
  const one = viewed(page, 'Free shipping. Deliver to Hallstatt today')
  expect(one?.destination).toMatch(/^#[0-9a-f]{16}$/)
  expect(viewed(page, 'Deliver to Hallstatt now')?.destination).toBe(one?.destination)
  expect(viewed(page, 'Deliver to Innsbruck now')?.destination).not.toBe(one?.destination)
  expect(viewed(page, 'Free shipping')?.destination).toBeNull()
  expect(JSON.stringify(one)).not.toMatch(/hallstatt/i)
})

test('an address keeps neither its query nor a name in its path', () => {
  const one = viewed('https://shop.example/p/ada@mail.example/1?session=s3cr3t#top', '')
  expect(JSON.stringify(one)).not.toMatch(/ada@|s3cr3t|session/)
})

test('texts with an e-mail in them are redacted before they are compared', () => {
  const text = 'Only 2 left, ada@mail.example!'
  const base = { id: 't', visit: 'v', at: 2, vendor: null, selector: '#t' }
  const one = viewed('https://shop.example/p/1', '', [
    { ...base, type: 'text', kind: 'pressure', text },
  ])
  expect(one?.pressure).toHaveLength(1)
  expect(JSON.stringify(one)).not.toContain('ada@')
})
