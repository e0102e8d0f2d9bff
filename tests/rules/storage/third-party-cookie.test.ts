import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/storage/third-party-cookie'
import { knowing, row, storage } from '../build'

const rows = [
  row({ name: 'Criteo' }),
  row({ name: 'Stripe', categories: ['payment'], tracks: false }),
]
const names = {
  lb: { category: 'functional', vendor: 'Cloud' },
  IDE: { category: 'marketing', vendor: 'Google' },
}
const cookie = (given = {}) =>
  storage({ thirdParty: true, domain: '.other.example', via: 'http', ...given })

test('cookies of one company are one finding; a partitioned one weighs less and says so', () => {
  const shared = rule.judge(
    [cookie({ vendor: 'Criteo', name: 'uid' }), cookie({ vendor: 'Criteo', name: 'cto' })],
    knowing(rows),
  )
  expect(shared).toMatchObject([{ severity: 'medium', vendor: 'Criteo' }])
  expect(rule.explain(shared[0]!.facts)).toContain('2 cookies')
  const [apart] = rule.judge([cookie({ vendor: 'Criteo', partitioned: true })], knowing(rows))
  expect(apart?.severity).toBe('low')
  expect(rule.explain(apart!.facts)).toContain('kept apart')
})

test('a name that is known for marketing counts though its company is not', () => {
  expect(rule.judge([cookie({ name: 'IDE' })], knowing(rows, names))).toHaveLength(1)
})

test('look-alikes: payment, load balancing, session cookies, first-party cookies, deletions', () => {
  const benign = [
    cookie({ vendor: 'Stripe', name: 'm' }),
    cookie({ name: 'lb' }),
    cookie({ lifetimeDays: null }),
    cookie({ hash: null, bits: 4 }),
    cookie({ thirdParty: false }),
    cookie({ vendor: 'Criteo', op: 'delete' }),
    cookie({ vendor: 'Criteo', area: 'local' }),
  ]
  expect(rule.judge(benign, knowing(rows, names))).toEqual([])
})
