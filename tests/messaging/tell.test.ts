// `tell` speaks @webext-core/messaging's words: this holds it against the library's own receiving end.
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Protocol } from '../../lib/messaging/protocol'
import { tell } from '../../lib/messaging/tell'

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => unknown
const listeners: Listener[] = []

/** As browsers do: the first listener that answers, at once or later, is the answer. */
const sendMessage = (message: unknown) =>
  new Promise(resolve => {
    const sent = structuredClone(message)
    if (!listeners.some(listener => listener(sent, { id: 'vitrine' }, resolve) === true))
      resolve(undefined)
  })

let onMessage: typeof import('../../lib/messaging/protocol').onMessage

beforeAll(async () => {
  const addListener = (listener: Listener) => listeners.push(listener)
  vi.stubGlobal('chrome', { runtime: { onMessage: { addListener } } })
  ;({ onMessage } = await import('../../lib/messaging/protocol'))
})

beforeEach(() => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sendMessage)
})

test('nobody there is an error, not an answer', async () => {
  await expect(tell('layers')).rejects.toThrow('no answer to layers')
})

test('the background hears what was said and who said it, and its answer comes back', async () => {
  const heard: unknown[] = []
  onMessage('sighted', ({ data, sender }) => {
    heard.push(data, sender.id)
    return { state: 'stored' }
  })
  const sighted: Parameters<Protocol['sighted']>[0] = {
    visit: 'v',
    shop: null,
    page: 'cart',
    product: null,
  }
  await expect(tell('sighted', sighted)).resolves.toEqual({ state: 'stored' })
  expect(heard).toEqual([sighted, 'vitrine'])
})

test('a background that fails is an error', async () => {
  onMessage('typed', () => {
    throw new Error('the database is closed')
  })
  const typed: Parameters<Protocol['typed']>[0] = {
    field: 'f',
    kind: 'email',
    value: 'a',
    at: 1,
    done: true,
    sent: false,
  }
  await expect(tell('typed', typed)).rejects.toThrow('no answer to typed')
})
