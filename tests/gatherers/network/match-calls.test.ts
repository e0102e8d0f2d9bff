import { describe, expect, it } from 'vitest'
import {
  CALL_WAIT_MS,
  isReady,
  matchCalls,
  type PageCall,
  timingSignal,
} from '../../../lib/gatherers/network/match-calls'
import type { NetworkSignal } from '../../../lib/gatherers/network/network-signal'

const URL = 'https://t.example/collect'
const call = (over: Partial<PageCall> = {}): PageCall => ({
  url: URL,
  method: 'POST',
  via: 'fetch',
  body: 'a=1',
  encoding: 'text',
  contentType: null,
  bytes: 3,
  at: 1_000,
  initiator: 'https://a.example/a.js',
  ...over,
})
const signal = (over: Partial<NetworkSignal> = {}): NetworkSignal => ({
  ...timingSignal({ url: URL, initiator: 'fetch', at: 1_004 }),
  method: 'POST',
  source: 'network',
  ...over,
})

describe('a call and its request', () => {
  it('are joined by address, method and the nearest time', () => {
    const first = signal({ at: 1_004 })
    const second = signal({ at: 3_002 })
    expect(
      matchCalls([first, second], [call({ at: 3_000, initiator: 'https://b.example/b.js' })]),
    ).toEqual([])
    expect([first.initiator, second.initiator]).toEqual([null, 'https://b.example/b.js'])
    matchCalls([first, second], [call()])
    expect(first.initiator).toBe('https://a.example/a.js')
  })

  it('are not joined across methods or addresses, nor to an image of the same address', () => {
    const others = [
      signal({ method: 'GET' }),
      signal({ url: `${URL}?b` }),
      signal({ resource: 'image' }),
    ]
    expect(matchCalls(others, [call()])).toHaveLength(1)
    expect(others.map(({ initiator }) => initiator)).toEqual([null, null, null])
  })

  it('are joined where only resource timing saw the request, which then learns its method', () => {
    const recovered = timingSignal({ url: URL, initiator: 'xmlhttprequest', at: 1_001 })
    expect(matchCalls([recovered], [call()])).toEqual([])
    expect(recovered).toMatchObject({ method: 'POST', body: 'a=1' })
  })

  it('are joined though the address has a fragment', () => {
    const marked = signal({ url: `${URL}#part` })
    expect(matchCalls([marked], [call()])).toEqual([])
  })
})

describe('a request of a script', () => {
  it('waits for its call from when the page is known as a shop, however old it is', () => {
    const old = signal({ at: 1_000 })
    expect(isReady(old, 20_100, 20_000)).toBe(false)
    expect(isReady(old, 20_001 + CALL_WAIT_MS, 20_000)).toBe(true)
    expect(isReady({ ...old, initiator: '' }, 20_100, 20_000)).toBe(true)
  })

  it('of another kind never waits', () => {
    expect(isReady(signal({ resource: 'image' }), 1_005, 1_000)).toBe(true)
  })
})
