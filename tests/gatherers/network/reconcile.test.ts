import { expect, test } from 'vitest'
import { isNews, type RequestCounts, requestKey } from '../../../lib/gatherers/network/reconcile'

const key = requestKey('https://collect.example/e?id=1')

test('a request that network and resource timing both saw is news once', () => {
  const counts: RequestCounts = {}
  expect(isNews(counts, key, 'network')).toBe(true)
  expect(isNews(counts, key, 'timing')).toBe(false)
})

test('a beacon sent three times, one missed by the network, is logged three times', () => {
  const counts: RequestCounts = {}
  const news = (['network', 'network', 'timing', 'timing', 'timing'] as const).map(seer =>
    isNews(counts, key, seer),
  )
  expect(news.filter(Boolean)).toHaveLength(3)
})

test('a late network report of a request already recovered from timing is not logged again', () => {
  const counts: RequestCounts = {}
  expect(isNews(counts, key, 'timing')).toBe(true)
  expect(isNews(counts, key, 'network')).toBe(false)
})

test('URLs that differ in one character have different keys', () => {
  expect(requestKey('https://collect.example/e?id=1')).not.toBe(
    requestKey('https://collect.example/e?id=2'),
  )
})
