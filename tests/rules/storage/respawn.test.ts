import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/storage/respawn'
import { knowing, storage } from '../build'

const seen = (op: 'set' | 'delete', at: number, hash: string | null = '#a', name = 'uid') =>
  storage({ op, at, hash, name, vendor: 'Acme' })

test('deleted, gone for a while, back with the same value', () => {
  const [found] = rule.judge(
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000)],
    knowing(),
  )
  expect(found).toMatchObject({ subject: 'Acme', severity: 'high', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('uid')
})

test('look-alikes: rewritten at once, a fresh value, another name, never deleted', () => {
  const logs = [
    [seen('set', 0), seen('delete', 1000, null), seen('set', 1010)],
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000, '#b')],
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000, '#a', 'other')],
    [seen('set', 0), seen('set', 9000)],
    [seen('delete', 0, null), seen('set', 9000)],
  ]
  for (const log of logs) expect(rule.judge(log, knowing())).toEqual([])
})

const remembering = (deletedAt: number | null, deletedAs: string | null) => ({
  ...knowing([], {}, { startedAt: 5000 }),
  seenBefore: (hash: string) => (hash === '#a' ? { sites: 1, deletedAt, deletedAs } : undefined),
})

test('deleted in an earlier visit, back in this one with the same value', () => {
  const back = [storage({ at: 9000, hash: '#a', name: 'uid', domain: '.shop.example' })]
  const [found] = rule.judge(back, remembering(1000, 'shop.example uid'))
  expect(found).toMatchObject({ severity: 'high', evidenceCount: 1 })
  expect(rule.explain(found!.facts)).toContain('before this visit')
})

test('look-alikes across visits: never deleted, another cookie, a fresh value, deleted in this visit', () => {
  const back = (hash = '#a') => [storage({ at: 9000, hash, name: 'uid' })]
  expect(rule.judge(back(), remembering(null, null))).toEqual([])
  expect(rule.judge(back(), remembering(1000, 'shop.example other'))).toEqual([])
  expect(rule.judge(back('#b'), remembering(1000, 'shop.example uid'))).toEqual([])
  expect(rule.judge(back(), remembering(8999, 'shop.example uid'))).toEqual([])
})
