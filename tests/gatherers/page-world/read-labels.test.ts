import { expect, test } from 'vitest'
import { labelRows } from '../../../lib/gatherers/page-world/read-labels'

function labels(local: Record<string, string>, cookie = '') {
  const area = (items: Record<string, string>) =>
    Object.defineProperty({ ...items }, 'getItem', { value: (key: string) => items[key] ?? null })
  const view = { localStorage: area(local), sessionStorage: area({}), document: { cookie } }
  return labelRows(view as unknown as Window).map(([, where, entry]) => [where, entry])
}

test('labels by their names, in storage and cookies; lists are opened', () => {
  expect(
    labels(
      { customer_tier: 'gold', user_segments: '["bargain hunters","returning"]', theme: 'dark' },
      'a=1; visitor_group=wholesale%20NL',
    ),
  ).toEqual([
    ['page storage', { customer_tier: 'gold' }],
    ['page storage', { user_segments: ['bargain hunters', 'returning'] }],
    ['cookie', { visitor_group: 'wholesale NL' }],
  ])
})

test('look-alikes: a cookie that is not well encoded, long values, closed storage', () => {
  expect(labels({}, 'audience=%E0%A4%A')).toEqual([])
  expect(labels({ segment_queue: 'x'.repeat(5_000) })).toEqual([
    ['page storage', { segment_queue: 'x'.repeat(80) }],
  ])
  expect(labelRows({ document: { cookie: '' } } as unknown as Window)).toEqual([])
})
